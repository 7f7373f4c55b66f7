package org.inzira.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.MedicalClearances;
import org.inzira.database.Identifiers;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells others from the records that stand: until when, whether fit, what is needed on the way. */
@Repository
class StatedClearances implements MedicalClearances {

  private final JdbcClient database;
  private final Clock clock;
  private final ZoneId zone;

  StatedClearances(JdbcClient database, Clock clock, ZoneId zone) {
    this.database = database;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Map<PersonId, List<Clearance>> of(Collection<PersonId> persons) {
    var asked = Identifiers.array(persons.stream().map(PersonId::value).toList());
    var cleared = cleared(asked);
    var held = heldUntil(asked);
    var checks = newestChecks(asked, "pre_embarkation");
    var screenings = newestChecks(asked, "pre_departure");
    var known = new HashSet<>(cleared.keySet());
    known.addAll(held.keySet());
    known.addAll(checks.keySet());
    known.addAll(screenings.keySet());
    var today = LocalDate.now(clock.withZone(zone));
    var told = new HashMap<PersonId, List<Clearance>>();
    for (var person : known) {
      var health =
          new HealthOfPerson(
              Optional.ofNullable(cleared.get(person)),
              Optional.ofNullable(held.get(person)),
              Optional.ofNullable(checks.get(person)),
              Optional.ofNullable(screenings.get(person)));
      told.put(person, health.told(person, today));
    }
    return told;
  }

  private Map<PersonId, Medical> cleared(SqlParameterValue persons) {
    return read(
        """
        select person, until_day, needed_until,
               medical_escort, wheelchair, oxygen, stretcher, extra_seat
        from health.medical_clearance
        where person = any(cast(:persons as uuid[])) and voided_at is null
        """,
        Map.of("persons", persons),
        (row, number) -> medical(row));
  }

  private static Medical medical(ResultSet row) throws SQLException {
    return new Medical(
        person(row),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        Optional.ofNullable(row.getObject("needed_until", LocalDate.class)),
        Needs.read(row));
  }

  private Map<PersonId, LocalDate> heldUntil(SqlParameterValue persons) {
    return read(
        """
        select person, max(expected_until) as expected_until
        from health.medical_hold
        where person = any(cast(:persons as uuid[])) and voided_at is null and lifted_on is null
        group by person
        """,
        Map.of("persons", persons),
        (row, number) -> row.getObject("expected_until", LocalDate.class));
  }

  /** Of two checks on one day the one that was recorded later counts. */
  private Map<PersonId, HealthOfPerson.Check> newestChecks(SqlParameterValue persons, String kind) {
    return read(
        """
        select distinct on (person) person, checked_on, outcome, recall_on,
               medical_escort, wheelchair, oxygen, stretcher, extra_seat
        from health.pre_embarkation_check
        where person = any(cast(:persons as uuid[])) and voided_at is null
          and coalesce(check_kind, 'pre_embarkation') = :kind
        order by person, checked_on desc, id desc
        """,
        Map.of("persons", persons, "kind", kind),
        (row, number) ->
            new HealthOfPerson.Check(
                row.getObject("checked_on", LocalDate.class),
                !row.getString("outcome").equals("unfit"),
                Needs.read(row),
                Optional.ofNullable(row.getObject("recall_on", LocalDate.class))));
  }

  private <T> Map<PersonId, T> read(
      String sql, Map<String, Object> parameters, RowMapper<T> mapper) {
    var read = new HashMap<PersonId, T>();
    database
        .sql(sql)
        .params(parameters)
        .query((RowCallbackHandler) row -> read.put(person(row), mapper.mapRow(row, 0)));
    return read;
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }
}
