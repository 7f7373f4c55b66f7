package org.inzira.flights;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;

/**
 * What must hold of legs: each by the clocks of its airports, and all of a flight in their order.
 * That the last one ends where the flight is to go is asked when somebody is booked: legs may come
 * in one by one.
 */
final class LegRules {

  /** Nobody sells a shorter connection; who writes one has mistyped a time. */
  static final int CONNECTION_MINUTES_MIN = 30;

  /** As long as clearances look at a journey. */
  private static final int ARRIVAL_DAYS_MAX = 7;

  private final RecordReader records;
  private final Complaints complaints;

  LegRules(RecordReader records, Complaints complaints) {
    this.records = records;
    this.complaints = complaints;
  }

  /** A leg of a flight; one that stands already has no draft. */
  private record Part(
      Optional<Draft> draft,
      UUID flight,
      long position,
      String from,
      String to,
      ZonedDateTime departs,
      ZonedDateTime arrives) {

    static Optional<Part> of(Optional<Draft> draft, FieldValues values) {
      var from = values.text("from_airport").orElseThrow();
      var to = values.text("to_airport").orElseThrow();
      var departs =
          LegTime.read(values.text("departs_at").orElseThrow(), Airports.get(from).zone());
      var arrives = LegTime.read(values.text("arrives_at").orElseThrow(), Airports.get(to).zone());
      return departs.isEmpty() || arrives.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Part(
                  draft,
                  values.reference("flight").orElseThrow(),
                  values.whole("position").orElseThrow(),
                  from,
                  to,
                  departs.get(),
                  arrives.get()));
    }
  }

  void check(List<Draft> drafts) {
    var parts = new ArrayList<Part>();
    for (var draft : drafts) {
      checkTime(draft, "departs_at", "from_airport");
      checkTime(draft, "arrives_at", "to_airport");
      Part.of(Optional.of(draft), draft.values()).filter(this::isLeg).ifPresent(parts::add);
    }
    withKept(drafts, parts).values().forEach(this::checkOrder);
  }

  private void checkTime(Draft draft, String field, String airport) {
    var written = draft.values().text(field).orElseThrow();
    var where = Airports.get(draft.values().text(airport).orElseThrow());
    if (!LegTime.isWritten(written)) {
      complaints.about(draft, field, "FL-040", written);
    } else if (LegTime.read(written, where.zone()).isEmpty()) {
      complaints.about(draft, field, "FL-041", written, where.code());
    }
  }

  private boolean isLeg(Part part) {
    var draft = part.draft().orElseThrow();
    if (part.from().equals(part.to())) {
      complaints.about(draft, "to_airport", "FL-046", part.to());
      return false;
    }
    if (!part.arrives().isAfter(part.departs())) {
      complaints.about(draft, "arrives_at", "FL-042");
      return false;
    }
    return true;
  }

  private Map<UUID, List<Part>> withKept(List<Draft> drafts, List<Part> parts) {
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toSet());
    var flights = parts.stream().map(Part::flight).collect(Collectors.toSet());
    var byFlight = new HashMap<UUID, List<Part>>();
    parts.forEach(
        part -> byFlight.computeIfAbsent(part.flight(), any -> new ArrayList<>()).add(part));
    records.list(FlightLegDefinition.KIND, "flight", Set.copyOf(flights)).stream()
        .filter(kept -> !drafted.contains(kept.ref().id()))
        .flatMap(kept -> Part.of(Optional.empty(), kept.values()).stream())
        .forEach(
            part -> byFlight.computeIfAbsent(part.flight(), any -> new ArrayList<>()).add(part));
    return byFlight;
  }

  private void checkOrder(List<Part> legs) {
    legs.sort(Comparator.comparingLong(Part::position));
    for (int second = 1; second < legs.size(); second++) {
      checkPair(legs.get(second - 1), legs.get(second));
    }
    long days =
        ChronoUnit.DAYS.between(day(legs.getFirst().departs()), day(legs.getLast().arrives()));
    if (days >= ARRIVAL_DAYS_MAX) {
      blame(legs.getLast(), legs.getFirst(), "arrives_at", "FL-047", Long.toString(days));
    }
  }

  private void checkPair(Part one, Part next) {
    if (one.position() == next.position()) {
      blame(next, one, "position", "FL-043", Long.toString(next.position()));
      return;
    }
    if (!one.to().equals(next.from())) {
      blame(next, one, "from_airport", "FL-044", one.to(), next.from());
    }
    long minutes = Duration.between(one.arrives(), next.departs()).toMinutes();
    if (minutes < CONNECTION_MINUTES_MIN) {
      blame(
          next,
          one,
          "departs_at",
          "FL-045",
          Long.toString(minutes),
          Integer.toString(CONNECTION_MINUTES_MIN));
    }
  }

  /** The later of the two that is about to be written. */
  private void blame(Part one, Part other, String field, String code, String... arguments) {
    one.draft()
        .or(other::draft)
        .ifPresent(draft -> complaints.about(draft, field, code, arguments));
  }

  private static LocalDate day(ZonedDateTime time) {
    return time.toLocalDate();
  }
}
