package org.inzira.flights;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.clearances.TravelCondition;
import org.inzira.database.TestDatabase;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.Sex;
import org.inzira.people.PaperPeople;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Real seats in a database of their own, with cases, persons and needs on paper. */
final class BookingGround {

  static final LocalDate TODAY = LocalDate.of(2022, 2, 1);
  private static final ZoneId ZONE = ZoneId.of("Africa/Kigali");

  final JdbcClient database;
  final Transactions transactions;
  final PaperCases cases;
  final PaperNeeds needs = new PaperNeeds();
  final FlightDesk desk;
  final FlightRows flights;
  final SeatBlocks blocks;
  final BookingRows bookings;
  private final PaperPeople people = new PaperPeople();
  private int numbers;

  BookingGround() {
    var work = TestDatabase.fresh().work();
    database = work.client();
    transactions = work.transactions();
    cases = new PaperCases(database);
    var clock = Clock.fixed(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    flights = new FlightRows(database, ZONE);
    blocks = new SeatBlocks(database, () -> new AccountName("clerk"), clock);
    bookings = new BookingRows(database, () -> new AccountName("clerk"), clock);
    var parties = new Parties(cases, people, needs);
    var trail = new Silent();
    var booking =
        new BookingDesk(
            cases,
            parties,
            flights,
            blocks,
            bookings,
            new BookingRules(cases, parties, bookings),
            trail,
            clock,
            ZONE);
    desk =
        new FlightDesk(
            transactions,
            flights,
            blocks,
            bookings,
            booking,
            new Departing(
                new StaticListableBeanFactory().getBeanProvider(Registers.class), flights),
            parties,
            cases,
            trail,
            clock,
            ZONE);
  }

  /** A flight to Canada by Istanbul. */
  FlightId flight(LocalDate day, int seats) {
    var id = flightWithoutLegs("CAN", seats);
    leg(id, 1, "KGL", "IST", day + "T20:00", day.plusDays(1) + "T05:10");
    leg(id, 2, "IST", "YYZ", day.plusDays(1) + "T14:00", day.plusDays(1) + "T17:40");
    return id;
  }

  FlightId flightWithoutLegs(String destination, int seats) {
    var id = new FlightId(new UUID(0x9000, ++numbers));
    database
        .sql(
            """
            with added as (
              insert into flights.flight
                (id, record_key, version, saved_at, saved_by, destination, seats_held)
              values (:id, :key, 1, now(), 'test', :destination, :seats)
            )
            insert into flights.seat_block (flight, held, state) values (:id, :seats, 'planned')
            """)
        .param("id", id.value())
        .param("key", "M-2022-%04d".formatted(numbers))
        .param("destination", destination)
        .param("seats", seats)
        .update();
    return id;
  }

  void leg(FlightId flight, int position, String from, String to, String departs, String arrives) {
    database
        .sql(
            """
            insert into flights.flight_leg
              (id, record_key, version, saved_at, saved_by, flight, position, airline,
               flight_number, from_airport, to_airport, departs_at, arrives_at)
            values (gen_random_uuid(), gen_random_uuid()::text, 1, now(), 'test', :flight,
                    :position, 'Air', 'XX 1', :from, :to, :departs, :arrives)
            """)
        .param("flight", flight.value())
        .param("position", position)
        .param("from", from)
        .param("to", to)
        .param("departs", departs)
        .param("arrives", arrives)
        .update();
  }

  void escort(FlightId flight) {
    database
        .sql(
            """
            insert into flights.escort
              (id, record_key, version, saved_at, saved_by, flight, staff, escort_kind)
            values (gen_random_uuid(), gen_random_uuid()::text, 1, now(), 'test', :flight,
                    'S-1', 'operational')
            """)
        .param("flight", flight.value())
        .update();
  }

  PersonId person(int bornYearsAgo) {
    return people.add(Sex.FEMALE, TODAY.minusYears(bornYearsAgo)).id();
  }

  PersonId born(LocalDate day) {
    return people.add(Sex.FEMALE, day).id();
  }

  /** A case of so many grown-ups. */
  CaseId family(int size) {
    var persons = new ArrayList<PersonId>();
    for (int one = 0; one < size; one++) {
      persons.add(person(30));
    }
    return cases.add("CAN", persons);
  }

  void needs(PersonId person, TravelCondition condition) {
    needs.add(person, condition);
  }

  int taken(FlightId flight) {
    return desk.find(flight).orElseThrow().seatsTaken();
  }

  static List<String> refused(Outcome<?> outcome) {
    return switch (outcome) {
      case Outcome.Refused<?>(var refusals) -> refusals.stream().map(Refusal::code).toList();
      case Outcome.Done<?> _ -> List.of();
    };
  }

  /** A trail that nobody reads. */
  private record Silent() implements Trail {

    @Override
    public List<org.inzira.access.TrailEntry> list(
        org.inzira.kernel.PersonId person, long before, int limit) {
      return List.of();
    }

    @Override
    public void opened(RecordRef record, Set<PersonId> persons, Optional<String> reason) {}

    @Override
    public void listed(String list, Set<PersonId> persons) {}

    @Override
    public void did(String action, RecordRef record) {}

    @Override
    public void did(String action, String what) {}

    @Override
    public void refused(String what) {}
  }
}
