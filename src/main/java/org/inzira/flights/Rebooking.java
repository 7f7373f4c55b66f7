package org.inzira.flights;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.inzira.clearances.Window;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;

/**
 * Who has lost their seats, the most urgent first, each with the first flight on which all of them
 * find a place. A plain function: nothing is booked by it.
 */
public record Rebooking(List<Group> groups, List<Flight> flights) {

  public Rebooking {
    groups = List.copyOf(groups);
    flights = List.copyOf(flights);
  }

  /** Why a group fits on no flight. */
  public enum Why {
    HELD,
    NO_CONSENT,
    NOT_READY,
    NO_FLIGHT,
    NO_DAY,
    NO_SEATS;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * Cases that must fly together.
   *
   * @param people how many travel
   * @param last the last day on which all may depart, by all rules; absent when no rule ends
   * @param slackDays from today to that day; below zero when it has passed
   * @param offer the first flight with seats on a day on which all may depart
   * @param warned that only rules which are not signed are against that day
   */
  public record Group(
      List<CaseFile> cases,
      int people,
      Optional<LocalDate> last,
      OptionalLong slackDays,
      Optional<FlightId> offer,
      boolean warned,
      Optional<Why> why) {

    public Group {
      cases = List.copyOf(cases);
    }

    /** Their identifiers. */
    public Set<CaseId> ids() {
      return cases.stream().map(CaseFile::id).collect(Collectors.toSet());
    }

    /** That by which a form names the group. */
    public CaseId first() {
      return cases.getFirst().id();
    }
  }

  /**
   * What a group asks for.
   *
   * @param ends the last day on which all may depart
   * @param against what keeps them from every flight
   */
  record Demand(
      List<CaseFile> cases, int people, Optional<LocalDate> ends, Optional<Why> against) {}

  /** How a flight suits a group. */
  enum Suit {
    WELL,
    WARNED,
    NOT
  }

  /**
   * Offers flights in the order of urgency; a seat that was offered is not offered again.
   *
   * @param flights the soonest first
   * @param seats how many a group takes on a flight
   */
  static Rebooking of(
      LocalDate today,
      List<Demand> demands,
      List<Flight> flights,
      BiFunction<Demand, Flight, Integer> seats,
      BiFunction<Demand, Flight, Suit> suits) {
    var free = new HashMap<FlightId, Integer>();
    flights.forEach(flight -> free.put(flight.id(), flight.seatsHeld() - flight.seatsTaken()));
    var groups = new ArrayList<Group>();
    for (var demand : sorted(demands)) {
      groups.add(offer(demand, today, flights, free, seats, suits));
    }
    return new Rebooking(groups, flights);
  }

  private static List<Demand> sorted(List<Demand> demands) {
    return demands.stream()
        .sorted(
            Comparator.comparing((Demand one) -> one.ends().orElse(LocalDate.MAX))
                .thenComparing(Demand::people, Comparator.reverseOrder())
                .thenComparing(one -> one.cases().getFirst().number()))
        .toList();
  }

  private static Group offer(
      Demand demand,
      LocalDate today,
      List<Flight> flights,
      Map<FlightId, Integer> free,
      BiFunction<Demand, Flight, Integer> seats,
      BiFunction<Demand, Flight, Suit> suits) {
    if (demand.against().isPresent() || flights.isEmpty()) {
      return group(
          demand,
          today,
          Optional.empty(),
          false,
          demand.against().or(() -> Optional.of(Why.NO_FLIGHT)));
    }
    var suiting = flights.stream().filter(one -> suits.apply(demand, one) != Suit.NOT).toList();
    if (suiting.isEmpty()) {
      return group(demand, today, Optional.empty(), false, Optional.of(Why.NO_DAY));
    }
    var open =
        suiting.stream()
            .filter(one -> seats.apply(demand, one) <= free.getOrDefault(one.id(), 0))
            .toList();
    var best =
        open.stream()
            .filter(one -> suits.apply(demand, one) == Suit.WELL)
            .findFirst()
            .or(() -> open.stream().findFirst());
    if (best.isEmpty()) {
      return group(demand, today, Optional.empty(), false, Optional.of(Why.NO_SEATS));
    }
    free.merge(best.get().id(), -seats.apply(demand, best.get()), Integer::sum);
    boolean warned = suits.apply(demand, best.get()) == Suit.WARNED;
    return group(demand, today, best.map(Flight::id), warned, Optional.empty());
  }

  private static Group group(
      Demand demand, LocalDate today, Optional<FlightId> offer, boolean warned, Optional<Why> why) {
    return new Group(
        demand.cases(),
        demand.people(),
        demand.ends(),
        demand
            .ends()
            .map(last -> OptionalLong.of(ChronoUnit.DAYS.between(today, last)))
            .orElse(OptionalLong.empty()),
        offer,
        warned,
        why);
  }

  /** How a day suits, by the windows of all rules and of signed ones. */
  static Suit suit(LocalDate day, Window window, Window firm) {
    if (window.has(day)) {
      return Suit.WELL;
    }
    return firm.has(day) ? Suit.WARNED : Suit.NOT;
  }
}
