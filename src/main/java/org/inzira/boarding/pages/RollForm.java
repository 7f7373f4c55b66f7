package org.inzira.boarding.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.PersonId;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.resettlement.Reason;

/**
 * A form with a line for each passenger: the printed list typed in, or what the receiver confirms.
 *
 * @param at the label of the moment that holds for all lines
 * @param receiver whether it asks who confirms
 * @param all what is said of everyone who has no line filled in and is not settled
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
    Line all,
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

  /** What is said of a passenger; the state is empty when nothing is. */
  record Line(String state, Optional<Reason> reason, String note) {}

  /** What is said of everyone without a line of their own. */
  static Line all(Map<String, String> form) {
    return new Line(
        form.getOrDefault("state-all", ""),
        TapForm.reason(form.getOrDefault("reason-all", "")),
        "");
  }

  /** What is said of one: their own line, or that of all while they are open. */
  static Line line(Map<String, String> form, PersonId person, boolean open) {
    var name = person.value().toString();
    var state = form.getOrDefault("state-" + name, "");
    if (state.isEmpty() && open) {
      return all(form);
    }
    return new Line(
        state,
        TapForm.reason(form.getOrDefault("reason-" + name, "")),
        form.getOrDefault("note-" + name, ""));
  }

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
