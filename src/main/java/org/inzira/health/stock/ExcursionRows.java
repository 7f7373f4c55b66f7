package org.inzira.health.stock;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.stock.StockRows.Shelf;
import org.inzira.kernel.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Keeps which readings lay outside the limits, and what was decided of the lots that stood there.
 */
@Repository
class ExcursionRows {

  private final JdbcClient database;
  private final ZoneId zone;

  ExcursionRows(JdbcClient database, ZoneId zone) {
    this.database = database;
    this.zone = zone;
  }

  /** A reading outside the limits. */
  record Outside(UUID reading, UUID refrigerator, PlaceCode place, Instant takenAt) {}

  /** What was decided last. */
  record Decision(boolean released, String reason, Instant at, String by) {}

  /** A reading and a lot that may have stood there, with what was decided of it. */
  record Exposed(Outside outside, Shelf shelf, Optional<Decision> decision) {}

  void keep(Outside outside) {
    database
        .sql(
            """
            insert into health.excursion (reading, refrigerator, place, taken_at)
            values (:reading, :refrigerator, :place, :taken)
            on conflict (reading) do update
            set refrigerator = excluded.refrigerator, place = excluded.place,
                taken_at = excluded.taken_at
            """)
        .param("reading", outside.reading())
        .param("refrigerator", outside.refrigerator())
        .param("place", outside.place().value())
        .param("taken", Timestamp.from(outside.takenAt()))
        .update();
  }

  void drop(UUID reading) {
    database
        .sql("delete from health.excursion where reading = :reading")
        .param("reading", reading)
        .update();
  }

  /** Lots that are in stock where a reading lay outside since they came there. */
  List<Exposed> inStock() {
    return database
        .sql(
            """
            select excursion.reading, refrigerator, excursion.place, taken_at, balance.lot,
                   decided.decision, decided.reason, decided.at, decided.by
            from health.excursion
            join health.stock_balance as balance on balance.place = excursion.place
              and doses > 0 and opened_on <= cast(taken_at at time zone :zone as date)
            left join lateral (
              select decision, reason, at, by
              from health.excursion_decision as one
              where one.reading = excursion.reading and one.lot = balance.lot
              order by decision_no desc
              limit 1) as decided on true
            where decided.decision is distinct from 'release'
            order by taken_at
            """)
        .param("zone", zone.getId())
        .query(ExcursionRows::exposed)
        .list();
  }

  /** All lots that were ever at the place of these readings, in stock or not. */
  List<Exposed> of(Collection<UUID> readings) {
    return database
        .sql(
            """
            select excursion.reading, refrigerator, excursion.place, taken_at, balance.lot,
                   decided.decision, decided.reason, decided.at, decided.by
            from health.excursion
            join health.stock_balance as balance on balance.place = excursion.place
              and opened_on <= cast(taken_at at time zone :zone as date)
            left join lateral (
              select decision, reason, at, by
              from health.excursion_decision as one
              where one.reading = excursion.reading and one.lot = balance.lot
              order by decision_no desc
              limit 1) as decided on true
            where excursion.reading = any(:readings)
            order by taken_at
            """)
        .param("zone", zone.getId())
        .param("readings", readings.toArray(UUID[]::new))
        .query(ExcursionRows::exposed)
        .list();
  }

  private static Exposed exposed(ResultSet row, int number) throws SQLException {
    var place = new PlaceCode(row.getString("place"));
    var decision = Optional.ofNullable(row.getString("decision"));
    return new Exposed(
        new Outside(
            row.getObject("reading", UUID.class),
            row.getObject("refrigerator", UUID.class),
            place,
            row.getTimestamp("taken_at").toInstant()),
        new Shelf(row.getObject("lot", UUID.class), place),
        decision.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Decision(
                    decision.get().equals("release"),
                    row.getString("reason"),
                    row.getTimestamp("at").toInstant(),
                    row.getString("by"))));
  }

  /** In which refrigerators a lot was put, where movements name them. */
  record Stood(Shelf shelf, UUID refrigerator) {}

  List<Stood> stood(Collection<UUID> lots) {
    return database
        .sql(
            """
            select distinct lot, place, refrigerator
            from health.stock_movement
            where voided_at is null and refrigerator is not null and lot = any(:lots)
            """)
        .param("lots", lots.toArray(UUID[]::new))
        .query((row, number) ->
            new Stood(
                new Shelf(row.getObject("lot", UUID.class), new PlaceCode(row.getString("place"))),
                row.getObject("refrigerator", UUID.class)))
        .list();
  }

  /** A reading as its record holds it. */
  record Read(
      UUID id,
      Instant at,
      String celsius,
      Optional<String> lowest,
      Optional<String> highest,
      long minutesOutside) {}

  /** The standing readings of a refrigerator between two moments, the first first. */
  List<Read> taken(UUID refrigerator, Instant from, Instant before) {
    return database
        .sql(
            """
            select id, taken_at, celsius, lowest_celsius, highest_celsius, minutes_outside
            from health.temperature_reading
            where voided_at is null and refrigerator = :refrigerator
              and taken_at >= :from and taken_at < :before
            order by taken_at, id
            """)
        .param("refrigerator", refrigerator)
        .param("from", Timestamp.from(from))
        .param("before", Timestamp.from(before))
        .query((row, number) ->
            new Read(
                row.getObject("id", UUID.class),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("celsius"),
                Optional.ofNullable(row.getString("lowest_celsius")),
                Optional.ofNullable(row.getString("highest_celsius")),
                row.getLong("minutes_outside")))
        .list();
  }

  void decide(UUID reading, UUID lot, boolean release, String reason, Instant at, String by) {
    database
        .sql(
            """
            insert into health.excursion_decision (reading, lot, decision, reason, at, by)
            values (:reading, :lot, :decision, :reason, :at, :by)
            """)
        .param("reading", reading)
        .param("lot", lot)
        .param("decision", release ? "release" : "discard")
        .param("reason", reason)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }
}
