package org.inzira.health.referrals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That a specialist was asked within an examination, and what they answered. */
@Component
class ReferralDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("examination-referral");
  static final RecordKind EXAMINATION = new RecordKind("examination");

  static final List<String> SPECIALTIES =
      List.of(
          "pulmonology",
          "cardiology",
          "psychiatry",
          "obstetrics",
          "paediatrics",
          "ophthalmology",
          "surgery",
          "infectious_disease",
          "other");

  static final int QUESTION_LENGTH_MAX = 1_000;
  static final int ANSWER_LENGTH_MAX = 3_000;
  static final int NAME_LENGTH_MAX = 200;
  static final int REASON_LENGTH_MAX = 500;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "examination_referrals", Programme.HEALTH, "health.examination_referral")
          .fields(
              Field.required("examination", new Reference(EXAMINATION), "EX-2026-0A1B2C3D"),
              Field.required("specialty", new Code(SPECIALTIES), "cardiology"),
              Field.required("question", new Text(QUESTION_LENGTH_MAX), "Murmur"),
              Field.required("sent_on", new Day(true), "2022-01-12"),
              Field.required("sent_to", new Text(NAME_LENGTH_MAX), "Heart clinic"),
              Field.optional("answered_on", new Day(true), "2022-01-15"),
              Field.optional("answer", new Text(ANSWER_LENGTH_MAX), "Harmless"),
              Field.optional("answered_by", new Text(NAME_LENGTH_MAX), "Cardiologist on duty"),
              Field.optional("closed_reason", new Text(REASON_LENGTH_MAX), ""))
          .listed("sent_on", "examination", "specialty", "sent_to", "answered_on")
          .filteredBy("specialty")
          .sortedBy("sent_on")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final LockedExaminations locked;
  private final RecordReader records;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  ReferralDefinition(LockedExaminations locked, @Lazy RecordReader records) {
    this.locked = locked;
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    drafts.forEach(draft -> check(draft, complaints));
    checkLocked(drafts, complaints);
    checkKept(drafts, complaints);
  }

  @Override
  public void checkVoiding(List<Draft> drafts, Complaints complaints) {
    checkLocked(drafts, complaints);
  }

  private static void check(Draft draft, Complaints complaints) {
    var values = draft.values();
    var parts = Stream.of(values.text("answer"), values.text("answered_by"));
    var given = values.day("answered_on").isPresent();
    if (parts.anyMatch(part -> part.isPresent() != given)) {
      complaints.about(draft, "answer", "EX-070");
    }
    values
        .day("answered_on")
        .filter(day -> day.isBefore(values.day("sent_on").orElse(LocalDate.MIN)))
        .ifPresent(_ -> complaints.about(draft, "answered_on", "EX-071"));
    if (values.text("closed_reason").isPresent() && (given || values.text("answer").isPresent())) {
      complaints.about(draft, "closed_reason", "EX-072");
    }
  }

  private void checkLocked(List<Draft> drafts, Complaints complaints) {
    var signed =
        locked.signed(
            drafts.stream()
                .flatMap(draft -> examination(draft).stream())
                .collect(Collectors.toUnmodifiableSet()));
    drafts.stream()
        .filter(draft -> examination(draft).filter(signed::contains).isPresent())
        .forEach(draft -> complaints.about(draft, "examination", "EX-019"));
  }

  /** A referral stays with its examination, and an answer is corrected, not taken out. */
  private void checkKept(List<Draft> drafts, Complaints complaints) {
    var kept = records.find(KIND, drafts.stream().map(Draft::id).collect(Collectors.toSet()));
    drafts.stream()
        .filter(draft ->
            Optional.ofNullable(kept.get(draft.id()))
                .filter(
                    before -> !before.values().reference("examination").equals(examination(draft)))
                .isPresent())
        .forEach(draft -> complaints.about(draft, "examination", "EX-073"));
    drafts.stream()
        .filter(draft -> draft.values().text("answer").isEmpty())
        .filter(draft ->
            Optional.ofNullable(kept.get(draft.id()))
                .flatMap(before -> before.values().text("answer"))
                .isPresent())
        .forEach(draft -> complaints.about(draft, "answer", "EX-078"));
  }

  private static Optional<UUID> examination(Draft draft) {
    return draft.values().reference("examination");
  }
}
