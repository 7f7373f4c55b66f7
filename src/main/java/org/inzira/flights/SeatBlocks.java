package org.inzira.flights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.inzira.kernel.Acting;
import org.inzira.kernel.CountryCode;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/**
 * The row of each flight that many clerks change at once. Whoever gives or takes seats locks it
 * first, flights in the order of their identifiers, and persons only then: so nobody waits in a
 * circle.
 */
@Repository
class SeatBlocks {

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  SeatBlocks(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  /** Locks the rows until the transaction ends, and says what then stands in them. */
  List<SeatBlock> lock(Collection<FlightId> flights) {
    var ids = array(flights);
    database
        .sql(
            """
            select flight from flights.seat_block
            where flight = any (:ids) order by flight for update
            """)
        .param("ids", ids)
        .query(UUID.class)
        .list();
    return read(ids);
  }

  /**
   * What stands in the rows now; another statement than the lock, so that it sees what it waited
   * for.
   */
  private List<SeatBlock> read(SqlArrayValue ids) {
    return database
        .sql(
            """
            select seat_block.flight, flight.destination, held, taken, state,
                   (select count(*) from flights.escort
                    where escort.flight = seat_block.flight and voided_at is null) as escorts
            from flights.seat_block join flights.flight on flight.id = seat_block.flight
            where seat_block.flight = any (:ids)
            order by seat_block.flight
            """)
        .param("ids", ids)
        .query((row, number) -> block(row))
        .list();
  }

  private static SeatBlock block(ResultSet row) throws SQLException {
    return new SeatBlock(
        new FlightId(row.getObject("flight", UUID.class)),
        new CountryCode(row.getString("destination")),
        row.getInt("held"),
        row.getInt("taken"),
        row.getInt("escorts"),
        Flight.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
  }

  /** Whether somebody still is to fly on it. */
  boolean isBooked(FlightId flight) {
    return database
        .sql(
            """
            select exists (select from flights.booking
                           where flight = :flight and state = 'standing')
            """)
        .param("flight", flight.value())
        .query(Boolean.class)
        .single();
  }

  /**
   * Takes so many seats, unless there are fewer; the row itself is asked, whoever looked before.
   */
  boolean take(FlightId flight, int seats) {
    return database
            .sql(
                """
                update flights.seat_block set taken = taken + :seats
                where flight = :flight and state = 'planned'
                  and taken + :seats + (select count(*) from flights.escort
                                        where escort.flight = :flight and voided_at is null) <= held
                """)
            .param("seats", seats)
            .param("flight", flight.value())
            .update()
        == 1;
  }

  void give(FlightId flight, int seats) {
    database
        .sql("update flights.seat_block set taken = taken - :seats where flight = :flight")
        .param("seats", seats)
        .param("flight", flight.value())
        .update();
  }

  /** The blocks as the records of flights say. */
  void keep(List<SavedRecord> flights) {
    for (var flight : flights) {
      boolean departed = flight.values().day("departed_on").isPresent();
      database
          .sql(
              """
              insert into flights.seat_block as kept (flight, held, state, ended_at, ended_by)
              values (:flight, :held, :state, :at, :by)
              on conflict (flight) do update set
                held = excluded.held,
                state = case when kept.state = 'planned' then excluded.state else kept.state end,
                ended_at = coalesce(kept.ended_at, excluded.ended_at),
                ended_by = coalesce(kept.ended_by, excluded.ended_by)
              """)
          .param("flight", flight.ref().id())
          .param("held", (int) flight.values().whole("seats_held").orElseThrow())
          .param("state", (departed ? Flight.State.DEPARTED : Flight.State.PLANNED).code())
          .param("at", departed ? now() : null)
          .param("by", departed ? acting.account().value() : null)
          .update();
    }
  }

  void cancel(FlightId flight, Reason reason) {
    database
        .sql(
            """
            update flights.seat_block
            set state = 'cancelled', ended_at = :at, ended_by = :by, cancel_reason = :reason
            where flight = :flight and state = 'planned'
            """)
        .param("at", now())
        .param("by", acting.account().value())
        .param("reason", reason.code())
        .param("flight", flight.value())
        .update();
  }

  private java.time.OffsetDateTime now() {
    return clock.instant().atOffset(java.time.ZoneOffset.UTC);
  }

  private static SqlArrayValue array(Collection<FlightId> flights) {
    return new SqlArrayValue(
        "uuid", (Object[]) flights.stream().map(FlightId::value).toArray(UUID[]::new));
  }
}
