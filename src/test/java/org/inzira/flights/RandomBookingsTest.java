package org.inzira.flights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A long random history beside somebody who keeps the same seats with pencil and paper. */
class RandomBookingsTest {

  private static final int STEPS = 120;

  private final BookingGround ground = new BookingGround();
  private final List<FlightId> flights = new ArrayList<>();
  private final List<CaseId> families = new ArrayList<>();
  private final Map<FlightId, Integer> held = new HashMap<>();
  private final Map<PersonId, FlightId> pencil = new HashMap<>();

  @ParameterizedTest
  @ValueSource(longs = {7, 1962, 2022})
  void agreesWithPencilAndPaper(long seed) {
    var random = new Random(seed);
    for (int number = 0; number < 3; number++) {
      var flight = ground.flight(LocalDate.of(2022, 3, 1 + number), 9 + number);
      flights.add(flight);
      held.put(flight, 9 + number);
    }
    for (int number = 0; number < 14; number++) {
      families.add(ground.family(1 + random.nextInt(5)));
    }

    for (int step = 0; step < STEPS; step++) {
      step(random);
    }
    assertThat(flights.stream().map(ground::taken).toList())
        .isEqualTo(flights.stream().map(this::onPaper).toList());
  }

  private void step(Random random) {
    var family = families.get(random.nextInt(families.size()));
    var flight = flights.get(random.nextInt(flights.size()));
    var persons = ground.cases.persons(family);
    switch (random.nextInt(4)) {
      case 0 -> {
        boolean booked = persons.stream().anyMatch(pencil::containsKey);
        var standing = ground.desk.standing(family);
        assertThat(standing.isPresent()).isEqualTo(booked);
        standing.ifPresent(
            one -> ground.desk.cancel(one.id(), one.version(), Reason.OTHER).orThrow());
        persons.forEach(pencil::remove);
      }
      case 1 -> {
        var standing = ground.desk.standing(family);
        standing.ifPresent(one -> {
          var late = one.passengers().getFirst().person();
          ground.desk.release(one.id(), Set.of(late), Reason.NO_SHOW).orThrow();
          pencil.remove(late);
        });
      }
      default -> {
        var fits = fits(persons, flight);
        var outcome = ground.desk.book(flight, Set.of(family));
        assertThat(outcome instanceof Outcome.Done).as("%s", outcome).isEqualTo(fits);
        if (fits) {
          persons.forEach(person -> pencil.put(person, flight));
        }
      }
    }
  }

  /** Those who have no seat need one, and the others of the case sit nowhere else. */
  private boolean fits(Set<PersonId> persons, FlightId flight) {
    long without = persons.stream().filter(person -> !pencil.containsKey(person)).count();
    boolean elsewhere =
        persons.stream()
            .anyMatch(person -> pencil.containsKey(person) && !flight.equals(pencil.get(person)));
    return without > 0 && !elsewhere && onPaper(flight) + without <= held.getOrDefault(flight, 0);
  }

  private int onPaper(FlightId flight) {
    return (int) pencil.values().stream().filter(flight::equals).count();
  }
}
