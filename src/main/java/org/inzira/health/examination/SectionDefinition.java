package org.inzira.health.examination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Section;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * What was written down of one section. Its answers are one text, since which questions there are
 * is data; they are checked against it. What is confidential is read by physicians and counsellors
 * alone.
 */
@Component
class SectionDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("examination-section");

  private static final int ANSWERS_LENGTH_MAX = 20_000;
  private static final int REASON_LENGTH_MAX = 500;

  private static final List<String> CODES =
      Arrays.stream(Section.values()).map(Section::code).toList();

  private static final Confidence CONFIDENCE =
      new Confidence(
          Set.of(Role.PHYSICIAN, Role.COUNSELLOR),
          Map.of("section", Set.of(Section.CONFIDENTIAL.code())),
          List.of(),
          List.of());

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "examination_sections", Programme.HEALTH, "health.examination_section")
          .fields(
              Field.required(
                  "examination", new Reference(ExaminationDefinition.KIND), "EX-2026-0A1B2C3D"),
              Field.required("section", new Code(CODES), Section.HISTORY.code()),
              Field.required("state", new Code(SectionState.kept()), "draft"),
              Field.optional("done_on", new Day(true), "2022-01-17"),
              Field.optional("answers", new Text(ANSWERS_LENGTH_MAX), "cough: no"),
              Field.optional("not_done_reason", new Text(REASON_LENGTH_MAX), ""),
              Field.optional("correction_reason", new Text(REASON_LENGTH_MAX), ""))
          .listed("examination", "section", "state", "done_on")
          .filteredBy("section", "state")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final RecordReader records;
  private final People people;
  private final Questions questions;
  private final SignedBefore signed;
  private final SectionVersions versions;
  private final Clock clock;
  private final ZoneId zone;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  SectionDefinition(
      @Lazy RecordReader records,
      People people,
      Questions questions,
      SignedBefore signed,
      SectionVersions versions,
      Clock clock,
      ZoneId zone) {
    this.records = records;
    this.people = people;
    this.questions = questions;
    this.signed = signed;
    this.versions = versions;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public Optional<Confidence> confidence() {
    return Optional.of(CONFIDENCE);
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var examinations =
        records.find(
            ExaminationDefinition.KIND,
            drafts.stream().map(SectionDefinition::examination).collect(Collectors.toSet()));
    var kept = records.find(KIND, drafts.stream().map(Draft::id).collect(Collectors.toSet()));
    var locked = signed.locked(examinations.keySet());
    var persons = people(examinations);
    for (var draft : drafts) {
      var checking = new SectionChecking(draft, complaints);
      checking.closing(Optional.ofNullable(kept.get(draft.id())));
      if (locked.contains(examination(draft))) {
        complaints.about(draft, "examination", "EX-019");
      }
      var of = Optional.ofNullable(examinations.get(examination(draft)));
      of.map(one -> persons.get(one.ref().id()))
          .ifPresent(person ->
              checking.answers(
                  questions.of(SectionFile.section(draft.values())),
                  person,
                  LocalDate.now(clock.withZone(zone))));
    }
    records
        .repeated(
            KIND,
            "examination",
            drafts,
            values -> List.of(values.reference("examination"), values.text("section")))
        .forEach((draft, other) -> complaints.about(draft, "section", "EX-021", other.value()));
  }

  private Map<UUID, Examined> people(Map<UUID, SavedRecord> examinations) {
    var persons =
        people.find(examinations.values().stream().map(SavedRecord::values).toList(), "person");
    return examinations.values().stream()
        .map(Examination::of)
        .filter(one -> persons.containsKey(one.person()))
        .collect(
            Collectors.toMap(
                Examination::id, one -> ExaminationFile.examined(one, person(persons, one))));
  }

  private static Person person(Map<PersonId, Person> persons, Examination examination) {
    return Objects.requireNonNull(persons.get(examination.person()));
  }

  private static UUID examination(Draft draft) {
    return draft.values().reference("examination").orElseThrow();
  }

  @Override
  public void checkVoiding(List<Draft> drafts, Complaints complaints) {
    var locked =
        signed.locked(
            drafts.stream().map(SectionDefinition::examination).collect(Collectors.toSet()));
    drafts.stream()
        .filter(draft -> locked.contains(examination(draft)))
        .forEach(draft -> complaints.about(draft, "examination", "EX-019"));
  }

  @Override
  public void written(List<SavedRecord> records) {
    versions.keep(records);
  }
}
