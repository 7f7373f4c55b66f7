package org.inzira.flights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.flights.BookingGround.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.MovementNews.Booked;
import org.inzira.resettlement.MovementNews.Unbooked;
import org.inzira.resettlement.Reason;
import org.junit.jupiter.api.Test;

/** What books, what does not, and what is then told. */
class BookingTest {

  private static final LocalDate DAY = LocalDate.of(2022, 3, 1);

  private final BookingGround ground = new BookingGround();

  @Test
  void booksAllOfACaseAndTellsIt() {
    var flight = ground.flight(DAY, 10);
    var family = ground.family(6);

    var booking = ground.desk.book(flight, Set.of(family)).orThrow().getFirst();

    assertThat(booking.passengers()).hasSize(6);
    assertThat(ground.taken(flight)).isEqualTo(6);
    assertThat(ground.cases.news().getFirst())
        .isEqualTo(
            new Booked(
                family, ground.cases.persons(family), BookingGround.TODAY, "M-2022-0001", DAY, 1));
  }

  @Test
  void refusesAFamilyThatIsOneTooManyAndSeatsNobodyOfIt() {
    var flight = ground.flight(DAY, 5);
    var family = ground.family(6);

    assertThat(refused(ground.desk.book(flight, Set.of(family)))).containsExactly("FL-005");
    assertThat(ground.taken(flight)).isZero();
    assertThat(ground.desk.standing(family)).isEmpty();
  }

  @Test
  void saysAllThatIsAgainstItAtOnce() {
    var flight = ground.flightWithoutLegs("NOR", 1);
    ground.leg(flight, 1, "KGL", "BRU", "2022-03-01T20:00", "2022-03-02T06:00");
    var family = ground.family(3);
    ground.cases.hold(family);
    ground.cases.withoutConsent(family);

    assertThat(refused(ground.desk.book(flight, Set.of(family))))
        .containsExactlyInAnyOrder("FL-004", "FL-009", "FL-008", "FL-007", "FL-005");
  }

  @Test
  void refusesASeatBesideWhomOneMustNotMeetAndSaysNeitherWhomNorWhichCase() {
    var flight = ground.flight(DAY, 9);
    var here = ground.family(2);
    var apart = ground.family(1);
    ground.cases.keepApart(here, apart);

    assertThat(ground.desk.book(flight, Set.of(here, apart)))
        .isEqualTo(Outcome.refused(Refusal.of("FL-016", number(flight))));
    ground.desk.book(flight, Set.of(here)).orThrow();
    assertThat(ground.desk.book(flight, Set.of(apart)))
        .isEqualTo(Outcome.refused(Refusal.of("FL-016", number(flight))));
    assertThat(ground.taken(flight)).isEqualTo(2);
    ground.desk.book(ground.flight(DAY, 9), Set.of(apart)).orThrow();
  }

  private String number(FlightId flight) {
    return ground.flights.find(flight).orElseThrow().number();
  }

  @Test
  void booksBoundCasesTogetherOnly() {
    var flight = ground.flight(DAY, 10);
    var one = ground.family(2);
    var other = ground.family(3);
    ground.cases.bind(one, other);

    assertThat(refused(ground.desk.book(flight, Set.of(one)))).containsExactly("FL-011");
    assertThat(ground.desk.book(flight, Set.of(one, other)).orThrow()).hasSize(2);
    assertThat(ground.taken(flight)).isEqualTo(5);
  }

  @Test
  void seatsNobodyTwiceAndNamesTheOtherFlight() {
    var first = ground.flight(DAY, 10);
    var second = ground.flight(DAY.plusDays(2), 10);
    var mother = ground.person(30);
    var family = ground.cases.add("CAN", List.of(mother));
    var twice = ground.cases.add("CAN", List.of(mother, ground.person(20)));
    ground.cases.forget(family);
    ground.cases.forget(twice);
    ground.desk.book(first, Set.of(family)).orThrow();

    var outcome = ground.desk.book(second, Set.of(twice));

    assertThat(refused(outcome)).containsExactly("FL-010");
    assertThat(outcome.toString()).contains("M-2022-0001");
    assertThat(ground.taken(second)).isZero();
  }

  @Test
  void saysToACaseThatWentBackAndIsReadyAgainThatItStillHasItsSeats() {
    var flight = ground.flight(DAY, 10);
    var family = ground.family(3);
    ground.desk.book(flight, Set.of(family)).orThrow();
    assertThat(refused(ground.desk.book(flight, Set.of(family)))).contains("FL-010");

    ground.cases.forget(family);
    ground.desk.book(flight, Set.of(family)).orThrow();

    assertThat(ground.taken(flight)).isEqualTo(3);
    assertThat(ground.cases.news()).hasSize(2);
    assertThat(ground.cases.news().getLast().persons()).hasSize(3);
  }

  @Test
  void addsWhoJoinedTheCaseToItsBooking() {
    var flight = ground.flight(DAY, 10);
    var family = ground.family(2);
    var before = ground.desk.book(flight, Set.of(family)).orThrow().getFirst();
    ground.cases.joins(family, ground.person(5));

    var after = ground.desk.book(flight, Set.of(family)).orThrow().getFirst();

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.version()).isEqualTo(2);
    assertThat(after.passengers()).hasSize(3);
    assertThat(ground.taken(flight)).isEqualTo(3);
  }

  @Test
  void countsInfantsStretchersAndEscorts() {
    var flight = ground.flight(DAY, 20);
    ground.escort(flight);
    var lying = ground.person(60);
    ground.needs(lying, TravelCondition.STRETCHER);
    var infant = ground.person(1);
    var family = ground.cases.add("CAN", List.of(ground.person(30), infant, lying));

    var booking = ground.desk.book(flight, Set.of(family)).orThrow().getFirst();

    assertThat(ground.taken(flight)).isEqualTo(1 + 1 + 9);
    assertThat(booking.passengers())
        .filteredOn(Booking.Passenger::infant)
        .extracting(Booking.Passenger::person)
        .containsExactly(infant);
    assertThat(booking.passengers())
        .filteredOn(one -> one.person().equals(lying))
        .allMatch(one -> one.needs().equals(Set.of(TravelCondition.STRETCHER)));
  }

  @Test
  void leavesNothingWhenTheCaseRefusesToBeTold() {
    var flight = ground.flight(DAY, 10);
    var family = ground.family(4);
    ground.cases.deafen(family);

    assertThat(refused(ground.desk.book(flight, Set.of(family)))).containsExactly("RS-099");
    assertThat(ground.taken(flight)).isZero();
    assertThat(ground.desk.list(flight)).isEmpty();
  }

  @Test
  void givesSeatsBackOnceForTheVersionThatWasSeen() {
    var flight = ground.flight(DAY, 10);
    var family = ground.family(4);
    var booking = ground.desk.book(flight, Set.of(family)).orThrow().getFirst();

    assertThat(refused(ground.desk.cancel(booking.id(), 7, Reason.OTHER)))
        .containsExactly("FL-020");
    assertThat(ground.desk.cancel(booking.id(), 1, Reason.SPONSOR).orThrow().state())
        .isEqualTo(Booking.State.CANCELLED);
    assertThat(refused(ground.desk.cancel(booking.id(), 2, Reason.OTHER)))
        .containsExactly("FL-021");
    assertThat(ground.taken(flight)).isZero();
    assertThat(ground.cases.news().getLast())
        .isEqualTo(
            new Unbooked(
                family, ground.cases.persons(family), BookingGround.TODAY, Reason.SPONSOR));
    assertThat(ground.desk.list(flight).getFirst().passengers()).hasSize(4);
  }

  @Test
  void releasesWhoDidNotComeAndKeepsTheOthers() {
    var flight = ground.flight(DAY, 10);
    var family = ground.family(4);
    var booking = ground.desk.book(flight, Set.of(family)).orThrow().getFirst();
    var late = booking.passengers().getFirst().person();

    var left = ground.desk.release(booking.id(), Set.of(late), Reason.NO_SHOW).orThrow();

    assertThat(left.passengers()).hasSize(3);
    assertThat(ground.taken(flight)).isEqualTo(3);
    assertThat(refused(ground.desk.release(booking.id(), Set.of(late), Reason.NO_SHOW)))
        .containsExactly("FL-024");
  }

  @Test
  void cancelsAFlightWithAllItsBookingsForGood() {
    var flight = ground.flight(DAY, 10);
    var family = ground.family(4);
    var booking = ground.desk.book(flight, Set.of(family)).orThrow().getFirst();

    assertThat(ground.desk.cancel(flight, Reason.FLIGHT_CANCELLED).orThrow().state())
        .isEqualTo(Flight.State.CANCELLED);

    assertThat(ground.taken(flight)).isZero();
    assertThat(ground.desk.standing(family)).isEmpty();
    assertThat(refused(ground.desk.book(flight, Set.of(family)))).containsExactly("FL-002");
    assertThat(refused(ground.desk.cancel(flight, Reason.OTHER))).containsExactly("FL-002");
    assertThat(refused(ground.desk.cancel(booking.id(), 2, Reason.OTHER)))
        .containsExactly("FL-021");
  }

  @Test
  void keepsTheOldSeatsWhenTheNewOnesAreRefused() {
    var first = ground.flight(DAY, 10);
    var full = ground.flight(DAY.plusDays(2), 3);
    var open = ground.flight(DAY.plusDays(4), 4);
    var family = ground.family(4);
    ground.desk.book(first, Set.of(family)).orThrow();

    assertThat(refused(ground.desk.rebook(full, Set.of(family), Reason.FLIGHT_CANCELLED)))
        .containsExactly("FL-005");
    assertThat(ground.desk.standing(family).orElseThrow().flight()).isEqualTo(first);

    ground.desk.rebook(open, Set.of(family), Reason.FLIGHT_CANCELLED).orThrow();
    assertThat(ground.desk.standing(family).orElseThrow().flight()).isEqualTo(open);
    assertThat(ground.taken(first)).isZero();
    assertThat(ground.taken(open)).isEqualTo(4);
  }

  @Test
  void findsFlightsByTheMissionsDay() {
    var late = ground.flightWithoutLegs("AUS", 5);
    ground.leg(late, 1, "KGL", "DOH", "2022-03-01T23:50", "2022-03-02T06:00");
    ground.leg(late, 2, "DOH", "SYD", "2022-03-02T20:00", "2022-03-03T18:30");
    ground.flight(DAY.plusDays(1), 5);

    assertThat(ground.desk.leaving(DAY, DAY)).extracting(Flight::id).containsExactly(late);
    assertThat(ground.desk.leaving(DAY.plusDays(1), DAY.plusDays(1))).hasSize(1);
    assertThat(ground.desk.find(late).orElseThrow().itinerary().arrivalDaysLater()).isEqualTo(2);
    assertThat(ground.desk.find(ground.flightWithoutLegs("CAN", 5))).isEmpty();
  }
}
