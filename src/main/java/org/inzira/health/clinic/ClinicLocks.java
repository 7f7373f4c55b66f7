package org.inzira.health.clinic;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one transaction at a time give places of a clinic's day, tickets of it, or anything to one
 * person: two who each see the last place free do not both take it.
 */
@Repository
class ClinicLocks {

  private final JdbcClient database;

  ClinicLocks(JdbcClient database) {
    this.database = database;
  }

  /** Waits for each in the same order as everyone; held until the transaction ends. */
  void hold(Collection<String> what) {
    what.stream()
        .distinct()
        .sorted()
        .forEach(each ->
            database
                .sql("select pg_advisory_xact_lock(hashtextextended('clinic ' || :what, 0))")
                .param("what", each)
                .query((row, number) -> number)
                .list());
  }
}
