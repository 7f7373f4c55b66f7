package org.inzira.fhir.bundles;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Immunization;
import org.hl7.fhir.r4.model.Immunization.ImmunizationStatus;
import org.hl7.fhir.r4.model.Observation;
import org.hl7.fhir.r4.model.Observation.ObservationStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.inzira.fhir.Systems;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.RecordKind;
import org.jspecify.annotations.Nullable;

/** What of an Immunization or Observation becomes a record of health's. */
final class ResourceReading {

  private static final int DAY_LENGTH = 10;
  private static final int INTERPRETATION_LENGTH_MAX = 20;
  private static final int DOSES_MAX = 9;

  private ResourceReading() {}

  static Line immunization(int index, BundleEntryComponent entry, Immunization immunization) {
    var identity = Entries.identity(entry, immunization.getIdentifier());
    if (immunization.getStatus() == ImmunizationStatus.ENTEREDINERROR) {
      return withdrawn(index, HealthRecords.DOSE, identity);
    }
    if (immunization.getStatus() != ImmunizationStatus.COMPLETED || immunization.getIsSubpotent()) {
      throw new NotKept("FH-037");
    }
    var values = new TreeMap<String, String>();
    values.put(
        "vaccine",
        immunization.getVaccineCode().getCoding().stream()
            .filter(Systems::isVaccine)
            .map(Coding::getCode)
            .findFirst()
            .orElseThrow(() -> new NotKept("FH-039")));
    values.put("given_how", "documented");
    values.put("given_on", day(immunization.getOccurrence()));
    put(values, "lot", immunization.getLotNumber());
    immunization.getProtocolApplied().stream()
        .filter(Immunization.ImmunizationProtocolAppliedComponent::hasDoseNumberPositiveIntType)
        .map(protocol -> protocol.getDoseNumberPositiveIntType().getValue())
        .filter(number -> number <= DOSES_MAX)
        .findFirst()
        .ifPresent(number -> values.put("dose_number", number.toString()));
    return new Line(index, HealthRecords.DOSE, identity, values, Entries.wish(entry));
  }

  /** What the sender takes back; without anything to know it by, there is nothing to take back. */
  private static Line withdrawn(int index, RecordKind kind, Optional<String> identity) {
    if (identity.isEmpty()) {
      throw new NotKept("FH-054");
    }
    return new Line(index, kind, identity, new TreeMap<>(), Line.Wish.WITHDRAW);
  }

  /** One line, or one for each part of a panel that has values itself. */
  static List<Line> observation(
      int index, BundleEntryComponent entry, Observation observation, Entries entries) {
    var identity = Entries.identity(entry, observation.getIdentifier());
    if (observation.getStatus() == ObservationStatus.ENTEREDINERROR) {
      return taken(index, observation, identity);
    }
    var status =
        switch (observation.getStatus()) {
          case FINAL, AMENDED, CORRECTED -> observation.getStatus().toCode();
          case null, default -> throw new NotKept("FH-041");
        };
    if (!isLaboratory(observation)) {
      throw new NotKept("FH-042");
    }
    var common = new TreeMap<String, String>();
    common.put("status", status);
    common.put("effective_on", day(observation.getEffective()));
    entries.name(observation.getPerformer()).ifPresent(name -> common.put("performer", name));
    var lines = new ArrayList<Line>();
    var wish = Entries.wish(entry);
    if (observation.hasValue()) {
      var values = told(common, observation.getCode(), observation.getValue());
      interpretation(values, observation.getInterpretation());
      range(values, observation.getReferenceRange());
      lines.add(new Line(index, HealthRecords.LABORATORY_RESULT, identity, values, wish));
    }
    for (var part : observation.getComponent()) {
      if (part.hasValue()) {
        var values = told(common, part.getCode(), part.getValue());
        interpretation(values, part.getInterpretation());
        range(values, part.getReferenceRange());
        var of = identity.map(known -> ofPart(known, values.get("code")));
        lines.add(new Line(index, HealthRecords.LABORATORY_RESULT, of, values, wish));
      }
    }
    if (lines.isEmpty()) {
      throw new NotKept("FH-044");
    }
    return lines;
  }

  private static String ofPart(String identity, @Nullable String code) {
    return identity + "|" + code;
  }

  /** A result that is taken back, and each of its parts that may have come in by itself. */
  private static List<Line> taken(int index, Observation observation, Optional<String> identity) {
    var lines = new ArrayList<Line>();
    lines.add(withdrawn(index, HealthRecords.LABORATORY_RESULT, identity));
    observation.getComponent().stream()
        .flatMap(part -> coding(part.getCode()).stream())
        .map(coding -> identity.map(known -> ofPart(known, coding.getCode())))
        .map(of -> withdrawn(index, HealthRecords.LABORATORY_RESULT, of))
        .forEach(lines::add);
    return lines;
  }

  /** Outside laboratories often leave the category out; nobody else does. */
  private static boolean isLaboratory(Observation observation) {
    return observation.getCategory().isEmpty()
        || observation.getCategory().stream()
            .anyMatch(category ->
                category.getCoding().isEmpty()
                    || category.hasCoding(Systems.OBSERVATION_CATEGORY, Systems.LABORATORY));
  }

  private static SortedMap<String, String> told(
      SortedMap<String, String> common, CodeableConcept code, Type value) {
    var values = new TreeMap<>(common);
    var coding = coding(code).orElseThrow(() -> new NotKept("FH-043"));
    values.put("code_system", coding.getSystem());
    values.put("code", coding.getCode());
    values.put("test", first(code.getText(), coding.getDisplay(), coding.getCode()));
    ValueReading.put(values, value);
    return values;
  }

  private static Optional<Coding> coding(CodeableConcept code) {
    return code.getCoding().stream()
        .filter(one -> one.hasSystem() && one.hasCode())
        .min(java.util.Comparator.comparing(one -> !Systems.LOINC.equals(one.getSystem())));
  }

  private static void interpretation(SortedMap<String, String> values, List<CodeableConcept> told) {
    told.stream()
        .map(concept -> first(concept.getCodingFirstRep().getCode(), concept.getText(), ""))
        .filter(code -> !code.isBlank() && code.length() <= INTERPRETATION_LENGTH_MAX)
        .findFirst()
        .ifPresent(code -> values.put("interpretation", code));
  }

  private static void range(
      SortedMap<String, String> values,
      List<Observation.ObservationReferenceRangeComponent> ranges) {
    ranges.stream()
        .map(range ->
            range.hasText()
                ? range.getText()
                : ValueReading.between(range.getLow(), range.getHigh()))
        .filter(text -> !text.isBlank())
        .findFirst()
        .ifPresent(text -> values.put("reference_range", text));
  }

  /** The day as the sender wrote it, where the sender is; a month or a year is not enough. */
  private static String day(@Nullable Type when) {
    var written =
        switch (when) {
          case BaseDateTimeType moment -> moment.getValueAsString();
          case Period period -> period.getStartElement().getValueAsString();
          case null, default -> null;
        };
    return Optional.ofNullable(written)
        .filter(text -> text.length() >= DAY_LENGTH)
        .map(text -> text.substring(0, DAY_LENGTH))
        .filter(ResourceReading::isDay)
        .orElseThrow(() -> new NotKept("FH-040"));
  }

  private static boolean isDay(String text) {
    try {
      return LocalDate.parse(text) != null;
    } catch (DateTimeException malformed) {
      return false;
    }
  }

  private static void put(
      SortedMap<String, String> values, String field, @Nullable String written) {
    if (written != null && !written.isBlank()) {
      values.put(field, written.strip());
    }
  }

  private static String first(
      @Nullable String best, @Nullable String second, @Nullable String last) {
    return best != null && !best.isBlank()
        ? best
        : second != null && !second.isBlank() ? second : last == null ? "" : last;
  }
}
