package org.inzira.flights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.clearances.Itinerary;
import org.inzira.kernel.CountryCode;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Reads flights with their legs in sets; one without legs is no flight yet. */
@Repository
class FlightRows {

  private final JdbcClient database;
  private final ZoneId zone;

  FlightRows(JdbcClient database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  Optional<Flight> find(FlightId id) {
    return list(List.of(id)).stream().findFirst();
  }

  /** These flights, the soonest first. */
  List<Flight> list(Collection<FlightId> ids) {
    var gathered = new Gathered();
    database
        .sql(
            """
            select flight.id, flight.record_key, flight.destination, state, held,
                   taken + (select count(*) from flights.escort
                            where escort.flight = flight.id and voided_at is null) as taken,
                   airline, flight_number, from_airport, to_airport, departs_at, arrives_at
            from flights.flight
            join flights.seat_block on seat_block.flight = flight.id
            join flights.flight_leg on flight_leg.flight = flight.id
            where flight.id = any (:ids)
              and flight.voided_at is null and flight_leg.voided_at is null
            order by flight.id, position, flight_leg.id
            """)
        .param(
            "ids",
            new SqlArrayValue(
                "uuid", (Object[]) ids.stream().map(FlightId::value).toArray(UUID[]::new)))
        .query((RowCallbackHandler) gathered::add);
    return gathered.flights(zone);
  }

  /**
   * The flights that leave on these days of the mission's calendar. Local times are up to a day off
   * it, so that a day more on each side is read and then looked at.
   */
  List<Flight> leaving(LocalDate first, LocalDate last) {
    var ids =
        database
            .sql(
                """
                select distinct flight from flights.flight_leg
                where departs_at >= :first and departs_at < :last and voided_at is null
                """)
            .param("first", first.minusDays(1).toString())
            .param("last", last.plusDays(2).toString())
            .query((row, number) -> new FlightId(row.getObject("flight", UUID.class)))
            .list();
    return list(ids).stream()
        .filter(flight -> !flight.itinerary().departure().isBefore(first))
        .filter(flight -> !flight.itinerary().departure().isAfter(last))
        .toList();
  }

  /** The flights that have no leg yet, by number. */
  Map<FlightId, String> withoutLegs() {
    var numbers = new LinkedHashMap<FlightId, String>();
    database
        .sql(
            """
            select id, record_key from flights.flight
            join flights.seat_block on seat_block.flight = flight.id
            where voided_at is null and state = 'planned' and not exists
              (select from flights.flight_leg
               where flight_leg.flight = flight.id and flight_leg.voided_at is null)
            order by record_key
            limit 50
            """)
        .query(
            (RowCallbackHandler)
                row ->
                    numbers.put(
                        new FlightId(row.getObject("id", UUID.class)),
                        row.getString("record_key")));
    return numbers;
  }

  /** Puts legs to their flights; rows come in the order of flights, then of legs. */
  private static final class Gathered {

    private record Head(
        FlightId id, String number, CountryCode to, Flight.State state, int held, int taken) {}

    private final Map<Head, List<Flight.Leg>> legs = new LinkedHashMap<>();

    void add(ResultSet row) throws SQLException {
      var head =
          new Head(
              new FlightId(row.getObject("id", UUID.class)),
              row.getString("record_key"),
              new CountryCode(row.getString("destination")),
              Flight.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
              row.getInt("held"),
              row.getInt("taken"));
      legs.computeIfAbsent(head, any -> new ArrayList<>()).add(leg(row));
    }

    private static Flight.Leg leg(ResultSet row) throws SQLException {
      var from = Airports.get(row.getString("from_airport"));
      var to = Airports.get(row.getString("to_airport"));
      return new Flight.Leg(
          row.getString("airline"),
          row.getString("flight_number"),
          from.code(),
          to.code(),
          LegTime.read(row.getString("departs_at"), from.zone()).orElseThrow(),
          LegTime.read(row.getString("arrives_at"), to.zone()).orElseThrow());
    }

    List<Flight> flights(ZoneId zone) {
      return legs.entrySet().stream()
          .map(one -> flight(one.getKey(), one.getValue(), zone))
          .sorted(
              Comparator.comparing(
                      (Flight flight) -> flight.legs().getFirst().departs().toInstant())
                  .thenComparing(Flight::number))
          .toList();
    }

    private static Flight flight(Head head, List<Flight.Leg> legs, ZoneId zone) {
      var arrives = legs.getLast().arrives();
      var itinerary =
          Itinerary.of(
              legs.getFirst().departs().toInstant(), zone, arrives.toInstant(), arrives.getZone());
      return new Flight(
          head.id(),
          head.number(),
          head.to(),
          head.state(),
          legs,
          head.held(),
          head.taken(),
          itinerary);
    }
  }
}
