package org.inzira.orientation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.orientation.CourseBatches.Line;
import org.inzira.orientation.Roster.Participant;
import org.inzira.people.People;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.Stage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Closes a course: writes the session that is counted, with the attendance of each person, and
 * tells their cases. Done again after a correction it restates the same records.
 */
@Component
class Closing {

  private static final RecordKind SESSION = new RecordKind("session");
  private static final RecordKind ATTENDANCE = new RecordKind("attendance");

  private final CourseBatches batches;
  private final Rosters rosters;
  private final Registers registers;
  private final Cases cases;
  private final ClosingRows rows;
  private final CourseLocks locks;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;
  private final ZoneId zone;

  Closing(
      CourseBatches batches,
      Rosters rosters,
      Registers registers,
      @Lazy Cases cases,
      ClosingRows rows,
      CourseLocks locks,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock,
      ZoneId zone) {
    this.batches = batches;
    this.rosters = rosters;
    this.registers = registers;
    this.cases = cases;
    this.rows = rows;
    this.locks = locks;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
    this.zone = zone;
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /**
   * Closes it, whether for the first time or again. Refused before its last day ({@code OR-030}),
   * when nobody was there ({@code OR-031}), and when the registers or a closed year refuse.
   *
   * @param withdrawn the words why somebody who is no longer invited is taken out
   */
  Outcome<Integer> close(Course named, Optional<String> lateReason, String withdrawn) {
    return transactions.write(() -> {
      locks.hold(List.of(named.id()));
      var roster = rosters.find(named.id()).orElseThrow();
      var refusal = refusal(roster);
      if (refusal.isPresent()) {
        return Outcome.refused(refusal.get());
      }
      var refused = state(roster, lateReason, withdrawn);
      if (!refused.isEmpty()) {
        return Outcome.refused(refused);
      }
      var session = session(sessionKey(named));
      rows.add(named.id(), session, acting.account(), clock.instant());
      trail.did("closed", named.ref());
      return tell(roster).map(told -> roster.completed().size());
    });
  }

  private Optional<Refusal> refusal(Roster roster) {
    if (!roster.course().isOver(today())) {
      return Optional.of(Refusal.of("OR-030"));
    }
    return roster.hasAnybodyAttended() || rows.find(roster.course().id()).isPresent()
        ? Optional.empty()
        : Optional.of(Refusal.of("OR-031"));
  }

  private List<Refusal> state(Roster roster, Optional<String> lateReason, String withdrawn) {
    var session = Line.of(sessionKey(roster.course()), session(roster.course()));
    var refused = batches.bring(SESSION, List.of(session), lateReason);
    if (!refused.isEmpty()) {
      return refused;
    }
    var lines = new ArrayList<Line>();
    var keys =
        roster.participants().stream()
            .map(one -> attendanceKey(one.enrolment()))
            .collect(Collectors.toSet());
    var persons =
        registers.keys(
            People.KIND,
            roster.participants().stream()
                .map(one -> one.person().value())
                .collect(Collectors.toSet()));
    counted(roster.course()).values().stream()
        .map(one -> one.key().value())
        .filter(key -> !keys.contains(key))
        .forEach(key -> lines.add(Line.voiding(key, withdrawn)));
    roster.participants().forEach(one -> lines.add(attendance(roster, one, persons)));
    return batches.bring(ATTENDANCE, lines, lateReason);
  }

  private static Line attendance(Roster roster, Participant one, Map<UUID, String> persons) {
    return Line.of(
        attendanceKey(one.enrolment()),
        Map.of(
            "session",
            sessionKey(roster.course()),
            "person",
            persons.getOrDefault(one.person().value(), ""),
            "status",
            roster.standing(one).code()));
  }

  private static Map<String, String> session(Course course) {
    var values = new HashMap<String, String>();
    values.put("session_kind", "orientation");
    values.put("topic", "cultural_orientation");
    values.put("target_group", "refugees");
    values.put("led_by", course.setting().partner().isEmpty() ? "staff" : "implementing_partner");
    course.setting().partner().ifPresent(partner -> values.put("implementing_partner", partner));
    values.put("place", course.place().value());
    values.put("starts_on", course.span().startsOn().toString());
    values.put("ends_on", course.span().endsOn().toString());
    course.project().map(ProjectCode::value).ifPresent(code -> values.put("project", code));
    return values;
  }

  /** The day counts on which the last hour was given; a case that has it already is left alone. */
  private Outcome<Set<CaseId>> tell(Roster roster) {
    var completed =
        roster.completed().stream().map(Participant::person).collect(Collectors.toSet());
    var open = cases.openCases(completed);
    var files = cases.find(Set.copyOf(open.values()));
    completed.removeIf(
        person -> !isLacking(Optional.ofNullable(open.get(person)).map(files::get), person));
    return completed.isEmpty()
        ? Outcome.done(Set.of())
        : cases.oriented(completed, roster.course().span().endsOn());
  }

  /** Who has left is past it, whatever their case was never told. */
  private static boolean isLacking(Optional<CaseFile> file, PersonId person) {
    return file.filter(one -> one.lacking().contains(Preparation.ORIENTATION)).stream()
        .flatMap(one -> one.members().stream())
        .filter(member -> member.person().equals(person))
        .anyMatch(member -> member.stage().compareTo(Stage.BOARDED) < 0);
  }

  /** Whether what is counted is no longer what the course says, so that it must be closed again. */
  boolean isOutdated(Roster roster) {
    var said = new HashMap<PersonId, String>();
    roster.participants().forEach(one -> said.put(one.person(), roster.standing(one).code()));
    var counted = new HashMap<PersonId, String>();
    counted(roster.course())
        .forEach((person, one) -> counted.put(person, one.values().text("status").orElse("")));
    return !said.equals(counted) || !isSession(roster.course());
  }

  private boolean isSession(Course course) {
    return findSession(course)
        .flatMap(id -> registers.get(SESSION).find(id))
        .map(kept -> registers.get(SESSION).written(kept))
        .filter(session(course)::equals)
        .isPresent();
  }

  private Map<PersonId, SavedRecord> counted(Course course) {
    return findSession(course)
        .map(session ->
            registers.list(ATTENDANCE, "session", Set.of(session)).stream()
                .collect(Collectors.toMap(one -> Rosters.person(one.values()), one -> one)))
        .orElse(Map.of());
  }

  /** The session that counts the course, once there is one. */
  private Optional<UUID> findSession(Course course) {
    return rows.find(course.id()).map(ClosingRows.Closed::session);
  }

  private UUID session(String key) {
    var newest = RecordQuery.newest(1);
    var named =
        new RecordQuery(
            Map.of(),
            Optional.empty(),
            false,
            key,
            newest.sort(),
            Optional.empty(),
            RecordQuery.LIMIT_MAX);
    return registers.get(SESSION).list(named).stream()
        .filter(kept -> kept.key().value().equals(key))
        .map(KeptRecord::id)
        .findFirst()
        .orElseThrow();
  }

  /** An office may have sessions of its own under any key; these it cannot have. */
  private static String sessionKey(Course course) {
    return "PDO-" + course.id();
  }

  private static String attendanceKey(UUID enrolment) {
    return "PDO-" + enrolment;
  }
}
