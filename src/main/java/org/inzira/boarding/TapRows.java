package org.inzira.boarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.FlightId;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The taps of all flights; they are only ever added to. */
@Repository
class TapRows {

  private final JdbcClient database;

  TapRows(JdbcClient database) {
    this.database = database;
  }

  /** Keeps a tap; false when one of this identifier is kept already. */
  boolean add(Tap tap, AccountName by, Instant at) {
    return database
            .sql(
                """
                insert into boarding.tap
                  (id, flight, person, presence, reason, seen, device_at, device_sent_at,
                   listed_at, recorded_at, account)
                values
                  (:id, :flight, :person, :presence, :reason, :seen, :device, :sent,
                   :listed, :at, :by)
                on conflict (id) do nothing
                """)
            .param("id", tap.id())
            .param("flight", tap.flight().value())
            .param("person", tap.person().value())
            .param("presence", tap.presence().code())
            .param("reason", tap.reason().map(Reason::code).orElse(null))
            .param("seen", tap.seen())
            .param("device", written(tap.times().device()))
            .param("sent", written(tap.times().sent()))
            .param("listed", written(tap.times().listed()))
            .param("at", Timestamp.from(at))
            .param("by", by.value())
            .update()
        == 1;
  }

  Optional<KeptTap> find(UUID id) {
    return database
        .sql("select * from boarding.tap where id = :id")
        .param("id", id)
        .query((row, number) -> read(row))
        .optional();
  }

  /** The taps of a flight, the oldest first. */
  List<KeptTap> list(FlightId flight) {
    return database
        .sql("select * from boarding.tap where flight = :flight order by tap_no")
        .param("flight", flight.value())
        .query((row, number) -> read(row))
        .list();
  }

  private static KeptTap read(ResultSet row) throws SQLException {
    var reason = row.getString("reason");
    var tap =
        new Tap(
            row.getObject("id", UUID.class),
            new FlightId(row.getObject("flight", UUID.class)),
            new PersonId(row.getObject("person", UUID.class)),
            Presence.valueOf(row.getString("presence").toUpperCase(Locale.ROOT)),
            Optional.ofNullable(reason).map(code -> Reason.valueOf(code.toUpperCase(Locale.ROOT))),
            row.getLong("seen"),
            new Tap.Times(
                read(row.getTimestamp("device_at")),
                read(row.getTimestamp("device_sent_at")),
                read(row.getTimestamp("listed_at"))));
    return new KeptTap(
        row.getLong("tap_no"),
        tap,
        new AccountName(row.getString("account")),
        row.getTimestamp("recorded_at").toInstant());
  }

  private static Optional<Instant> read(@Nullable Timestamp at) {
    return Optional.ofNullable(at).map(Timestamp::toInstant);
  }

  private static @Nullable Timestamp written(Optional<Instant> at) {
    return at.map(Timestamp::from).orElse(null);
  }
}
