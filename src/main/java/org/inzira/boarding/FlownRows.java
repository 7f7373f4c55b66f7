package org.inzira.boarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.flights.FlightId;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who left on which flight, and what became of them on the way; it only grows. */
@Repository
class FlownRows {

  private final JdbcClient database;

  FlownRows(JdbcClient database) {
    this.database = database;
  }

  void add(Flown flown) {
    database
        .sql(
            """
            insert into boarding.flown (flight, person, case_id, departure)
            values (:flight, :person, :case, :departure)
            """)
        .param("flight", flown.flight().value())
        .param("person", flown.person().value())
        .param("case", flown.of().value())
        .param("departure", flown.departure())
        .update();
  }

  /** Keeps that a person missed a connection; the same again keeps nothing. */
  void waits(Flown flown, LocalDate on, AccountName by, Instant at) {
    database
        .sql(
            """
            insert into boarding.waits (flight, person, on_day, told_at, told_by)
            values (:flight, :person, :on, :at, :by) on conflict do nothing
            """)
        .param("flight", flown.flight().value())
        .param("person", flown.person().value())
        .param("on", on)
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .update();
  }

  void comesBack(Flown flown, Flown.Return back, AccountName by, Instant at) {
    database
        .sql(
            """
            insert into boarding.came_back (flight, person, reason, note, on_day, told_at, told_by)
            values (:flight, :person, :reason, :note, :on, :at, :by)
            """)
        .param("flight", flown.flight().value())
        .param("person", flown.person().value())
        .param("reason", back.reason().code())
        .param("note", back.note())
        .param("on", back.on())
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .update();
  }

  List<Flown> list(FlightId flight) {
    return database
        .sql(
            """
            select flown.flight, flown.case_id, flown.person, flown.departure,
              waits.on_day as waits_on, came_back.on_day as back_on, came_back.reason,
              came_back.note
            from boarding.flown
            left join boarding.waits using (flight, person)
            left join boarding.came_back using (flight, person)
            where flown.flight = :flight order by flown.case_id, flown.person
            """)
        .param("flight", flight.value())
        .query((row, number) -> read(row))
        .list();
  }

  private static Flown read(ResultSet row) throws SQLException {
    var back = row.getObject("back_on", LocalDate.class);
    return new Flown(
        new FlightId(row.getObject("flight", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getObject("departure", UUID.class),
        Optional.ofNullable(row.getObject("waits_on", LocalDate.class)),
        back == null
            ? Optional.empty()
            : Optional.of(
                new Flown.Return(
                    Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                    row.getString("note"),
                    back)));
  }
}
