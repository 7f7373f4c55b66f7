package org.inzira.boarding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.flights.Flight;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;

/**
 * Everyone on the manifest of a flight, and what was said of each at the gate.
 *
 * @param uplift absent until it is confirmed
 */
public record Roll(Flight flight, List<Row> rows, Optional<Uplift> uplift) {

  public Roll {
    rows = List.copyOf(rows);
  }

  /** A passenger with what was said of them. */
  public record Row(Line line, Attendance attendance) {}

  /** That the uplift was confirmed. */
  public record Uplift(Instant at, Instant confirmedAt, AccountName by) {}

  /** Everybody on it. */
  public Set<PersonId> persons() {
    return rows.stream().map(row -> row.line().person()).collect(Collectors.toSet());
  }

  /** Who is on board as far as is known. */
  public Set<PersonId> onBoard() {
    return rows.stream()
        .filter(row -> row.attendance().isOnBoard())
        .map(row -> row.line().person())
        .collect(Collectors.toSet());
  }

  /** How many nobody said anything of. */
  public long missing() {
    return rows.stream().filter(row -> row.attendance().isMissing()).count();
  }

  /** How many officers differ on. */
  public long contested() {
    return rows.stream().filter(row -> row.attendance().isContested()).count();
  }
}
