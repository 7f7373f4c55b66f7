package org.inzira.transit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is on which vehicle. */
@Repository
class RideRows {

  private final JdbcClient database;

  RideRows(JdbcClient database) {
    this.database = database;
  }

  /** That a person is on a vehicle. */
  record Ride(UUID ride, UUID person, UUID vehicle, String vehicleKey, String from, Instant at) {}

  /** The vehicles that these persons are on, from a moment to another. */
  List<Ride> of(Collection<UUID> persons, Instant from, Instant to) {
    return database
        .sql(
            """
            select r.id, r.person, v.id as vehicle, v.record_key, v.from_place, v.leaves_at
            from transit.ride r join transit.vehicle v on v.id = r.vehicle
            where r.voided_at is null and v.voided_at is null and r.person = any(:persons)
              and v.leaves_at >= :from and v.leaves_at < :to
            """)
        .param("persons", persons.toArray(UUID[]::new))
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("to", to.atOffset(ZoneOffset.UTC))
        .query((row, number) ->
            new Ride(
                row.getObject("id", UUID.class),
                row.getObject("person", UUID.class),
                row.getObject("vehicle", UUID.class),
                row.getString("record_key"),
                row.getString("from_place"),
                row.getObject("leaves_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** The vehicles that leave from a moment on, the soonest first, with how many ride. */
  Map<UUID, Integer> leaving(Instant from, int limit) {
    var riding = new LinkedHashMap<UUID, Integer>();
    database
        .sql(
            """
            select v.id, (select count(*) from transit.ride r
                          where r.vehicle = v.id and r.voided_at is null) as riding
            from transit.vehicle v
            where v.voided_at is null and v.leaves_at >= :from
            order by v.leaves_at, v.id limit :limit
            """)
        .param("from", from.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, number) -> riding.put(row.getObject("id", UUID.class), row.getInt("riding")))
        .list();
    return riding;
  }
}
