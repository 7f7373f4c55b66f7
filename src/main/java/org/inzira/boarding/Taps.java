package org.inzira.boarding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.flights.FlightId;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.springframework.stereotype.Component;

/**
 * Takes taps in, each once. A tap that comes after the uplift was confirmed is kept, too, and
 * changes nothing any more: what an officer saw is not thrown away.
 */
@Component
public class Taps {

  /** The code of the refusal of a tap whose identifier was used for another. */
  public static final String OTHER = "BO-020";

  private final TapRows rows;
  private final ListedRows places;
  private final Transactions transactions;
  private final Stamp stamp;

  Taps(TapRows rows, ListedRows places, Transactions transactions, Stamp stamp) {
    this.rows = rows;
    this.places = places;
    this.transactions = transactions;
    this.stamp = stamp;
  }

  /**
   * Takes one tap; the same again does nothing. Refused: another tap under this identifier ({@code
   * BO-020}), a person who is not on the manifest ({@code BO-022}), no reason where one is needed
   * ({@code BO-023}).
   */
  public Outcome<KeptTap> take(Tap tap) {
    return take(List.of(tap)).map(List::getFirst);
  }

  /** Takes all of them or none. */
  public Outcome<List<KeptTap>> take(List<Tap> taps) {
    return transactions.write(() -> {
      var refusals = new ArrayList<Refusal>();
      var kept = new ArrayList<KeptTap>();
      taps.stream().map(Tap::flight).distinct().forEach(places::hold);
      for (var tap : taps) {
        refusal(tap).ifPresentOrElse(refusals::add, () -> kept.add(keep(tap)));
      }
      kept.stream()
          .filter(one -> taps.stream().noneMatch(one.tap()::says))
          .forEach(one -> refusals.add(Refusal.of(OTHER)));
      return refusals.isEmpty() ? Outcome.done(List.copyOf(kept)) : Outcome.refused(refusals);
    });
  }

  private Optional<Refusal> refusal(Tap tap) {
    if (places.list(tap.flight()).stream()
        .noneMatch(place -> place.person().equals(tap.person()))) {
      return Optional.of(Refusal.of("BO-022"));
    }
    return tap.presence().needsReason() && tap.reason().isEmpty()
        ? Optional.of(Refusal.of("BO-023"))
        : Optional.empty();
  }

  private KeptTap keep(Tap tap) {
    rows.add(tap, stamp.by(), stamp.at());
    return rows.find(tap.id()).orElseThrow();
  }

  /** What the taps of each passenger of a flight come to. */
  public Map<PersonId, Attendance> attendance(FlightId flight) {
    var byPerson =
        rows.list(flight).stream().collect(Collectors.groupingBy(kept -> kept.tap().person()));
    var attendance = new HashMap<PersonId, Attendance>();
    byPerson.forEach((person, taps) -> attendance.put(person, Attendance.of(taps)));
    return attendance;
  }
}
