package org.inzira.orientation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When courses were closed, by whom; the last time counts. */
@Repository
class ClosingRows {

  private final JdbcClient database;

  ClosingRows(JdbcClient database) {
    this.database = database;
  }

  /** That a course was closed, and by which session it is counted. */
  record Closed(UUID session, Instant at, AccountName by) {}

  void add(UUID course, UUID session, AccountName by, Instant at) {
    database
        .sql(
            """
            insert into orientation.closing (course, session, closed_at, closed_by)
            values (:course, :session, :at, :by)
            """)
        .param("course", course)
        .param("session", session)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by.value())
        .update();
  }

  Optional<Closed> find(UUID course) {
    return Optional.ofNullable(of(List.of(course)).get(course));
  }

  Map<UUID, Closed> of(Collection<UUID> courses) {
    var closed = new HashMap<UUID, Closed>();
    database
        .sql(
            """
            select distinct on (course) course, session, closed_at, closed_by
            from orientation.closing
            where course = any(:courses)
            order by course, closing_no desc
            """)
        .param("courses", courses.toArray(UUID[]::new))
        .query((row, number) ->
            closed.put(
                row.getObject("course", UUID.class),
                new Closed(
                    row.getObject("session", UUID.class),
                    row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                    new AccountName(row.getString("closed_by")))))
        .list();
    return closed;
  }
}
