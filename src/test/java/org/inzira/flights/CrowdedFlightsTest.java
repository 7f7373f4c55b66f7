package org.inzira.flights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.inzira.kernel.Outcome;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;
import org.junit.jupiter.api.Test;

/** Many clerks at once on the last seats: never one too many, no family half booked. */
class CrowdedFlightsTest {

  private static final int CLERKS = 12;
  private static final int ATTEMPTS = 250;
  private static final int FAMILIES = 60;
  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);
  private static final Set<String> EXPECTED =
      Set.of("FL-005", "FL-006", "FL-010", "FL-011", "FL-020", "FL-021");

  private final BookingGround ground = new BookingGround();
  private final List<FlightId> flights = new ArrayList<>();
  private final List<CaseId> families = new ArrayList<>();
  private final Set<String> refusals = ConcurrentHashMap.newKeySet();
  private final AtomicInteger done = new AtomicInteger();

  @Test
  void takesNeverOneSeatTooManyAndHalvesNoFamily() throws Exception {
    prepare();

    var attempts = atOnce();

    assertThat(attempts).isEqualTo(CLERKS * ATTEMPTS);
    assertThat(refusals).isSubsetOf(EXPECTED).contains("FL-005");
    assertThat(done.get()).isGreaterThan(FAMILIES);
    assertThat(sumsThatDiffer()).isZero();
    assertThat(flights.stream().map(ground.desk::find))
        .allMatch(flight -> flight.orElseThrow().seatsTaken() <= flight.orElseThrow().seatsHeld());
    assertThat(families).allMatch(this::isWholeOrNot);
    assertThat(families).allMatch(this::isWithThoseItIsBoundTo);
  }

  private void prepare() {
    for (int number = 0; number < 4; number++) {
      flights.add(ground.flight(DAY.plusDays(number), 37 + number));
    }
    var random = new Random(1963);
    for (int number = 0; number < FAMILIES; number++) {
      families.add(ground.family(1 + random.nextInt(7)));
    }
    for (int number = 0; number < 12; number += 2) {
      ground.cases.bind(families.get(number), families.get(number + 1));
    }
  }

  private int atOnce() throws Exception {
    int attempts = 0;
    try (var threads = Executors.newFixedThreadPool(CLERKS)) {
      var clerks = new ArrayList<Callable<Integer>>();
      for (int clerk = 0; clerk < CLERKS; clerk++) {
        var random = new Random(clerk);
        clerks.add(() -> work(random));
      }
      for (var clerk : threads.invokeAll(clerks)) {
        attempts += clerk.get();
      }
    }
    return attempts;
  }

  private int work(Random random) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      var family = families.get(random.nextInt(FAMILIES));
      var group = random.nextInt(5) == 0 ? Set.of(family) : ground.cases.boundTo(family);
      var flight = flights.get(random.nextInt(flights.size()));
      switch (random.nextInt(4)) {
        case 0 -> count(cancel(group));
        case 1 -> count(ground.desk.rebook(flight, group, Reason.OTHER));
        default -> count(ground.desk.book(flight, group));
      }
    }
    return ATTEMPTS;
  }

  /** All that are bound to each other, or nobody. */
  private Outcome<Set<CaseId>> cancel(Set<CaseId> group) {
    var whole = ground.cases.boundTo(group.iterator().next());
    return ground.transactions.write(() -> {
      ground.blocks.lock(flights);
      for (var one : whole) {
        var booking = ground.desk.standing(one);
        if (booking.isPresent()
            && ground.desk.cancel(booking.get().id(), booking.get().version(), Reason.OTHER)
                instanceof Outcome.Refused<Booking>(var reasons)) {
          return Outcome.refused(reasons);
        }
      }
      return Outcome.done(whole);
    });
  }

  private void count(Outcome<?> outcome) {
    switch (outcome) {
      case Outcome.Done<?> _ -> done.incrementAndGet();
      case Outcome.Refused<?>(var reasons) ->
          reasons.forEach(reason -> refusals.add(reason.code()));
    }
  }

  private int sumsThatDiffer() {
    return ground
        .database
        .sql(
            """
            select count(*) from flights.seat_block
            where taken <> (select coalesce(sum(seats), 0)
                            from flights.passenger join flights.booking on booking.id = booking
                            where booking.flight = seat_block.flight
                              and passenger.state = 'standing')
            """)
        .query(Integer.class)
        .single();
  }

  private boolean isWholeOrNot(CaseId family) {
    var booking = ground.desk.standing(family);
    var persons = new HashSet<>();
    booking.ifPresent(
        one -> one.passengers().forEach(passenger -> persons.add(passenger.person())));
    return booking.isEmpty() || persons.equals(ground.cases.persons(family));
  }

  private boolean isWithThoseItIsBoundTo(CaseId family) {
    return ground.cases.boundTo(family).stream()
            .map(one -> ground.desk.standing(one).map(Booking::flight))
            .distinct()
            .count()
        == 1;
  }
}
