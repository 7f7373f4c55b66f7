package org.inzira.flights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.flights.Booking.Passenger;
import org.inzira.kernel.Acting;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Keeps bookings and who sits on them. What they need on the way is not kept: health is asked. */
@Repository
class BookingRows {

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  BookingRows(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  Optional<Booking> find(BookingId id) {
    return list(null, List.of(id.value()), null).stream().findFirst();
  }

  /** Those with these identifiers, the oldest first. */
  List<Booking> list(Collection<BookingId> ids) {
    return list(null, ids.stream().map(BookingId::value).toList(), null);
  }

  /** All bookings of a flight, the oldest first. */
  List<Booking> list(FlightId flight) {
    return list(flight.value(), null, null);
  }

  /** The standing bookings of these cases. */
  Map<CaseId, Booking> standing(Collection<CaseId> cases) {
    var found = new HashMap<CaseId, Booking>();
    list(null, null, cases.stream().map(CaseId::value).toList()).stream()
        .filter(booking -> booking.state() == Booking.State.STANDING)
        .forEach(booking -> found.put(booking.of(), booking));
    return found;
  }

  /** Those of a booking that was cancelled are those who were on it. */
  private List<Booking> list(
      @Nullable UUID flight, @Nullable Collection<UUID> ids, @Nullable Collection<UUID> cases) {
    var gathered = new LinkedHashMap<BookingId, Booking>();
    database
        .sql(
            """
            select booking.id, flight, case_id, booking.state, version, person, infant, unaccompanied
            from flights.booking
            left join flights.passenger
              on booking = booking.id
              and passenger.state = case booking.state when 'cancelled' then 'released'
                                                       else booking.state end
            where flight = :flight or booking.id = any (:ids) or case_id = any (:cases)
            order by booked_at, booking.id, passenger_no
            """)
        .param("flight", flight, java.sql.Types.OTHER)
        .param("ids", array(ids))
        .param("cases", array(cases))
        .query((RowCallbackHandler) row -> gather(row, gathered));
    return List.copyOf(gathered.values());
  }

  private static void gather(ResultSet row, Map<BookingId, Booking> into) throws SQLException {
    var id = new BookingId(row.getObject("id", UUID.class));
    var before = into.get(id);
    var passengers = new ArrayList<>(before == null ? List.<Passenger>of() : before.passengers());
    var person = row.getObject("person", UUID.class);
    if (person != null) {
      passengers.add(
          new Passenger(
              new PersonId(person),
              row.getBoolean("infant"),
              row.getBoolean("unaccompanied"),
              Set.of()));
    }
    into.put(
        id,
        new Booking(
            id,
            new FlightId(row.getObject("flight", UUID.class)),
            new CaseId(row.getObject("case_id", UUID.class)),
            Booking.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
            row.getInt("version"),
            passengers));
  }

  /** Everyone who has a standing seat on a flight. */
  Set<PersonId> standingOn(FlightId flight) {
    return database
        .sql(
            """
            select person
            from flights.passenger join flights.booking on booking.id = booking
            where booking.flight = :flight and passenger.state = 'standing'
            """)
        .param("flight", flight.value())
        .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
        .set();
  }

  /** On which flight, by its number, each of these has a standing seat. */
  Map<PersonId, String> seatedOn(Collection<PersonId> persons) {
    var numbers = new HashMap<PersonId, String>();
    database
        .sql(
            """
            select person, record_key
            from flights.passenger
            join flights.booking on booking.id = booking
            join flights.flight on flight.id = booking.flight
            where person = any (:persons) and passenger.state = 'standing'
            """)
        .param("persons", array(persons.stream().map(PersonId::value).toList()))
        .query(
            (RowCallbackHandler)
                row ->
                    numbers.put(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("record_key")));
    return numbers;
  }

  /** The flights on which both have standing seats, and whether one booking holds seats of both. */
  Map<FlightId, Boolean> shared(Collection<PersonId> some, Collection<PersonId> others) {
    var found = new HashMap<FlightId, Boolean>();
    database
        .sql(
            """
            select mine.flight, bool_or(mine.id = theirs.id) as one_booking
            from flights.passenger as one
            join flights.booking as mine on mine.id = one.booking
            join flights.booking as theirs on theirs.flight = mine.flight
            join flights.passenger as other on other.booking = theirs.id
            where one.person = any (:some) and one.state = 'standing'
              and other.person = any (:others) and other.state = 'standing'
            group by mine.flight
            """)
        .param("some", array(some.stream().map(PersonId::value).toList()))
        .param("others", array(others.stream().map(PersonId::value).toList()))
        .query(
            (RowCallbackHandler)
                row ->
                    found.put(
                        new FlightId(row.getObject("flight", UUID.class)),
                        row.getBoolean("one_booking")));
    return found;
  }

  /** A new booking without anybody yet; false when the case got one elsewhere meanwhile. */
  boolean add(BookingId id, FlightId flight, CaseId of) {
    return database
            .sql(
                """
                insert into flights.booking
                  (id, flight, case_id, state, version, booked_at, booked_by)
                values (:id, :flight, :case, 'standing', 1, :at, :by)
                on conflict do nothing
                """)
            .param("id", id.value())
            .param("flight", flight.value())
            .param("case", of.value())
            .param("at", now())
            .param("by", acting.account().value())
            .update()
        == 1;
  }

  /**
   * Puts persons on it, in the order given; false when one of them got a seat elsewhere meanwhile.
   */
  boolean seat(BookingId id, List<Seating.Seat> seats) {
    return database
            .sql(
                """
                insert into flights.passenger (booking, person, infant, unaccompanied, seats, state)
                select :booking, person, infant, unaccompanied, seats, 'standing'
                from unnest(cast(:persons as uuid[]), cast(:infants as boolean[]),
                            cast(:unaccompanied as boolean[]), cast(:seats as integer[]))
                     with ordinality as seated (person, infant, unaccompanied, seats, place)
                order by place
                on conflict do nothing
                """)
            .param("booking", id.value())
            .param("persons", array(seats.stream().map(seat -> seat.person().value()).toList()))
            .param("infants", column("bool", seats, Seating.Seat::infant))
            .param("unaccompanied", column("bool", seats, Seating.Seat::unaccompanied))
            .param("seats", column("int4", seats, Seating.Seat::seats))
            .update()
        == seats.size();
  }

  private static SqlArrayValue column(
      String type, List<Seating.Seat> seats, Function<Seating.Seat, Object> value) {
    return new SqlArrayValue(type, seats.stream().map(value).toArray());
  }

  /** The next version of a booking that more or fewer sit on. */
  void advance(BookingId id) {
    database
        .sql("update flights.booking set version = version + 1 where id = :id")
        .param("id", id.value())
        .update();
  }

  void cancel(BookingId id, Reason reason) {
    database
        .sql(
            """
            update flights.booking
            set state = 'cancelled', version = version + 1, cancelled_at = :at, cancelled_by = :by,
                cancel_reason = :reason
            where id = :id and state = 'standing'
            """)
        .param("id", id.value())
        .param("at", now())
        .param("by", acting.account().value())
        .param("reason", reason.code())
        .update();
  }

  /** Takes persons off; says how many seats that gives back. */
  int release(BookingId id, Collection<PersonId> persons, Reason reason) {
    return database
        .sql(
            """
            with released as (
              update flights.passenger set state = 'released', release_reason = :reason
              where booking = :id and person = any (:persons) and state = 'standing'
              returning seats
            )
            select coalesce(sum(seats), 0) from released
            """)
        .param("id", id.value())
        .param("persons", array(persons.stream().map(PersonId::value).toList()))
        .param("reason", reason.code())
        .query(Integer.class)
        .single();
  }

  /** Whoever still sits on a flight has flown. */
  void fly(FlightId flight) {
    database
        .sql(
            """
            update flights.passenger set state = 'flown'
            where state = 'standing'
              and booking in (select id from flights.booking where flight = :flight)
            """)
        .param("flight", flight.value())
        .update();
    database
        .sql(
            """
            update flights.booking set state = 'flown', version = version + 1
            where flight = :flight and state = 'standing'
            """)
        .param("flight", flight.value())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static SqlArrayValue array(@Nullable Collection<UUID> ids) {
    return new SqlArrayValue(
        "uuid", (Object[]) (ids == null ? List.<UUID>of() : ids).toArray(UUID[]::new));
  }
}
