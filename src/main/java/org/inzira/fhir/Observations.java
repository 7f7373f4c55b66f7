package org.inzira.fhir;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Quantity.QuantityComparator;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Type;
import org.inzira.kernel.PersonId;
import org.inzira.registers.FieldValues;
import org.inzira.registers.KeptRecord;
import org.springframework.stereotype.Component;

/** Laboratory results of ours as Observations, values as they were told. */
@Component
class Observations {

  /** The codes of interpretation that the field's list knows and laboratories use. */
  static final Set<String> INTERPRETATIONS =
      Set.of(
          "A", "AA", "H", "HH", "HU", "L", "LL", "LU", "N", "POS", "NEG", "IND", "DET", "ND", "R",
          "S", "I", "NR", "RR", "WR", "E", "B", "D", "U", "W");

  /** A list that somebody named in words has no address to give. */
  private static final Pattern ADDRESS = Pattern.compile("[a-z][a-z0-9+.-]*:\\S+");

  private static final Map<String, QuantityComparator> COMPARATORS =
      Map.of(
          "<", QuantityComparator.LESS_THAN,
          "<=", QuantityComparator.LESS_OR_EQUAL,
          ">=", QuantityComparator.GREATER_OR_EQUAL,
          ">", QuantityComparator.GREATER_THAN);

  private final Fhir fhir;

  Observations(Fhir fhir) {
    this.fhir = fhir;
  }

  Observation of(KeptRecord result, PersonId patient) {
    var values = result.values();
    var observation = new Observation();
    Metas.put(observation, result);
    observation.setStatus(status(values));
    observation
        .addCategory()
        .addCoding()
        .setSystem(Systems.OBSERVATION_CATEGORY)
        .setCode(Systems.LABORATORY);
    observation.setCode(code(values));
    observation.setSubject(Metas.patient(patient));
    observation.setEffective(Metas.day(values.day("effective_on").orElseThrow()));
    observation.setValue(value(values));
    values
        .text("interpretation")
        .ifPresent(code -> observation.addInterpretation(interpretation(code)));
    values
        .text("reference_range")
        .ifPresent(range -> observation.addReferenceRange().setText(range));
    observation.addPerformer(performer(values));
    return observation;
  }

  /** A summary asks for one, be it to say that nobody knows. */
  private static Reference performer(FieldValues values) {
    var performer = new Reference();
    values
        .text("performer")
        .ifPresentOrElse(
            performer::setDisplay,
            () ->
                performer.addExtension(
                    new Extension(PatientMapping.ABSENT, new CodeType("unknown"))));
    return performer;
  }

  private static ObservationStatus status(FieldValues values) {
    return switch (values.text("status").orElse("")) {
      case "amended" -> ObservationStatus.AMENDED;
      case "corrected" -> ObservationStatus.CORRECTED;
      default -> ObservationStatus.FINAL;
    };
  }

  private static CodeableConcept code(FieldValues values) {
    var concept = new CodeableConcept().setText(values.text("test").orElseThrow());
    var system = values.text("code_system").orElseThrow();
    if (ADDRESS.matcher(system).matches()) {
      concept.addCoding().setSystem(system).setCode(values.text("code").orElseThrow());
    }
    return concept;
  }

  private Type value(FieldValues values) {
    var written = values.text("value").orElseThrow();
    return switch (values.text("value_kind").orElse("")) {
      case "quantity" -> quantity(written, values);
      case "coded" -> coded(written, values.text("value_code").orElse(""));
      default -> new StringType(written);
    };
  }

  private Quantity quantity(String written, FieldValues values) {
    var number = written.replaceFirst("^[<>]=?", "");
    var comparator = COMPARATORS.get(written.substring(0, written.length() - number.length()));
    var quantity = new Quantity().setValue(new BigDecimal(number)).setComparator(comparator);
    values.text("unit").ifPresent(quantity::setUnit);
    values
        .text("unit")
        .filter(fhir::isUnit)
        .ifPresent(unit -> quantity.setSystem(Systems.UCUM).setCode(unit));
    return quantity;
  }

  private static CodeableConcept coded(String written, String code) {
    var concept = new CodeableConcept().setText(written);
    var bar = code.lastIndexOf('|');
    var coding = concept.addCoding().setCode(code.substring(bar + 1));
    if (bar > 0 && ADDRESS.matcher(code.substring(0, bar)).matches()) {
      coding.setSystem(code.substring(0, bar));
    }
    return concept;
  }

  private static CodeableConcept interpretation(String code) {
    var concept = new CodeableConcept().setText(code);
    if (INTERPRETATIONS.contains(code)) {
      concept.addCoding().setSystem(Systems.INTERPRETATION).setCode(code);
    }
    return concept;
  }
}
