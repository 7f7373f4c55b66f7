package org.inzira.flights;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inzira.clearances.Clearances;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.LedgerReader;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.PaperCases;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Flights, legs and escorts as records, and seats of real cases on them. */
@InziraTest
class FlightRecordsTest {

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Flights flights;
  @Autowired private Cases cases;
  @Autowired private Clearances clearances;
  @Autowired private LedgerReader ledger;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private PaperCases paper;
  private LocalDate today;
  private String number;

  @BeforeEach
  void begin() {
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    paper = new PaperCases(deliveries, cases, today);
    number = "M-" + System.nanoTime();
  }

  @Test
  void keepsLegsInOrderByTheClocksOfTheirAirports() {
    flight(number, 20);
    bringLeg(1, "KGL", "BRU", "2031-03-26T20:00", "2031-03-27T05:00");

    assertThat(leg(2, "AMS", "OSL", "2031-03-27T08:00", "2031-03-27T10:00"))
        .containsExactly("FL-044");
    assertThat(leg(2, "BRU", "OSL", "2031-03-27T05:20", "2031-03-27T10:00"))
        .containsExactly("FL-045");
    assertThat(leg(2, "BRU", "OSL", "2031-03-27T08:00", "2031-03-27T08:00"))
        .containsExactly("FL-042");
    assertThat(leg(2, "BRU", "OSL", "2031-03-30T02:30", "2031-03-30T10:00"))
        .containsExactly("FL-041");
    assertThat(leg(2, "BRU", "OSL", "27 March, 8:00", "2031-03-27T10:00"))
        .containsExactly("FL-040");
    assertThat(leg(2, "BRU", "OSL", "2031-04-02T08:00", "2031-04-03T10:00"))
        .containsExactly("FL-047");
    assertThat(leg(1, "KGL", "OSL", "2031-03-26T20:00", "2031-03-27T06:00", "other"))
        .containsExactly("FL-043");
    assertThat(leg(2, "BRU", "XXX", "2031-03-27T08:00", "2031-03-27T10:00"))
        .containsExactly("RG-007");
    assertThat(leg(2, "BRU", "OSL", "2031-03-27T08:00", "2031-03-27T10:00")).isEmpty();
  }

  @Test
  void booksARealFamilyAndTellsItsCase() {
    var id = norway(number, 20);
    var family = ready(3);

    var booking = flights.book(id, Set.of(family.id())).orThrow().getFirst();

    assertThat(paper.file(family).stage()).isEqualTo(Stage.BOOKED);
    assertThat(BookingGround.refused(flights.book(id, Set.of(family.id())))).contains("FL-010");
    flights.cancel(booking.id(), booking.version(), Reason.RECEIVING_SIDE).orThrow();
    assertThat(paper.file(family).stage()).isEqualTo(Stage.READY);
    assertThat(flights.find(id).orElseThrow().seatsTaken()).isZero();
  }

  @Test
  void tellsThoseWhoAreBookedWhenTheFlightLeavesOnAnotherDay() {
    var id = norway(number, 20);
    var family = ready(2);
    flights.book(id, Set.of(family.id())).orThrow();
    var journey = paper.file(family).journey().orElseThrow();

    bringLeg(1, "KGL", "OSL", today.plusDays(15) + "T20:00", today.plusDays(16) + "T06:00");

    assertThat(
            Objects.requireNonNull(clearances.windows(List.of(journey)).get(journey))
                .journey()
                .itinerary()
                .departure())
        .isEqualTo(today.plusDays(15));
    assertThat(paper.file(family).stage()).isEqualTo(Stage.BOOKED);
  }

  @Test
  void holdsNeverFewerSeatsThanAreTakenAndIsNotVoidedUnderPassengers() {
    var id = norway(number, 5);
    var family = ready(3);
    flights.book(id, Set.of(family.id())).orThrow();

    assertThat(deliveries.refused("flight", number, values(2))).containsExactly("FL-030");
    assertThat(
            deliveries.refused("flight", number, Deliveries.with(values(5), "destination", "CAN")))
        .containsExactly("FL-031");
    assertThat(
            deliveries.refused(
                "flight", number, Deliveries.with(values(5), "departed_on", "2022-03-01")))
        .containsExactly("FL-035");
    assertThat(
            deliveries.refused("flight", number, Deliveries.with(values(5), "fare_amount", "100")))
        .containsExactly("FL-033");
    assertThat(deliveries.refused("flight", number, values(3))).isEmpty();
    deliveries.withdraw("flight-leg", number + "-1");
    assertThat(deliveries.refusedToWithdraw("flight", number)).containsExactly("FL-032");
  }

  @Test
  void seatsEscortsAndCountsThemOnceTheFlightHasLeft() {
    var id = norway(number, 4);
    var family = ready(3);
    flights.book(id, Set.of(family.id())).orThrow();
    var escort = deliveries.bring("escort", number + "-E", escort());

    assertThat(deliveries.refused("escort", number + "-F", escort())).containsExactly("FL-050");
    assertThat(flights.find(id).orElseThrow().seatsTaken()).isEqualTo(4);
    assertThat(ledger.list(escort)).isEmpty();

    flights.departed(id).orThrow();

    assertThat(counted(escort)).containsExactly("1 movement.escorts NOR");
    assertThat(flights.find(id).orElseThrow().state()).isEqualTo(Flight.State.DEPARTED);
    assertThat(flights.standing(id)).isEmpty();
    assertThat(flights.list(id).getFirst().state()).isEqualTo(Booking.State.FLOWN);
    assertThat(BookingGround.refused(flights.departed(id))).containsExactly("FL-003");
    assertThat(deliveries.refused("flight", number, values(4))).containsExactly("FL-036");
  }

  private List<String> counted(RecordRef escort) {
    return ledger.list(escort).stream()
        .map(entry ->
            entry.quantity()
                + " "
                + entry.measure().value()
                + " "
                + entry.dimensions().find(Dimension.DESTINATION).orElse(""))
        .toList();
  }

  private PaperCases.Paper ready(int members) {
    var family = paper.referred(members);
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);
    return family;
  }

  private FlightId norway(String key, int seats) {
    var id = flight(key, seats);
    var day = today.plusDays(12);
    bringLeg(1, "KGL", "OSL", day + "T20:00", day.plusDays(1) + "T06:00");
    return id;
  }

  private FlightId flight(String key, int seats) {
    return new FlightId(deliveries.bring("flight", key, values(seats)).id());
  }

  private static Map<String, String> values(int seats) {
    return Map.of("destination", "NOR", "seats_held", Integer.toString(seats));
  }

  private Map<String, String> escort() {
    return Map.of("flight", number, "staff", "S-1", "escort_kind", "operational");
  }

  private void bringLeg(int position, String from, String to, String departs, String arrives) {
    assertThat(leg(position, from, to, departs, arrives)).isEmpty();
  }

  private List<String> leg(int position, String from, String to, String departs, String arrives) {
    return leg(position, from, to, departs, arrives, Integer.toString(position));
  }

  private List<String> leg(
      int position, String from, String to, String departs, String arrives, String key) {
    return deliveries.refused(
        "flight-leg",
        number + "-" + key,
        Map.of(
            "flight", number,
            "position", Integer.toString(position),
            "airline", "Air",
            "flight_number", "XX 1",
            "from_airport", from,
            "to_airport", to,
            "departs_at", departs,
            "arrives_at", arrives));
  }
}
