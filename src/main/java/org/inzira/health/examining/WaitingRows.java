package org.inzira.health.examining;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which examinations wait for somebody, those that wait longest first. */
@Repository
class WaitingRows {

  private final JdbcClient database;

  WaitingRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * One that waits.
   *
   * @param since opened, signed or submitted on
   * @param closed how many of its open sections are closed
   */
  record Waiting(UUID id, PersonId person, CountryCode destination, LocalDate since, int closed) {}

  /** Not signed. */
  List<Waiting> underWay(int limit) {
    return list(
        """
        select id, person, destination, opened_on as since,
          (select count(*) from health.examination_section as part
           where part.examination = one.id and part.voided_at is null
             and part.state <> 'draft') as closed
        from health.examination as one
        where signed_on is null and voided_at is null
        order by opened_on, id limit :limit
        """,
        limit);
  }

  /** Signed and not submitted. */
  List<Waiting> signed(int limit) {
    return list(
        """
        select id, person, destination, signed_on as since, 0 as closed
        from health.examination
        where signed_on is not null and submitted_on is null and voided_at is null
        order by signed_on, id limit :limit
        """,
        limit);
  }

  /** Submitted and not decided. */
  List<Waiting> submitted(int limit) {
    return list(
        """
        select id, person, destination, submitted_on as since, 0 as closed
        from health.examination
        where submitted_on is not null and decided_on is null and voided_at is null
        order by submitted_on, id limit :limit
        """,
        limit);
  }

  private List<Waiting> list(String sql, int limit) {
    return database
        .sql(sql)
        .param("limit", limit)
        .query((row, number) ->
            new Waiting(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new CountryCode(row.getString("destination")),
                row.getObject("since", LocalDate.class),
                row.getInt("closed")))
        .list();
  }
}
