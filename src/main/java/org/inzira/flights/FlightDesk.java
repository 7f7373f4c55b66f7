package org.inzira.flights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.flights.Booking.Passenger;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Gathering;
import org.inzira.resettlement.Gatherings;
import org.inzira.resettlement.MovementNews.Unbooked;
import org.inzira.resettlement.Reason;
import org.springframework.stereotype.Component;

/** The face over tables and cases: every verb in one transaction, the block's row locked first. */
@Component
class FlightDesk implements Flights, Gatherings {

  private final Transactions transactions;
  private final FlightRows flights;
  private final SeatBlocks blocks;
  private final BookingRows bookings;
  private final BookingDesk desk;
  private final Departing departing;
  private final Parties parties;
  private final Cases cases;
  private final Trail trail;
  private final Clock clock;
  private final ZoneId zone;

  FlightDesk(
      Transactions transactions,
      FlightRows flights,
      SeatBlocks blocks,
      BookingRows bookings,
      BookingDesk desk,
      Departing departing,
      Parties parties,
      Cases cases,
      Trail trail,
      Clock clock,
      ZoneId zone) {
    this.transactions = transactions;
    this.flights = flights;
    this.blocks = blocks;
    this.bookings = bookings;
    this.desk = desk;
    this.departing = departing;
    this.parties = parties;
    this.cases = cases;
    this.trail = trail;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Optional<Flight> find(FlightId id) {
    return flights.find(id);
  }

  @Override
  public List<Flight> leaving(LocalDate first, LocalDate last) {
    return flights.leaving(first, last);
  }

  @Override
  public Map<FlightId, String> withoutLegs() {
    return flights.withoutLegs();
  }

  @Override
  public List<Booking> standing(FlightId flight) {
    return withNeeds(
        bookings.list(flight).stream()
            .filter(booking -> booking.state() == Booking.State.STANDING)
            .toList());
  }

  @Override
  public List<Booking> list(FlightId flight) {
    return withNeeds(bookings.list(flight));
  }

  @Override
  public Optional<Booking> standing(CaseId of) {
    return withNeeds(List.copyOf(bookings.standing(List.of(of)).values())).stream().findFirst();
  }

  @Override
  public Outcome<List<Booking>> book(FlightId flight, Set<CaseId> asked) {
    return transactions.write(() -> desk.book(flight, asked));
  }

  @Override
  public Outcome<List<Booking>> rebook(FlightId flight, Set<CaseId> asked, Reason reason) {
    return transactions.write(() -> {
      var before = bookings.standing(asked).values();
      var touched =
          before.stream().map(Booking::flight).collect(Collectors.toCollection(ArrayList::new));
      touched.add(flight);
      blocks.lock(touched);
      for (var booking : before) {
        if (cancel(booking.id(), booking.version(), reason)
            instanceof Outcome.Refused<Booking>(var refusals)) {
          return Outcome.refused(refusals);
        }
      }
      return book(flight, asked);
    });
  }

  @Override
  public Outcome<Booking> cancel(BookingId id, int version, Reason reason) {
    return transactions.write(() -> {
      var found = locked(id);
      var refusals = againstChange(found);
      if (refusals.isEmpty() && found.orElseThrow().version() != version) {
        refusals.add(Refusal.of("FL-020", Integer.toString(found.orElseThrow().version())));
      }
      return refusals.isEmpty() ? cancel(found.orElseThrow(), reason) : Outcome.refused(refusals);
    });
  }

  private Outcome<Booking> cancel(Booking booking, Reason reason) {
    var persons = persons(booking);
    blocks.give(booking.flight(), bookings.release(booking.id(), persons, reason));
    bookings.cancel(booking.id(), reason);
    did("unbooked", booking.flight());
    return cases
        .told(new Unbooked(booking.of(), persons, today(), reason))
        .map(_ -> bookings.find(booking.id()).orElseThrow());
  }

  @Override
  public Outcome<Booking> release(BookingId id, Set<PersonId> persons, Reason reason) {
    return transactions.write(() -> {
      var found = locked(id);
      var refusals = againstChange(found);
      if (refusals.isEmpty() && !persons(found.orElseThrow()).containsAll(persons)) {
        refusals.add(Refusal.of("FL-024"));
      }
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      var booking = found.orElseThrow();
      blocks.give(booking.flight(), bookings.release(id, persons, reason));
      if (persons.containsAll(persons(booking))) {
        bookings.cancel(id, reason);
      } else {
        bookings.advance(id);
      }
      did("released", booking.flight());
      return Outcome.done(withNeeds(List.of(bookings.find(id).orElseThrow())).getFirst());
    });
  }

  @Override
  public Outcome<Flight> cancel(FlightId id, Reason reason) {
    return transactions.write(() -> {
      var refusals = againstEnding(id);
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      for (var booking : bookings.list(id)) {
        if (booking.state() == Booking.State.STANDING
            && cancel(booking, reason) instanceof Outcome.Refused<Booking>(var reasons)) {
          refusals.addAll(reasons);
        }
      }
      blocks.cancel(id, reason);
      did("cancelled", id);
      return refusals.isEmpty()
          ? Outcome.done(flights.find(id).orElseThrow())
          : Outcome.refused(refusals);
    });
  }

  @Override
  public Outcome<Flight> departed(FlightId id) {
    return transactions.write(() -> {
      var refusals = againstEnding(id);
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      bookings.fly(id);
      did("departed", id);
      return departing.record(flights.find(id).orElseThrow(), today());
    });
  }

  private List<Refusal> againstEnding(FlightId id) {
    var refusals = new ArrayList<Refusal>();
    var locked = blocks.lock(List.of(id));
    var flight = flights.find(id);
    if (locked.isEmpty() || flight.isEmpty()) {
      refusals.add(Refusal.of("FL-001"));
      return refusals;
    }
    switch (locked.getFirst().state()) {
      case PLANNED -> {}
      case CANCELLED -> refusals.add(Refusal.of("FL-002", flight.get().number()));
      case DEPARTED -> refusals.add(Refusal.of("FL-003", flight.get().number()));
    }
    return refusals;
  }

  /** The booking as it is once its flight's row is locked. */
  private Optional<Booking> locked(BookingId id) {
    return bookings
        .find(id)
        .flatMap(booking -> {
          blocks.lock(List.of(booking.flight()));
          return bookings.find(id);
        });
  }

  private static List<Refusal> againstChange(Optional<Booking> found) {
    var refusals = new ArrayList<Refusal>();
    if (found.isEmpty()) {
      refusals.add(Refusal.of("FL-022"));
      return refusals;
    }
    switch (found.get().state()) {
      case STANDING -> {}
      case FLOWN -> refusals.add(Refusal.of("FL-023"));
      case CANCELLED -> refusals.add(Refusal.of("FL-021"));
    }
    return refusals;
  }

  private List<Booking> withNeeds(Collection<Booking> found) {
    var persons =
        found.stream().flatMap(booking -> persons(booking).stream()).collect(Collectors.toSet());
    var needs = parties.needs(persons);
    return found.stream().map(booking -> booking.with(needs)).toList();
  }

  private static Set<PersonId> persons(Booking booking) {
    return booking.passengers().stream().map(Passenger::person).collect(Collectors.toSet());
  }

  @Override
  public List<Gathering> shared(Set<PersonId> some, Set<PersonId> others) {
    var shared = bookings.shared(some, others);
    return flights.list(shared.keySet()).stream()
        .map(flight ->
            new Gathering(
                new RecordRef(FlightDefinition.KIND, flight.id().value()),
                flight.number(),
                flight.itinerary().departure(),
                shared.getOrDefault(flight.id(), false)))
        .toList();
  }

  @Override
  public Outcome<Gathering> giveBack(
      Gathering gathering, Set<PersonId> some, Set<PersonId> others, String why) {
    for (var booking : bookings.list(new FlightId(gathering.at().id()))) {
      var giving = persons(booking);
      giving.retainAll(some);
      if (booking.state() == Booking.State.STANDING && !giving.isEmpty()) {
        release(booking.id(), giving, Reason.OTHER).orThrow();
        if (cases.told(new Unbooked(booking.of(), giving, today(), Reason.OTHER))
            instanceof Outcome.Refused<CaseId>(var refusals)) {
          return Outcome.refused(refusals);
        }
      }
    }
    return Outcome.done(gathering);
  }

  private void did(String action, FlightId flight) {
    trail.did(action, new RecordRef(FlightDefinition.KIND, flight.value()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
