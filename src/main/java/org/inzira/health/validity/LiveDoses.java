package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.inzira.database.Identifiers;
import org.inzira.kernel.PersonId;
import org.inzira.people.PersonDirectory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads on which days somebody had live vaccines, whichever of their records holds them. */
@Repository
class LiveDoses {

  private final JdbcClient database;
  private final PersonDirectory directory;

  LiveDoses(JdbcClient database, PersonDirectory directory) {
    this.database = database;
    this.directory = directory;
  }

  List<LocalDate> of(PersonId person, Set<String> live) {
    var records = directory.recordsOf(person).stream().map(PersonId::value).toList();
    return database
        .sql(
            """
            select given_on from health.dose
            where person = any(cast(:persons as uuid[])) and voided_at is null
              and vaccine in (:live)
            """)
        .param("persons", Identifiers.array(records))
        .param("live", live)
        .query((row, number) -> row.getObject("given_on", LocalDate.class))
        .list();
  }
}
