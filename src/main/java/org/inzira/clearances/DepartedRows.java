package org.inzira.clearances;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.inzira.database.Identifiers;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who has gone from the journeys. */
@Repository
class DepartedRows implements Departed {

  private final JdbcClient database;

  DepartedRows(JdbcClient database) {
    this.database = database;
  }

  @Override
  public Set<PersonId> among(Collection<PersonId> persons) {
    return Set.copyOf(
        database
            .sql(
                """
                select person
                from clearances.traveller
                join clearances.planned_journey on planned_journey.id = journey
                where person = any(cast(:persons as uuid[]))
                  and planned_journey.voided_at is null and traveller.voided_at is null
                group by person
                having bool_or(state = 'departed') and not bool_or(state = 'planned')
                """)
            .param("persons", Identifiers.array(persons.stream().map(PersonId::value).toList()))
            .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
            .list());
  }
}
