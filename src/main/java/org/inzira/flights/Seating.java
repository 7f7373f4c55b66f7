package org.inzira.flights;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.PersonId;
import org.inzira.people.Person;

/** How those of one case sit: on a lap, on one seat, on several. */
final class Seating {

  /** Airlines carry a child on a lap until its second birthday, counted on the day of travel. */
  static final int SEAT_FROM_YEARS = 2;

  /** From this age one may hold an infant, and accompany a minor. */
  static final int ADULT_YEARS = 18;

  private static final Map<TravelCondition, Integer> SEATS = read();

  private final Map<PersonId, Person> known;
  private final Map<PersonId, Set<TravelCondition>> needs;
  private final LocalDate day;

  private Seating(
      Map<PersonId, Person> known, Map<PersonId, Set<TravelCondition>> needs, LocalDate day) {
    this.known = known;
    this.needs = needs;
    this.day = day;
  }

  /** How one sits; on a lap it takes no seat. */
  record Seat(PersonId person, boolean infant, boolean unaccompanied, int seats) {}

  /**
   * The seats of those who travel together, in the order of their identifiers.
   *
   * @param day on which they travel
   */
  static List<Seat> of(
      Collection<PersonId> persons,
      Map<PersonId, Person> known,
      Map<PersonId, Set<TravelCondition>> needs,
      LocalDate day) {
    return new Seating(known, needs, day).seat(persons);
  }

  private List<Seat> seat(Collection<PersonId> persons) {
    var adults = persons.stream().filter(one -> isBetween(one, ADULT_YEARS, 200)).toList();
    var onLaps =
        persons.stream()
            .filter(one -> isBetween(one, 0, SEAT_FROM_YEARS) && seats(one) == 1)
            .sorted(Comparator.comparing(this::born).reversed())
            .limit(adults.size())
            .toList();
    var seats = new ArrayList<Seat>();
    for (var person : persons) {
      boolean lap = onLaps.contains(person);
      boolean minor = isBetween(person, 0, ADULT_YEARS);
      seats.add(new Seat(person, lap, minor && adults.isEmpty(), lap ? 0 : seats(person)));
    }
    seats.sort(Comparator.comparing(seat -> seat.person().value()));
    return List.copyOf(seats);
  }

  private int seats(PersonId person) {
    return needs.getOrDefault(person, Set.of()).stream()
        .mapToInt(need -> SEATS.getOrDefault(need, 1))
        .max()
        .orElse(1);
  }

  /** Whether the age is known and in between; of whom no birth is known neither rule speaks. */
  private boolean isBetween(PersonId person, int from, int below) {
    var age = birth(person).map(birth -> birth.ageYears(day)).orElseGet(OptionalInt::empty);
    return age.isPresent() && age.getAsInt() >= from && age.getAsInt() < below;
  }

  private LocalDate born(PersonId person) {
    return birth(person).map(BirthDate::date).orElse(LocalDate.MIN);
  }

  private Optional<BirthDate> birth(PersonId person) {
    return Optional.ofNullable(known.get(person)).flatMap(Person::birthDate);
  }

  private static Map<TravelCondition, Integer> read() {
    var seats = new EnumMap<TravelCondition, Integer>(TravelCondition.class);
    for (var line : Airports.lines("seats.csv")) {
      seats.put(
          TravelCondition.find(line.get("need")).orElseThrow(),
          Integer.parseInt(line.get("seats")));
    }
    return java.util.Collections.unmodifiableMap(seats);
  }
}
