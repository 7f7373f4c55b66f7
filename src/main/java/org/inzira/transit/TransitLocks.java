package org.inzira.transit;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one transaction at a time give beds of a centre, seats of a vehicle, or anything to one
 * person: two who each see the last bed free do not both take it.
 */
@Repository
class TransitLocks {

  private final JdbcClient database;

  TransitLocks(JdbcClient database) {
    this.database = database;
  }

  /** Waits for each in the same order as everyone; held until the transaction ends. */
  void hold(Collection<UUID> what) {
    what.stream()
        .distinct()
        .sorted()
        .forEach(each ->
            database
                .sql("select pg_advisory_xact_lock(hashtextextended('transit ' || :id, 0))")
                .param("id", each.toString())
                .query((row, number) -> number)
                .list());
  }
}
