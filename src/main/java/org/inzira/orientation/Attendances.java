package org.inzira.orientation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.orientation.CourseBatches.Line;
import org.inzira.registers.RecordReader;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/**
 * Takes the ticks of an attendance sheet. Only what somebody changed on theirs is taken, so that
 * two who fill it in at once, at the desk and on a phone, do not undo each other.
 */
@Component
class Attendances {

  private final CourseBatches batches;
  private final RecordReader records;
  private final CourseLocks locks;
  private final Transactions transactions;
  private final Trail trail;

  Attendances(
      CourseBatches batches,
      RecordReader records,
      CourseLocks locks,
      Transactions transactions,
      Trail trail) {
    this.batches = batches;
    this.records = records;
    this.locks = locks;
    this.transactions = transactions;
    this.trail = trail;
  }

  /** That one who is invited was there on a day. */
  record Tick(UUID enrolment, LocalDate day) {

    private static final String BETWEEN = "_";

    static Optional<Tick> read(String written) {
      try {
        var parts = written.split(BETWEEN, 2);
        return parts.length == 2
            ? Optional.of(new Tick(UUID.fromString(parts[0]), LocalDate.parse(parts[1])))
            : Optional.empty();
      } catch (IllegalArgumentException | java.time.format.DateTimeParseException malformed) {
        return Optional.empty();
      }
    }

    String written() {
      return enrolment + BETWEEN + day;
    }

    /** The key of the record that a tick on this sheet makes. */
    String key() {
      return enrolment + "." + day;
    }
  }

  /**
   * Takes the changes, all or none. Refused: somebody who is not invited to this course ({@code
   * OR-022}), a day that has not come or is not the course's ({@code OR-020}).
   *
   * @param reason why ticks that are taken out were wrong, in the words of who takes them out
   */
  Outcome<Integer> save(Course course, Set<Tick> added, Set<Tick> removed, String reason) {
    return transactions.write(() -> {
      locks.hold(List.of(course.id()));
      var enrolled = enrolments(course);
      var standing = standing(enrolled);
      var lines = new ArrayList<Line>();
      for (var tick : added) {
        var enrolment = enrolled.get(tick.enrolment());
        if (enrolment == null) {
          return Outcome.refused(Refusal.of("OR-022"));
        }
        if (!standing.containsKey(tick)) {
          lines.add(line(tick, enrolment));
        }
      }
      removed.stream()
          .flatMap(tick -> Optional.ofNullable(standing.get(tick)).stream())
          .forEach(key -> lines.add(Line.voiding(key, reason)));
      return bring(course, lines);
    });
  }

  private Outcome<Integer> bring(Course course, List<Line> lines) {
    var refused = batches.bring(CourseAttendanceDefinition.KIND, lines, Optional.empty());
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    if (!lines.isEmpty()) {
      trail.did("attendance-saved", course.ref());
    }
    return Outcome.done(lines.size());
  }

  private static Line line(Tick tick, SavedRecord enrolment) {
    return Line.of(
        tick.key(), Map.of("enrolment", enrolment.key().value(), "held_on", tick.day().toString()));
  }

  private Map<UUID, SavedRecord> enrolments(Course course) {
    return new HashMap<>(
        records.list(EnrolmentDefinition.KIND, "course", Set.of(course.id())).stream()
            .collect(Collectors.toMap(one -> one.ref().id(), one -> one)));
  }

  private Map<Tick, String> standing(Map<UUID, SavedRecord> enrolled) {
    return new HashMap<>(
        records.list(CourseAttendanceDefinition.KIND, "enrolment", enrolled.keySet()).stream()
            .collect(
                Collectors.toMap(
                    one ->
                        new Tick(
                            CourseAttendanceDefinition.enrolment(one.values()),
                            CourseAttendanceDefinition.heldOn(one.values())),
                    one -> one.key().value())));
  }
}
