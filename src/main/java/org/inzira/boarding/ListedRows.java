package org.inzira.boarding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.flights.FlightId;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who stands on which manifest, and the desk of each flight, which whoever changes it holds. */
@Repository
class ListedRows {

  private final JdbcClient database;

  ListedRows(JdbcClient database) {
    this.database = database;
  }

  /** Holds the desk of a flight until the transaction ends; gives what was confirmed before. */
  Optional<Roll.Uplift> hold(FlightId flight) {
    database
        .sql("insert into boarding.desk (flight) values (:flight) on conflict do nothing")
        .param("flight", flight.value())
        .update();
    return database
        .sql(
            """
            select uplift_at, confirmed_at, confirmed_by from boarding.desk
            where flight = :flight for update
            """)
        .param("flight", flight.value())
        .query((row, number) -> uplift(row))
        .single();
  }

  Optional<Roll.Uplift> uplift(FlightId flight) {
    return database
        .sql(
            """
            select uplift_at, confirmed_at, confirmed_by from boarding.desk where flight = :flight
            """)
        .param("flight", flight.value())
        .query((row, number) -> uplift(row))
        .optional()
        .flatMap(found -> found);
  }

  private static Optional<Roll.Uplift> uplift(ResultSet row) throws SQLException {
    var at = row.getTimestamp("uplift_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Roll.Uplift(
                at.toInstant(),
                row.getTimestamp("confirmed_at").toInstant(),
                new AccountName(row.getString("confirmed_by"))));
  }

  void confirm(FlightId flight, Instant upliftAt, AccountName by, Instant at) {
    database
        .sql(
            """
            update boarding.desk set uplift_at = :uplift, confirmed_at = :at, confirmed_by = :by
            where flight = :flight and uplift_at is null
            """)
        .param("flight", flight.value())
        .param("uplift", Timestamp.from(upliftAt))
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .update();
  }

  /** Puts persons on a manifest; gives those who stand on another one or on this already. */
  List<PersonId> put(
      FlightId flight, CaseId of, Collection<PersonId> persons, AccountName by, Instant at) {
    var put =
        database
            .sql(
                """
                insert into boarding.place (flight, case_id, person, put_at, put_by)
                select :flight, :case, person, :at, :by
                from unnest(cast(:persons as uuid[])) as person order by person
                on conflict (person) where ended_at is null do nothing
                returning person
                """)
            .param("flight", flight.value())
            .param("case", of.value())
            .param("at", Timestamp.from(at))
            .param("by", by.value())
            .param("persons", array(persons))
            .query(UUID.class)
            .set();
    return persons.stream().filter(person -> !put.contains(person.value())).toList();
  }

  void end(
      FlightId flight,
      Collection<PersonId> persons,
      Listed.Ending because,
      AccountName by,
      Instant at) {
    database
        .sql(
            """
            update boarding.place set ended_at = :at, ended_by = :by, ended_because = :because
            where flight = :flight and person = any (cast(:persons as uuid[]))
              and ended_at is null
            """)
        .param("flight", flight.value())
        .param("persons", array(persons))
        .param("because", because.code())
        .param("at", Timestamp.from(at))
        .param("by", by.value())
        .update();
  }

  /** Where these persons stand now. */
  List<Listed> standing(Collection<PersonId> persons) {
    return database
        .sql(
            """
            select flight, case_id, person, ended_because from boarding.place
            where person = any (cast(:persons as uuid[])) and ended_at is null
            """)
        .param("persons", array(persons))
        .query((row, number) -> listed(row))
        .list();
  }

  /** Everyone who stands or stood on the manifest of a flight, each once as it is now. */
  List<Listed> list(FlightId flight) {
    return database
        .sql(
            """
            select distinct on (person) flight, case_id, person, ended_because
            from boarding.place where flight = :flight order by person, place_no desc
            """)
        .param("flight", flight.value())
        .query((row, number) -> listed(row))
        .list();
  }

  private static Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        new FlightId(row.getObject("flight", UUID.class)),
        new CaseId(row.getObject("case_id", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        Optional.ofNullable(row.getString("ended_because"))
            .map(code -> Listed.Ending.valueOf(code.toUpperCase(Locale.ROOT))));
  }

  /** An identifier list as PostgreSQL reads an array; one parameter whatever its length. */
  static String array(Collection<PersonId> persons) {
    return persons.stream()
        .map(person -> person.value().toString())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
