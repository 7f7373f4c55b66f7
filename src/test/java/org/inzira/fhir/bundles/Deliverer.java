package org.inzira.fhir.bundles;

import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.inzira.fhir.Clinic.Known;
import org.inzira.fhir.Systems;

/** Bundles as a laboratory or clinic elsewhere would write them. */
final class Deliverer {

  static final String OWN = "urn:oid:2.999.1";

  private Deliverer() {}

  static Bundle bundle(BundleType type, Known known, String born) {
    var bundle = new Bundle().setType(type);
    if (type == BundleType.DOCUMENT) {
      bundle.setTimestampElement(new InstantType("2022-03-01T10:00:00Z"));
    }
    var patient = new Patient();
    patient.addIdentifier().setSystem(Systems.PERSON_NUMBER).setValue(known.number());
    patient.setBirthDateElement(new DateType(born));
    patient.setGender(AdministrativeGender.FEMALE);
    return add(bundle, patient);
  }

  /** A transaction with an identifier of its own. */
  static Bundle transaction(Known known, String born) {
    var bundle = bundle(BundleType.TRANSACTION, known, born);
    bundle.getIdentifier().setSystem(OWN).setValue(UUID.randomUUID().toString());
    return bundle;
  }

  static Bundle add(Bundle bundle, Resource resource) {
    var entry = bundle.addEntry().setResource(resource);
    entry.setFullUrl("urn:uuid:" + UUID.randomUUID());
    if (bundle.getType() == BundleType.TRANSACTION) {
      entry.getRequest().setMethod(HTTPVerb.POST).setUrl(resource.fhirType());
    }
    return bundle;
  }

  static Reference patient(Bundle bundle) {
    return new Reference(bundle.getEntryFirstRep().getFullUrl());
  }

  static Immunization immunization(Bundle bundle, String vaccine, String day) {
    var immunization = new Immunization().setStatus(ImmunizationStatus.COMPLETED);
    immunization.getVaccineCode().addCoding().setSystem(Systems.CVX).setCode(vaccine);
    immunization.setPatient(patient(bundle));
    immunization.setOccurrence(new DateTimeType(day));
    immunization.setLotNumber("AB-12");
    return immunization;
  }

  static Observation observation(Bundle bundle, String day, String value) {
    var observation = new Observation().setStatus(ObservationStatus.FINAL);
    observation
        .addCategory()
        .addCoding()
        .setSystem(Systems.OBSERVATION_CATEGORY)
        .setCode(Systems.LABORATORY);
    observation.getCode().setText("Haemoglobin");
    observation.getCode().addCoding().setSystem(Systems.LOINC).setCode("718-7");
    observation.setSubject(patient(bundle));
    observation.setEffective(new DateTimeType(day));
    observation.setValue(
        new Quantity()
            .setValue(new java.math.BigDecimal(value))
            .setUnit("g/dL")
            .setSystem(Systems.UCUM)
            .setCode("g/dL"));
    return observation;
  }
}
