package org.inzira.boarding;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.FlightId;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;

/**
 * That a passenger shall fly although a clearance does not hold: asked by one, decided by another.
 *
 * @param covers what lapsed and when, as it stood when this was asked; nothing else is covered
 */
public record GateOverride(
    UUID id,
    FlightId flight,
    PersonId person,
    List<String> covers,
    String reason,
    Instant askedAt,
    AccountName askedBy,
    Optional<Decision> decision) {

  public GateOverride {
    covers = List.copyOf(covers);
  }

  /** What the second person said. */
  public record Decision(boolean confirmed, String note, Instant at, AccountName by) {}

  static List<String> read(String covers) {
    return Arrays.asList(covers.split(" "));
  }

  /** Whether the second person has still to decide. */
  public boolean isOpen() {
    return decision.isEmpty();
  }

  /** Whether it lets the person fly in spite of all that stands against it. */
  boolean lets(PersonId somebody, List<String> against) {
    return person.equals(somebody)
        && decision.filter(Decision::confirmed).isPresent()
        && covers.containsAll(against);
  }
}
