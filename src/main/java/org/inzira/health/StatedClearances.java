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
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.MedicalClearances;
import org.inzira.database.Identifiers;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells others from the records that stand: until when, whether fit, what is needed on the way. */
@Repository
class StatedClearances implements MedicalClearances {

  /** All in one statement, since whoever takes a seat waits for it several times. */
  private static final String STATED =
      """
      select person, 'clearance' as stated, until_day as on_day, needed_until as until_day,
             true as fit, medical_escort, wheelchair, oxygen, stretcher, extra_seat
      from health.medical_clearance
      where person = any(cast(:persons as uuid[])) and voided_at is null
      union all
      select person, 'hold', null, max(expected_until), false, false, false, false, false, false
      from health.medical_hold
      where person = any(cast(:persons as uuid[])) and voided_at is null and lifted_on is null
      group by person
      union all
      (
        select distinct on (person, kind) person, kind, checked_on, recall_on,
               outcome <> 'unfit', medical_escort, wheelchair, oxygen, stretcher, extra_seat
        from health.pre_embarkation_check,
             lateral (select coalesce(check_kind, 'pre_embarkation') as kind) as kinds
        where person = any(cast(:persons as uuid[])) and voided_at is null
          and kind in ('pre_embarkation', 'pre_departure')
        order by person, kind, checked_on desc, id desc
      )
      """;

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
    var today = LocalDate.now(clock.withZone(zone));
    var read = new Read(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>());
    database
        .sql(STATED)
        .param("persons", Identifiers.array(persons.stream().map(PersonId::value).toList()))
        .query((RowCallbackHandler) read::take);
    var told = new HashMap<PersonId, List<Clearance>>();
    for (var person : read.known()) {
      told.put(person, read.of(person).told(person, today));
    }
    return told;
  }

  /** What was read of all, by person. */
  private record Read(
      Map<PersonId, Medical> cleared,
      Map<PersonId, LocalDate> held,
      Map<PersonId, HealthOfPerson.Check> checks,
      Map<PersonId, HealthOfPerson.Check> screenings) {

    void take(ResultSet row) throws SQLException {
      var person = person(row);
      switch (row.getString("stated")) {
        case "clearance" ->
            cleared.put(
                person,
                new Medical(
                    person,
                    Optional.ofNullable(row.getObject("on_day", LocalDate.class)),
                    Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                    Needs.read(row)));
        case "hold" -> held.put(person, row.getObject("until_day", LocalDate.class));
        case "pre_departure" -> screenings.put(person, check(row));
        default -> checks.put(person, check(row));
      }
    }

    private static HealthOfPerson.Check check(ResultSet row) throws SQLException {
      return new HealthOfPerson.Check(
          row.getObject("on_day", LocalDate.class),
          row.getBoolean("fit"),
          Needs.read(row),
          Optional.ofNullable(row.getObject("until_day", LocalDate.class)));
    }

    Set<PersonId> known() {
      var known = new HashSet<>(cleared.keySet());
      known.addAll(held.keySet());
      known.addAll(checks.keySet());
      known.addAll(screenings.keySet());
      return known;
    }

    HealthOfPerson of(PersonId person) {
      return new HealthOfPerson(
          Optional.ofNullable(cleared.get(person)),
          Optional.ofNullable(held.get(person)),
          Optional.ofNullable(checks.get(person)),
          Optional.ofNullable(screenings.get(person)));
    }
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }
}
