package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who was assessed lately. */
@Repository
class AssessmentRows {

  private final JdbcClient database;

  AssessmentRows(JdbcClient database) {
    this.database = database;
  }

  /** Somebody's newest assessment. */
  record Assessed(UUID id, PersonId person, LocalDate on) {}

  /** Each person's newest assessment since a day, the newest first, after the last one seen. */
  List<Assessed> newest(LocalDate since, LocalDate beforeDay, UUID before, int limit) {
    return database
        .sql(
            """
            select id, person, completed_on
            from health.assessment as one
            where voided_at is null
              and completed_on >= :since and (completed_on, id) < (:day, :before)
              and not exists (
                select from health.assessment as newer
                where newer.person = one.person and newer.voided_at is null
                  and (newer.completed_on, newer.id) > (one.completed_on, one.id))
            order by completed_on desc, id desc
            limit :limit
            """)
        .param("since", since)
        .param("day", beforeDay)
        .param("before", before)
        .param("limit", limit)
        .query((row, number) ->
            new Assessed(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("completed_on", LocalDate.class)))
        .list();
  }
}
