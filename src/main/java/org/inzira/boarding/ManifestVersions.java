package org.inzira.boarding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/**
 * The versions of manifests: who shall board, and who has. Each is kept for ever, with a hash over
 * the one before it.
 */
@Component
public class ManifestVersions {

  private static final RecordKind FLIGHT = new RecordKind("flight");

  private final ManifestRows versions;
  private final Manifests manifests;
  private final Flights flights;
  private final Telling telling;
  private final Transactions transactions;
  private final Trail trail;
  private final Stamp stamp;

  ManifestVersions(
      ManifestRows versions,
      Manifests manifests,
      Flights flights,
      Telling telling,
      Transactions transactions,
      Trail trail,
      Stamp stamp) {
    this.versions = versions;
    this.manifests = manifests;
    this.flights = flights;
    this.telling = telling;
    this.transactions = transactions;
    this.trail = trail;
    this.stamp = stamp;
  }

  /** The versions of a flight, the newest first. */
  public List<Manifest> list(FlightId flight) {
    return versions.list(flight);
  }

  /**
   * Closes the manifest as it stands, past the gate once more; the same again makes no version.
   * Refused as putting is, and when nobody stands on it ({@code BO-013}).
   */
  public Outcome<Manifest> close(FlightId id) {
    return transactions.write(() -> {
      var flight = manifests.open(id);
      if (flight.isEmpty()) {
        return Outcome.refused(Refusal.of("BO-010"));
      }
      var lines = manifests.current(flight.get());
      var cases = lines.stream().map(Line::of).collect(Collectors.toSet());
      var refusals =
          new ArrayList<>(
              flights.standing(id).stream()
                  .filter(booking -> cases.contains(booking.of()))
                  .flatMap(booking -> manifests.against(flight.get(), booking).stream())
                  .toList());
      if (lines.isEmpty()) {
        refusals.add(Refusal.of("BO-013"));
      }
      return refusals.isEmpty()
          ? Outcome.done(keep(id, Manifest.State.CLOSED, lines))
          : Outcome.refused(refusals);
    });
  }

  /**
   * Closes boarding: a version of who came and who did not, and cases are told who is on board.
   * Refused while somebody is missing ({@code BO-033}) or officers differ ({@code BO-034}), and
   * when nobody is on board ({@code BO-035}).
   */
  public Outcome<Manifest> board(FlightId id) {
    return board(id, stamp.today());
  }

  /**
   * The same of an aircraft that left on a day: nobody boarded after it, whenever it is recorded.
   */
  Outcome<Manifest> board(FlightId id, LocalDate latest) {
    return transactions.write(() -> {
      var flight = manifests.open(id);
      if (flight.isEmpty()) {
        return Outcome.refused(Refusal.of("BO-010"));
      }
      var roll = manifests.roll(flight.get());
      var refusals = unready(roll);
      if (refusals.isEmpty()) {
        var day = boardedOn(roll, latest);
        refusals =
            telling.tell(
                roll.onBoard(),
                stage -> stage == Stage.BOOKED || stage == Stage.IN_TRANSIT,
                (of, persons) -> new MovementNews.Boarded(of, persons, day));
      }
      return refusals.isEmpty()
          ? Outcome.done(keep(id, Manifest.State.BOARDED, boarded(roll)))
          : Outcome.refused(refusals);
    });
  }

  /** The mission’s day of the last tap that says who is on board. */
  private LocalDate boardedOn(Roll roll, LocalDate latest) {
    return roll.rows().stream()
        .filter(row -> row.attendance().isOnBoard())
        .flatMap(row -> row.attendance().settled().stream())
        .map(kept -> kept.happenedAt().atZone(stamp.zone()).toLocalDate())
        .max(Comparator.naturalOrder())
        .filter(day -> day.isBefore(latest))
        .orElse(latest);
  }

  /** What is not yet known of those on the manifest. */
  static List<Refusal> unready(Roll roll) {
    var refusals = new ArrayList<Refusal>();
    if (roll.missing() > 0) {
      refusals.add(Refusal.of("BO-033", Long.toString(roll.missing())));
    }
    if (roll.contested() > 0) {
      refusals.add(Refusal.of("BO-034", Long.toString(roll.contested())));
    }
    if (refusals.isEmpty() && roll.onBoard().isEmpty()) {
      refusals.add(Refusal.of("BO-035"));
    }
    return refusals;
  }

  private static List<Line> boarded(Roll roll) {
    return roll.rows().stream()
        .map(row -> {
          var tap = row.attendance().settled().map(KeptTap::tap);
          return row.line().with(tap.map(Tap::presence), tap.flatMap(Tap::reason));
        })
        .toList();
  }

  private Manifest keep(FlightId id, Manifest.State state, List<Line> lines) {
    var before = versions.list(id).stream().findFirst();
    if (before.filter(last -> last.says(state, lines)).isPresent()) {
      return before.get();
    }
    var hash =
        Manifest.hash(before.map(Manifest::hash).orElse(Manifest.BEGINNING), id, state, lines);
    var next =
        new Manifest(
            id,
            before.map(Manifest::number).orElse(0) + 1,
            state,
            lines,
            hash,
            stamp.at(),
            stamp.by());
    versions.add(next);
    trail.did("manifest-" + state.code(), new RecordRef(FLIGHT, id.value()));
    return next;
  }
}
