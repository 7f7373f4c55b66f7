package org.inzira.fhir;

import ca.uhn.fhir.model.api.TemporalPrecisionEnum;
import java.time.LocalDate;
import java.util.Optional;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.Enumerations.AdministrativeGender;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.HumanName;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.inzira.registers.FieldValues;
import org.inzira.registers.KeptRecord;

/** A person of ours as a Patient. */
final class PatientMapping {

  static final String ABSENT = "http://hl7.org/fhir/StructureDefinition/data-absent-reason";

  private static final String NATIONALITY =
      "http://hl7.org/fhir/StructureDefinition/patient-nationality";
  private static final String COUNTRIES = "urn:iso:std:iso:3166";

  private PatientMapping() {}

  static Patient of(KeptRecord person, Optional<String> number) {
    var values = person.values();
    var patient = new Patient();
    Metas.put(patient, person);
    number.ifPresent(spoken ->
        patient.addIdentifier(
            new Identifier()
                .setUse(Identifier.IdentifierUse.OFFICIAL)
                .setSystem(Systems.PERSON_NUMBER)
                .setValue(spoken)));
    values
        .text("unhcr_number")
        .ifPresent(known ->
            patient.addIdentifier(
                new Identifier().setSystem(Systems.UNHCR_NUMBER).setValue(known)));
    patient.setActive(true);
    patient.addName(name(values));
    patient.setGender(gender(values));
    patient.setBirthDateElement(birthDate(values));
    values
        .country("nationality")
        .ifPresent(code -> patient.addExtension(nationality(code.value())));
    return patient;
  }

  private static HumanName name(FieldValues values) {
    var name = new HumanName();
    values.text("family_name").ifPresent(name::setFamily);
    values.text("given_name").ifPresent(name::addGiven);
    return name;
  }

  private static AdministrativeGender gender(FieldValues values) {
    return switch (values.text("sex").orElse("")) {
      case "female" -> AdministrativeGender.FEMALE;
      case "male" -> AdministrativeGender.MALE;
      case "other" -> AdministrativeGender.OTHER;
      default -> AdministrativeGender.UNKNOWN;
    };
  }

  private static DateType birthDate(FieldValues values) {
    var born = values.day("birth_date");
    if (born.isEmpty()) {
      var absent = new DateType();
      absent.addExtension(new Extension(ABSENT, new CodeType("unknown")));
      return absent;
    }
    return switch (values.text("birth_date_precision").orElse("day")) {
      case "year" -> date(born.orElseThrow(), TemporalPrecisionEnum.YEAR);
      case "month" -> date(born.orElseThrow(), TemporalPrecisionEnum.MONTH);
      default -> date(born.orElseThrow(), TemporalPrecisionEnum.DAY);
    };
  }

  private static DateType date(LocalDate day, TemporalPrecisionEnum precision) {
    var written = day.toString();
    return new DateType(
        switch (precision) {
          case YEAR -> written.substring(0, 4);
          case MONTH -> written.substring(0, 7);
          default -> written;
        });
  }

  /** Travel documents know codes that are no countries; those are told as text. */
  private static Extension nationality(String code) {
    var concept = new CodeableConcept();
    if (code.startsWith("X")) {
      concept.setText(code);
    } else {
      concept.addCoding().setSystem(COUNTRIES).setCode(code);
    }
    var extension = new Extension(NATIONALITY);
    extension.addExtension(new Extension("code", concept));
    return extension;
  }
}
