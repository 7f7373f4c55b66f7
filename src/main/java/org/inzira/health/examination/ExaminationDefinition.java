package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.Schemes;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * One assessment while it is under way, and its detail beside the record that is counted. A row
 * that names an assessment, a day and who signed was signed on paper.
 */
@Component
class ExaminationDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("examination");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "examinations", Programme.HEALTH, "health.examination")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.optional("assessment", new Reference(HealthRecords.ASSESSMENT), "A-2022-0001"),
              Field.required("centre", new Place(Set.of("centre", "hospital")), "RW13-MHAC"),
              Field.required(
                  "client_category", new Code(HealthRecords.CLIENT_CATEGORIES), "refugee"),
              Field.required("purpose", new Code(HealthRecords.PURPOSES), "resettlement"),
              Field.required("destination", new Country(), "CAN"),
              Field.required("opened_on", new Day(true), "2022-01-10"),
              Field.optional(
                  "repeat_reason",
                  new Code(
                      List.of(
                          "expired",
                          "finding_followed_up",
                          "destination_changed",
                          "family_reunited",
                          "other")),
                  "expired"),
              Field.optional("passport", new Text(30), "PC0412345"),
              Field.optional("asked_version", new Text(40), ""),
              Field.optional("finding", new Code(HealthRecords.OUTCOMES), "cleared"),
              Field.optional(
                  "tuberculosis_class",
                  new Code(
                      List.of("none", "a", "b0", "b1_pulmonary", "b1_extrapulmonary", "b2", "b3")),
                  "none"),
              Field.optional("other_class", new Code(List.of("none", "a", "b")), "none"),
              Field.optional("grade", new Text(30), ""),
              Field.optional("signed_on", new Day(true), "2022-01-17"),
              Field.optional("signed_by", new Text(80), "Panel physician"),
              Field.optional("submitted_on", new Day(true), "2022-01-18"),
              Field.optional("decision", new Code(HealthRecords.OUTCOMES), "cleared"),
              Field.optional("decided_on", new Day(true), "2022-01-31"))
          .listed("opened_on", "person", "centre", "destination", "signed_on", "submitted_on")
          .filteredBy("centre", "client_category", "purpose", "destination", "decision")
          .sortedBy("opened_on")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final People people;
  private final RecordReader records;
  private final RecordLaws laws;
  private final ExaminationFacts facts;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  ExaminationDefinition(
      People people, @Lazy RecordReader records, SignedBefore signed, Schemes schemes) {
    this.people = people;
    this.records = records;
    this.laws = new RecordLaws(records, signed, schemes);
    this.facts = new ExaminationFacts(people);
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("opened_on"))
        .forEach(draft -> complaints.about(draft, "opened_on", "EX-001"));
    checkAssessments(drafts, complaints);
    checkRepeats(drafts, complaints);
    laws.check(drafts, complaints);
  }

  @Override
  public void checkVoiding(List<Draft> drafts, Complaints complaints) {
    laws.checkVoiding(drafts, complaints);
  }

  private void checkAssessments(List<Draft> drafts, Complaints complaints) {
    var named = assessments(drafts.stream().map(Draft::values).toList());
    for (var draft : drafts) {
      draft
          .values()
          .reference("assessment")
          .map(named::get)
          .filter(other -> !person(other.values()).equals(person(draft.values())))
          .ifPresent(_ -> complaints.about(draft, "assessment", "EX-002"));
    }
    var naming =
        drafts.stream()
            .filter(draft -> draft.values().reference("assessment").isPresent())
            .toList();
    records
        .repeated(KIND, "assessment", naming, values -> values.reference("assessment"))
        .forEach((draft, other) -> complaints.about(draft, "assessment", "EX-007", other.value()));
  }

  private void checkRepeats(List<Draft> drafts, Complaints complaints) {
    var silent =
        drafts.stream().filter(one -> one.values().text("repeat_reason").isEmpty()).toList();
    var earlier =
        records
            .list(
                HealthRecords.ASSESSMENT,
                "person",
                silent.stream().map(one -> person(one.values())).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.groupingBy(one -> person(one.values())));
    for (var draft : silent) {
      if (earlier.getOrDefault(person(draft.values()), List.of()).stream()
          .anyMatch(one -> isBefore(one, draft.values()))) {
        complaints.about(draft, "repeat_reason", "EX-006");
      }
    }
  }

  private static boolean isBefore(SavedRecord assessment, FieldValues examination) {
    var values = assessment.values();
    return !examination.reference("assessment").equals(Optional.of(assessment.ref().id()))
        && values.country("destination").equals(examination.country("destination"))
        && values
            .day("completed_on")
            .orElseThrow()
            .isBefore(examination.day("opened_on").orElseThrow());
  }

  private static UUID person(FieldValues values) {
    return values.reference("person").orElseThrow();
  }

  private Map<UUID, SavedRecord> assessments(List<FieldValues> examinations) {
    return records.find(
        HealthRecords.ASSESSMENT,
        examinations.stream()
            .flatMap(values -> values.reference("assessment").stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** An examination that is not signed states nothing; one whose person was erased is left out. */
  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> examinations) {
    var named = assessments(examinations.stream().map(SavedRecord::values).toList());
    var completed = new HashMap<UUID, LocalDate>();
    named.forEach((id, one) -> completed.put(id, one.values().day("completed_on").orElseThrow()));
    return people.facts(
        examinations,
        "person",
        (record, person) ->
            record
                .values()
                .reference("assessment")
                .filter(_ -> record.values().day("signed_on").isPresent())
                .map(completed::get)
                .map(on -> facts.of(record, person, on))
                .orElse(List.of()));
  }
}
