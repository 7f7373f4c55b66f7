package org.inzira.boarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.FlightId;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Overrides and what was decided of them; both are only ever added to. */
@Repository
class OverrideRows {

  private final JdbcClient database;

  OverrideRows(JdbcClient database) {
    this.database = database;
  }

  void ask(GateOverride asked) {
    database
        .sql(
            """
            insert into boarding.override (id, flight, person, covers, reason, asked_at, asked_by)
            values (:id, :flight, :person, :covers, :reason, :at, :by)
            """)
        .param("id", asked.id())
        .param("flight", asked.flight().value())
        .param("person", asked.person().value())
        .param("covers", String.join(" ", asked.covers()))
        .param("reason", asked.reason())
        .param("at", Timestamp.from(asked.askedAt()))
        .param("by", asked.askedBy().value())
        .update();
  }

  /** Keeps a decision; false when there is one already. */
  boolean decide(GateOverride asked, GateOverride.Decision decision) {
    return database
            .sql(
                """
                insert into boarding.decision
                  (override, confirmed, note, asked_by, decided_at, decided_by)
                values (:id, :confirmed, :note, :asked, :at, :by)
                on conflict (override) do nothing
                """)
            .param("id", asked.id())
            .param("confirmed", decision.confirmed())
            .param("note", decision.note())
            .param("asked", asked.askedBy().value())
            .param("at", Timestamp.from(decision.at()))
            .param("by", decision.by().value())
            .update()
        == 1;
  }

  Optional<GateOverride> find(UUID id) {
    return database
        .sql(
            """
            select override.id, flight, person, covers, reason, asked_at,
              override.asked_by, confirmed, note, decided_at, decided_by
            from boarding.override left join boarding.decision on override = id
            where override.id = :id
            """)
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** Those of a flight, the oldest first. */
  List<GateOverride> list(FlightId flight) {
    return database
        .sql(
            """
            select override.id, flight, person, covers, reason, asked_at,
              override.asked_by, confirmed, note, decided_at, decided_by
            from boarding.override left join boarding.decision on override = id
            where flight = :flight order by asked_at, id
            """)
        .param("flight", flight.value())
        .query((row, number) -> read(row))
        .list();
  }

  /** The newest of all flights, those to be decided first. */
  List<GateOverride> newest(int limit) {
    return database
        .sql(
            """
            select override.id, flight, person, covers, reason, asked_at,
              override.asked_by, confirmed, note, decided_at, decided_by
            from boarding.override left join boarding.decision on override = id
            order by (decided_at is null) desc, asked_at desc, id limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> read(row))
        .list();
  }

  private static GateOverride read(ResultSet row) throws SQLException {
    var decided = row.getTimestamp("decided_at");
    return new GateOverride(
        row.getObject("id", UUID.class),
        new FlightId(row.getObject("flight", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        GateOverride.read(row.getString("covers")),
        row.getString("reason"),
        instant(row, "asked_at"),
        new AccountName(row.getString("asked_by")),
        decided == null
            ? Optional.empty()
            : Optional.of(
                new GateOverride.Decision(
                    row.getBoolean("confirmed"),
                    row.getString("note"),
                    decided.toInstant(),
                    new AccountName(row.getString("decided_by")))));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getTimestamp(column).toInstant();
  }
}
