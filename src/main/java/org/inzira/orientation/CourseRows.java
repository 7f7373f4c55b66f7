package org.inzira.orientation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Courses by their days, with how many are invited to each. */
@Repository
class CourseRows {

  private final JdbcClient database;

  CourseRows(JdbcClient database) {
    this.database = database;
  }

  /** Those that are not over on a day, the soonest first. */
  Map<UUID, Integer> coming(LocalDate today, int limit) {
    return counted(
        """
        select c.id, (select count(*) from orientation.enrolment e
                      where e.course = c.id and e.voided_at is null) as taken
        from orientation.course c
        where c.voided_at is null and c.ends_on >= :today
        order by c.starts_on, c.id limit :limit
        """,
        today,
        limit);
  }

  /** Those that were over before a day, the last first. */
  Map<UUID, Integer> held(LocalDate today, int limit) {
    return counted(
        """
        select c.id, (select count(*) from orientation.enrolment e
                      where e.course = c.id and e.voided_at is null) as taken
        from orientation.course c
        where c.voided_at is null and c.ends_on < :today
        order by c.starts_on desc, c.id desc limit :limit
        """,
        today,
        limit);
  }

  private Map<UUID, Integer> counted(String query, LocalDate today, int limit) {
    var counted = new LinkedHashMap<UUID, Integer>();
    database
        .sql(query)
        .param("today", today)
        .param("limit", limit)
        .query((row, number) -> counted.put(row.getObject("id", UUID.class), row.getInt("taken")))
        .list();
    return counted;
  }
}
