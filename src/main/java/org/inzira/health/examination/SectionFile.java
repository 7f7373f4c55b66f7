package org.inzira.health.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Section;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.FieldValues;
import org.inzira.registers.SavedRecord;

/**
 * What is kept of one section.
 *
 * @param ref its record; empty of a section of which nothing was saved
 * @param version 0 of a section of which nothing was saved
 */
public record SectionFile(
    Section section,
    Optional<RecordRef> ref,
    int version,
    SectionState state,
    Optional<LocalDate> doneOn,
    Answers answers,
    String notDoneReason,
    Optional<Saved> saved) {

  /** By whom it was saved last, and when. */
  public record Saved(String by, Instant at) {}

  /** One version of a section: what it said, by whom, when, and why it was changed. */
  public record Version(
      int version,
      SectionState state,
      Optional<LocalDate> doneOn,
      Answers answers,
      String reason,
      String account,
      Instant at) {}

  static SectionFile empty(Section section) {
    return new SectionFile(
        section,
        Optional.empty(),
        0,
        SectionState.EMPTY,
        Optional.empty(),
        new Answers(Map.of()),
        "",
        Optional.empty());
  }

  static SectionFile of(SavedRecord record, Optional<Saved> saved) {
    var values = record.values();
    return new SectionFile(
        section(values),
        Optional.of(record.ref()),
        record.version(),
        SectionState.get(values.text("state").orElseThrow()),
        values.day("done_on"),
        answers(values),
        values.text("not_done_reason").orElse(""),
        saved);
  }

  /** Whether it says the same as it said in an earlier version. */
  boolean says(Version earlier) {
    return earlier.state() == state
        && earlier.doneOn().equals(doneOn)
        && earlier.answers().equals(answers);
  }

  static Section section(FieldValues values) {
    return Section.find(values.text("section").orElseThrow()).orElseThrow();
  }

  static Answers answers(FieldValues values) {
    return Answers.read(values.text("answers").orElse("")).orElse(new Answers(Map.of()));
  }

  /** The key of the record of a section. */
  static RecordKey key(RecordKey examination, Section section) {
    var tail = "-" + section.code();
    var head = examination.value();
    return new RecordKey(
        head.substring(0, Math.min(head.length(), RecordKey.LENGTH_MAX - tail.length())) + tail);
  }
}
