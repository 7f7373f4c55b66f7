package org.inzira.fhir;

import org.hl7.fhir.r4.model.Coding;

/** The names of the lists that identifiers and codes are taken from. */
public final class Systems {

  /** The number by which people speak of a person. */
  public static final String PERSON_NUMBER = "urn:inzira:person-number";

  /** The individual or registration number that the United Nations' refugee agency gave. */
  public static final String UNHCR_NUMBER = "urn:inzira:unhcr-number";

  /** The codes of our refusals. */
  public static final String REFUSAL = "urn:inzira:refusal";

  public static final String CVX = "http://hl7.org/fhir/sid/cvx";
  public static final String LOINC = "http://loinc.org";
  public static final String UCUM = "http://unitsofmeasure.org";
  public static final String OBSERVATION_CATEGORY =
      "http://terminology.hl7.org/CodeSystem/observation-category";
  public static final String INTERPRETATION =
      "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation";
  public static final String LABORATORY = "laboratory";

  private Systems() {}

  /** Whether a code is one of a vaccine, as we know vaccines. */
  public static boolean isVaccine(Coding coding) {
    return CVX.equals(coding.getSystem());
  }
}
