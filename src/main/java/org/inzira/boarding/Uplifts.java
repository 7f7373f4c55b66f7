package org.inzira.boarding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.flights.Booking;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/**
 * Confirms that a flight has left, from who is on board: a departure record each, seats given back
 * of those who stayed, cases told. All of it in one transaction, once.
 */
@Component
public class Uplifts {

  private static final long EARLY_HOURS_MAX = 24;

  private final ListedRows desks;
  private final FlownRows flown;
  private final Manifests manifests;
  private final ManifestVersions versions;
  private final Flights flights;
  private final DepartureRecords departures;
  private final Telling telling;
  private final Transactions transactions;
  private final Trail trail;
  private final Stamp stamp;

  Uplifts(
      ListedRows desks,
      FlownRows flown,
      Manifests manifests,
      ManifestVersions versions,
      Flights flights,
      DepartureRecords departures,
      Telling telling,
      Transactions transactions,
      Trail trail,
      Stamp stamp) {
    this.desks = desks;
    this.flown = flown;
    this.manifests = manifests;
    this.versions = versions;
    this.flights = flights;
    this.departures = departures;
    this.telling = telling;
    this.transactions = transactions;
    this.trail = trail;
    this.stamp = stamp;
  }

  /**
   * Confirms the uplift. Refused: confirmed already ({@code BO-030}), an unlikely time ({@code
   * BO-031}, {@code BO-032}), somebody missing ({@code BO-033}), officers that differ ({@code
   * BO-034}), nobody on board ({@code BO-035}), a family that wishes to travel together and does
   * not ({@code BO-036}), and what the register of departures refuses.
   *
   * @param reasonAfterwards for touching a closed year, or empty
   */
  public Outcome<Flight> confirm(FlightId id, Instant upliftAt, String reasonAfterwards) {
    return transactions.write(() -> {
      var before = desks.hold(id);
      if (before.isPresent()) {
        var uplift = before.get();
        return Outcome.refused(
            Refusal.of(
                "BO-030",
                uplift.by().value(),
                uplift.confirmedAt().atZone(stamp.zone()).toLocalTime().withNano(0).toString()));
      }
      var flight = flights.find(id).filter(one -> one.state() == Flight.State.PLANNED);
      if (flight.isEmpty()) {
        return Outcome.refused(Refusal.of("BO-010"));
      }
      var roll = manifests.roll(flight.get());
      var refusals = refusals(roll, upliftAt);
      return refusals.isEmpty()
          ? leave(roll, upliftAt, reasonAfterwards)
          : Outcome.refused(refusals);
    });
  }

  private List<Refusal> refusals(Roll roll, Instant upliftAt) {
    var refusals = new ArrayList<Refusal>();
    var planned = roll.flight().legs().getFirst().departs().toInstant();
    if (upliftAt.isAfter(stamp.at())) {
      refusals.add(Refusal.of("BO-031"));
    }
    if (upliftAt.isBefore(planned.minusSeconds(EARLY_HOURS_MAX * 3600))) {
      refusals.add(Refusal.of("BO-032"));
    }
    refusals.addAll(ManifestVersions.unready(roll));
    torn(roll).forEach(file -> refusals.add(Refusal.of("BO-036", file.number())));
    return refusals;
  }

  /** Families that wish to travel together, of whom some are on board and some are not. */
  private List<CaseFile> torn(Roll roll) {
    var onBoard = roll.onBoard();
    var groups = telling.open(roll.persons());
    var files = telling.files(groups.keySet());
    return groups.entrySet().stream()
        .filter(group -> group.getValue().stream().anyMatch(onBoard::contains))
        .filter(group -> !onBoard.containsAll(group.getValue()))
        .flatMap(group -> java.util.Optional.ofNullable(files.get(group.getKey())).stream())
        .filter(CaseFile::travelsTogether)
        .toList();
  }

  private Outcome<Flight> leave(Roll roll, Instant upliftAt, String reasonAfterwards) {
    var id = roll.flight().id();
    var day = upliftAt.atZone(stamp.zone()).toLocalDate();
    if (versions.board(id, day) instanceof Outcome.Refused<Manifest>(var refusals)) {
      return Outcome.refused(refusals);
    }
    var stayed = leaveBehind(roll, day);
    if (!stayed.isEmpty()) {
      return Outcome.refused(stayed);
    }
    var recorded = departures.record(roll.flight(), lines(roll), upliftAt, reasonAfterwards);
    return switch (recorded) {
      case Outcome.Refused<Map<PersonId, java.util.UUID>>(var refusals) ->
          Outcome.refused(refusals);
      case Outcome.Done<Map<PersonId, java.util.UUID>>(var records) -> {
        keep(roll, records, upliftAt);
        yield flights.departed(id);
      }
    };
  }

  private static List<Line> lines(Roll roll) {
    return roll.rows().stream()
        .filter(row -> row.attendance().isOnBoard())
        .map(Roll.Row::line)
        .toList();
  }

  private void keep(Roll roll, Map<PersonId, java.util.UUID> records, Instant upliftAt) {
    var id = roll.flight().id();
    lines(roll)
        .forEach(line ->
            flown.add(
                new Flown(
                    id,
                    line.of(),
                    line.person(),
                    java.util.Objects.requireNonNull(records.get(line.person())),
                    java.util.Optional.empty(),
                    java.util.Optional.empty())));
    desks.end(id, roll.onBoard(), Listed.Ending.DEPARTED, stamp.by(), stamp.at());
    desks.confirm(id, upliftAt, stamp.by(), stamp.at());
    trail.did("uplift-confirmed", new RecordRef(new RecordKind("flight"), id.value()));
  }

  /** Who is booked and not on board keeps no seat; their cases are told why. */
  private List<Refusal> leaveBehind(Roll roll, LocalDate day) {
    var refusals = new ArrayList<Refusal>();
    var id = roll.flight().id();
    var reasons = reasons(roll);
    for (var booking : flights.standing(id)) {
      byReason(booking, roll, reasons)
          .forEach((reason, persons) -> refusals.addAll(release(booking, persons, reason, day)));
    }
    desks.end(id, reasons.keySet(), Listed.Ending.LEFT_BEHIND, stamp.by(), stamp.at());
    return refusals;
  }

  private List<Refusal> release(
      Booking booking, Set<PersonId> persons, Reason reason, LocalDate day) {
    if (flights.release(booking.id(), persons, reason)
        instanceof Outcome.Refused<Booking>(var refusals)) {
      return refusals;
    }
    return telling.tell(
        persons,
        stage -> stage == Stage.BOOKED || stage == Stage.IN_TRANSIT || stage == Stage.BOARDED,
        (CaseId of, Set<PersonId> who) -> new MovementNews.LeftBehind(of, who, day, reason));
  }

  private static Map<Reason, Set<PersonId>> byReason(
      Booking booking, Roll roll, Map<PersonId, Reason> reasons) {
    var byReason = new HashMap<Reason, Set<PersonId>>();
    var onBoard = roll.onBoard();
    booking.passengers().stream()
        .map(Booking.Passenger::person)
        .filter(person -> !onBoard.contains(person))
        .forEach(person ->
            byReason
                .computeIfAbsent(reasons.getOrDefault(person, Reason.OTHER), any -> new HashSet<>())
                .add(person));
    return byReason;
  }

  private static Map<PersonId, Reason> reasons(Roll roll) {
    return roll.rows().stream()
        .filter(row -> !row.attendance().isOnBoard())
        .collect(
            Collectors.toMap(
                row -> row.line().person(),
                row ->
                    row.attendance()
                        .settled()
                        .map(KeptTap::tap)
                        .map(Uplifts::reason)
                        .orElse(Reason.OTHER)));
  }

  private static Reason reason(Tap tap) {
    return switch (tap.presence()) {
      case NO_SHOW -> tap.reason().orElse(Reason.NO_SHOW);
      case LEFT_BEHIND, OFFLOADED, BOARDED -> tap.reason().orElse(Reason.OTHER);
    };
  }
}
