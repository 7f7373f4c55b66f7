package org.inzira.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.MedicalClearances;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Tells until when, and nothing else, from the records that stand. */
@Repository
class StatedClearances implements MedicalClearances {

  private final JdbcClient database;

  StatedClearances(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Map<PersonId, Medical> of(Collection<PersonId> persons) {
    return database
        .sql(
            """
            select person, until_day, needed_until,
                   medical_escort, wheelchair, oxygen, stretcher, extra_seat
            from unnest(cast(:persons as uuid[])) as asked (person)
            join health.medical_clearance using (person)
            where voided_at is null
            """)
        .param(
            "persons",
            new SqlArrayValue(
                "uuid", (Object[]) persons.stream().map(PersonId::value).toArray(UUID[]::new)))
        .query((row, number) -> medical(row))
        .list()
        .stream()
        .collect(Collectors.toMap(Medical::person, Function.identity(), (one, other) -> one));
  }

  private static Medical medical(ResultSet row) throws SQLException {
    var conditions = EnumSet.noneOf(TravelCondition.class);
    for (var condition : TravelCondition.values()) {
      if (row.getBoolean(condition.code())) {
        conditions.add(condition);
      }
    }
    return new Medical(
        new PersonId(row.getObject("person", UUID.class)),
        Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
        Optional.ofNullable(row.getObject("needed_until", LocalDate.class)),
        conditions);
  }
}
