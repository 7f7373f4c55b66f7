package org.inzira.orientation;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets one transaction at a time invite to a course, so that two who each see the last place free
 * do not both take it.
 */
@Repository
class CourseLocks {

  private final JdbcClient database;

  CourseLocks(JdbcClient database) {
    this.database = database;
  }

  /** Waits for each course in the same order as everyone; held until the transaction ends. */
  void hold(Collection<UUID> courses) {
    courses.stream()
        .distinct()
        .sorted()
        .forEach(course ->
            database
                .sql("select pg_advisory_xact_lock(hashtextextended('orientation ' || :id, 0))")
                .param("id", course.toString())
                .query((row, number) -> number)
                .list());
  }
}
