package org.inzira.fhir;

import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.Reference;
import org.inzira.kernel.PersonId;
import org.inzira.page.Pages;
import org.inzira.places.Places;
import org.inzira.registers.KeptRecord;
import org.springframework.stereotype.Component;

/** Doses of ours as Immunizations, vaccines and places named in the caller’s language. */
@Component
class Immunizations {

  private static final String ORIGIN = "http://terminology.hl7.org/CodeSystem/immunization-origin";

  private final Places places;
  private final Pages pages;

  Immunizations(Places places, Pages pages) {
    this.places = places;
    this.pages = pages;
  }

  Immunization of(KeptRecord dose, PersonId patient) {
    var place = dose.values().place("centre").flatMap(places::find);
    var values = dose.values();
    var code = values.text("vaccine").orElseThrow();
    var immunization = new Immunization();
    Metas.put(immunization, dose);
    immunization.setStatus(ImmunizationStatus.COMPLETED);
    immunization.setVaccineCode(vaccine(code));
    immunization.setPatient(Metas.patient(patient));
    immunization.setOccurrence(Metas.day(values.day("given_on").orElseThrow()));
    var given = values.text("given_how").filter("given"::equals).isPresent();
    immunization.setPrimarySource(given);
    if (!given) {
      immunization.setReportOrigin(record());
    }
    values.text("lot").ifPresent(immunization::setLotNumber);
    place.ifPresent(known -> immunization.setLocation(new Reference().setDisplay(known.name())));
    values
        .whole("dose_number")
        .ifPresent(number ->
            immunization.addProtocolApplied().setDoseNumber(new PositiveIntType((int) number)));
    return immunization;
  }

  private CodeableConcept vaccine(String code) {
    var concept = new CodeableConcept().setText(pages.wording().text("code.item.cvx-" + code));
    concept.addCoding().setSystem(Systems.CVX).setCode(code);
    return concept;
  }

  /** It was read off a paper. */
  private static CodeableConcept record() {
    var concept = new CodeableConcept();
    concept.addCoding().setSystem(ORIGIN).setCode("record");
    return concept;
  }
}
