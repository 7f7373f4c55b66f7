package org.inzira.flights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;
import org.inzira.people.PaperPeople;
import org.inzira.people.Person;
import org.junit.jupiter.api.Test;

/** Who sits on a lap, who on several seats, and who flies without a grown-up. */
class SeatingTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final PaperPeople people = new PaperPeople();

  @Test
  void carriesAChildOnALapUntilTheDayBeforeItsSecondBirthday() {
    var mother = born("1990-01-01");

    assertThat(seat(born("2020-03-02"), mother).infant()).isTrue();
    assertThat(seat(born("2020-03-01"), mother).infant()).isFalse();
    assertThat(seat(born("2022-02-20"), mother).seats()).isZero();
  }

  @Test
  void seatsTheElderOfTwoInfantsWithOneGrownUp() {
    var mother = born("1990-01-01");
    var elder = born("2020-06-01");
    var newborn = born("2022-01-10");

    var seats = seats(Map.of(), elder, newborn, mother);

    assertThat(seats)
        .filteredOn(Seating.Seat::infant)
        .extracting(Seating.Seat::person)
        .containsExactly(newborn.id());
    assertThat(seats.stream().mapToInt(Seating.Seat::seats).sum()).isEqualTo(2);
  }

  @Test
  void flagsMinorsWithoutAGrownUpOfTheirCase() {
    var brother = born("2005-01-01");
    var sister = born("2010-01-01");

    assertThat(seats(Map.of(), brother, sister)).allMatch(Seating.Seat::unaccompanied);
    assertThat(seats(Map.of(), brother, sister, born("2004-03-01")))
        .noneMatch(Seating.Seat::unaccompanied);
  }

  @Test
  void givesAsManySeatsAsTheGreatestNeedTakes() {
    var one = born("1990-01-01");

    assertThat(seats(needs(one, TravelCondition.WHEELCHAIR, TravelCondition.OXYGEN), one))
        .allMatch(seat -> seat.seats() == 1);
    assertThat(seats(needs(one, TravelCondition.EXTRA_SEAT), one))
        .allMatch(seat -> seat.seats() == 2);
    assertThat(seats(needs(one, TravelCondition.EXTRA_SEAT, TravelCondition.STRETCHER), one))
        .allMatch(seat -> seat.seats() == 9);
  }

  private Seating.Seat seat(Person person, Person mother) {
    return seats(Map.of(), person, mother).stream()
        .filter(seat -> seat.person().equals(person.id()))
        .findFirst()
        .orElseThrow();
  }

  private List<Seating.Seat> seats(Map<PersonId, Set<TravelCondition>> needs, Person... persons) {
    var ids = java.util.Arrays.stream(persons).map(Person::id).toList();
    return Seating.of(ids, people.find(Set.copyOf(ids)), needs, DAY);
  }

  private static Map<PersonId, Set<TravelCondition>> needs(
      Person person, TravelCondition... conditions) {
    return Map.of(person.id(), Set.of(conditions));
  }

  private Person born(String day) {
    return people.add(Sex.MALE, LocalDate.parse(day));
  }
}
