package org.inzira.orientation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.FieldValues;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.SavedRecord;

/**
 * A course as it is planned or was held: on each day from its first to its last, as long each day.
 *
 * @param hoursRequired from how many hours on somebody has completed it
 * @param places how many the room holds
 */
record Course(
    UUID id,
    RecordKey key,
    Optional<ProjectCode> project,
    CountryCode destination,
    String curriculum,
    Span span,
    PlaceCode place,
    Setting setting,
    long hoursRequired,
    long places) {

  /** When, and for how long each day. */
  record Span(LocalDate startsOn, LocalDate endsOn, long hoursADay) {

    List<LocalDate> days() {
      return startsOn.datesUntil(endsOn.plusDays(1)).toList();
    }

    long hoursPlanned() {
      return days().size() * hoursADay;
    }

    static Span of(FieldValues values) {
      return new Span(
          values.day("starts_on").orElseThrow(),
          values.day("ends_on").orElseThrow(),
          values.whole("hours_a_day").orElseThrow());
    }
  }

  /** Around what is taught; who is not named is ours. */
  record Setting(
      Optional<String> room,
      String language,
      Optional<String> interpreter,
      boolean childMinding,
      Optional<String> partner) {}

  static Course of(KeptRecord kept) {
    return of(kept.id(), kept.key(), kept.project(), kept.values());
  }

  static Course of(SavedRecord saved) {
    return of(saved.ref().id(), saved.key(), saved.project(), saved.values());
  }

  private static Course of(
      UUID id, RecordKey key, Optional<ProjectCode> project, FieldValues values) {
    var span = Span.of(values);
    return new Course(
        id,
        key,
        project,
        values.country("destination").orElseThrow(),
        values.text("curriculum").orElseThrow(),
        span,
        values.place("place").orElseThrow(),
        new Setting(
            values.text("room"),
            values.text("language").orElseThrow(),
            values.text("interpreter"),
            values.yes("child_minding").orElse(false),
            values.text("implementing_partner")),
        required(values, span),
        values.whole("places").orElseThrow());
  }

  /** All of it, unless it says less. */
  static long required(FieldValues values, Span span) {
    return values.whole("hours_required").orElse(span.hoursPlanned());
  }

  RecordRef ref() {
    return new RecordRef(CourseDefinition.KIND, id);
  }

  String address() {
    return "/orientation/" + id;
  }

  boolean isOver(LocalDate today) {
    return !span.endsOn().isAfter(today);
  }
}
