package org.inzira.boarding;

import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.inzira.flights.FlightId;
import org.inzira.kernel.AccountName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The closed versions of manifests; they are only ever added to. */
@Repository
class ManifestRows {

  private final JdbcClient database;

  ManifestRows(JdbcClient database) {
    this.database = database;
  }

  void add(Manifest manifest) {
    database
        .sql(
            """
            insert into boarding.manifest
              (flight, number, state, lines, hash, closed_at, closed_by)
            values (:flight, :number, :state, :lines, :hash, :at, :by)
            """)
        .param("flight", manifest.flight().value())
        .param("number", manifest.number())
        .param("state", manifest.state().code())
        .param("lines", Manifest.written(manifest.lines()))
        .param("hash", manifest.hash())
        .param("at", Timestamp.from(manifest.closedAt()))
        .param("by", manifest.closedBy().value())
        .update();
  }

  /** The versions of a flight, the newest first. */
  List<Manifest> list(FlightId flight) {
    return database
        .sql("select * from boarding.manifest where flight = :flight order by number desc")
        .param("flight", flight.value())
        .query((row, number) ->
            new Manifest(
                new FlightId(row.getObject("flight", UUID.class)),
                row.getInt("number"),
                Manifest.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("lines").lines().map(Line::read).toList(),
                row.getString("hash"),
                row.getTimestamp("closed_at").toInstant(),
                new AccountName(row.getString("closed_by"))))
        .list();
  }
}
