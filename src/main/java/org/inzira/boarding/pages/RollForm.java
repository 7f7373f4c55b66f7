package org.inzira.boarding.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.inzira.page.Choice;
import org.inzira.page.Frame;

/**
 * A form with a line for each passenger: the printed list typed in, or what the receiver confirms.
 *
 * @param at the label of the moment that holds for all lines
 * @param receiver whether it asks who confirms
 */
record RollForm(
    Frame frame,
    String lead,
    String address,
    String at,
    String atValue,
    String zone,
    boolean receiver,
    Receiver confirmation,
    List<Row> rows,
    List<Choice> states,
    List<Choice> reasons,
    String submit,
    List<String> problems) {

  RollForm {
    rows = List.copyOf(rows);
    states = List.copyOf(states);
    reasons = List.copyOf(reasons);
    problems = List.copyOf(problems);
  }

  /** Who confirms, as it was filled in. */
  record Receiver(String port, String by, String on, String late) {}

  /**
   * A passenger.
   *
   * @param settled what is known already; then nothing can be said here
   */
  record Row(
      String person,
      String name,
      String about,
      String settled,
      String state,
      String reason,
      String note,
      String seen) {}

  /** A moment as a browser sends it, by the clock of a zone. */
  static Optional<Instant> moment(String written, ZoneId zone) {
    try {
      return Optional.of(LocalDateTime.parse(written).atZone(zone).toInstant());
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** The same the other way, to the minute. */
  static String written(Instant at, ZoneId zone) {
    return at.atZone(zone)
        .toLocalDateTime()
        .truncatedTo(java.time.temporal.ChronoUnit.MINUTES)
        .toString();
  }
}
