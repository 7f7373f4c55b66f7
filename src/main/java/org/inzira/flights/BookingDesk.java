package org.inzira.flights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.clearances.TravelCondition;
import org.inzira.flights.Booking.Passenger;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews.Booked;
import org.springframework.stereotype.Component;

/** Books all who travel of some cases, or nobody; runs in its caller's transaction. */
@Component
class BookingDesk {

  private final Cases cases;
  private final Parties parties;
  private final FlightRows flights;
  private final SeatBlocks blocks;
  private final BookingRows bookings;
  private final BookingRules rules;
  private final Trail trail;
  private final Clock clock;
  private final ZoneId zone;

  BookingDesk(
      Cases cases,
      Parties parties,
      FlightRows flights,
      SeatBlocks blocks,
      BookingRows bookings,
      BookingRules rules,
      Trail trail,
      Clock clock,
      ZoneId zone) {
    this.cases = cases;
    this.parties = parties;
    this.flights = flights;
    this.blocks = blocks;
    this.bookings = bookings;
    this.rules = rules;
    this.trail = trail;
    this.clock = clock;
    this.zone = zone;
  }

  /** What is known before the block is locked; rules look at it again under the lock. */
  private record Asked(Flight flight, List<Party> joining, Map<CaseId, Booking> booked) {}

  Outcome<List<Booking>> book(FlightId id, Set<CaseId> of) {
    var found = flights.find(id);
    var files = cases.find(of);
    var refusals = againstAsking(found, of, files.keySet());
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var flight = found.orElseThrow();
    var all = parties.of(files.values(), day(flight));
    var locked = blocks.lock(List.of(id));
    var booked = bookings.standing(of);
    var asked =
        new Asked(flight, all.stream().map(party -> joining(party, booked, id)).toList(), booked);
    var against = rules.against(flight, locked.getFirst(), asked.joining(), booked);
    return against.isEmpty() ? write(asked) : Outcome.refused(against);
  }

  private static List<Refusal> againstAsking(
      Optional<Flight> flight, Set<CaseId> asked, Set<CaseId> there) {
    var refusals = new ArrayList<Refusal>();
    if (flight.isEmpty()) {
      refusals.add(Refusal.of("FL-001"));
    }
    if (asked.isEmpty()) {
      refusals.add(Refusal.of("FL-013"));
    }
    if (!there.containsAll(asked)) {
      refusals.add(Refusal.of("FL-012"));
    }
    return refusals;
  }

  /** A child that turns two between two legs needs a seat: the last departure counts. */
  private static LocalDate day(Flight flight) {
    return flight.legs().getLast().departs().toLocalDate();
  }

  /** Those of a party who are ready and have no seat on this flight yet. */
  private static Party joining(Party party, Map<CaseId, Booking> booked, FlightId flight) {
    var seated =
        Optional.ofNullable(booked.get(party.file().id()))
            .filter(standing -> standing.flight().equals(flight))
            .map(standing -> standing.passengers().stream().map(Passenger::person).toList())
            .orElse(List.of());
    return new Party(
        party.file(),
        party.seating().stream()
            .filter(seat -> party.ready().contains(seat.person()))
            .filter(seat -> !seated.contains(seat.person()))
            .toList(),
        party.ready(),
        party.needs());
  }

  private Outcome<List<Booking>> write(Asked asked) {
    var flight = asked.flight();
    int seats = asked.joining().stream().mapToInt(Party::seats).sum();
    if (!blocks.take(flight.id(), seats)) {
      throw new IllegalStateException("seats were there under the lock and are gone");
    }
    var refusals = new ArrayList<Refusal>();
    var made = new ArrayList<BookingId>();
    var order = Comparator.comparing((Party party) -> party.file().id().value());
    for (var party : asked.joining().stream().sorted(order).toList()) {
      made.add(write(party, asked, refusals));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    trail.did("booked", new RecordRef(FlightDefinition.KIND, flight.id().value()));
    var needs = new HashMap<PersonId, Set<TravelCondition>>();
    asked.joining().forEach(party -> needs.putAll(party.needs()));
    return Outcome.done(bookings.list(made).stream().map(one -> one.with(needs)).toList());
  }

  private BookingId write(Party party, Asked asked, List<Refusal> refusals) {
    var flight = asked.flight();
    var before = asked.booked().get(party.file().id());
    var id = before == null ? new BookingId(UUID.randomUUID()) : before.id();
    boolean added = before != null || bookings.add(id, flight.id(), party.file().id());
    if (!added || !bookings.seat(id, party.seating())) {
      refusals.add(BookingRules.elsewhere(party, bookings.seatedOn(party.persons())));
      return id;
    }
    if (before != null) {
      bookings.advance(id);
    }
    if (tell(flight, party.file().id(), party.ready())
        instanceof Outcome.Refused<CaseId>(var reasons)) {
      refusals.addAll(reasons);
    }
    return id;
  }

  private Outcome<CaseId> tell(Flight flight, CaseId of, Set<PersonId> persons) {
    var itinerary = flight.itinerary();
    return cases.told(
        new Booked(
            of,
            persons,
            LocalDate.now(clock.withZone(zone)),
            flight.number(),
            itinerary.departure(),
            itinerary.arrivalDaysLater()));
  }

  /**
   * Legs were changed: tells those who are booked on which day they travel now. A case that does
   * not take it, since it is held or on its way already, keeps the day it knows.
   */
  void tellAgain(FlightId id) {
    flights
        .find(id)
        .ifPresent(flight ->
            bookings.list(id).stream()
                .filter(booking -> booking.state() == Booking.State.STANDING)
                .forEach(booking -> {
                  var persons =
                      booking.passengers().stream()
                          .map(Passenger::person)
                          .collect(Collectors.toSet());
                  var _ = tell(flight, booking.of(), persons);
                }));
  }
}
