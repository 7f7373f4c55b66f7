package org.inzira.health.examining;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.health.Stretch;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which examinations wait for somebody, those that wait longest first. */
@Repository
class WaitingRows {

  private static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient database;

  WaitingRows(JdbcClient database) {
    this.database = database;
  }

  /** For what they wait. */
  enum For {
    /** Not signed. */
    UNDER_WAY,
    /** Signed and not submitted. */
    TO_SUBMIT,
    /** Submitted and not decided. */
    TO_DECIDE;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<For> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  /**
   * One that waits.
   *
   * @param since opened, signed or submitted on
   * @param closed how many of its open sections are closed
   */
  record Waiting(UUID id, PersonId person, CountryCode destination, LocalDate since, int closed) {

    Last last() {
      return new Last(since, id);
    }
  }

  /** The last one that was seen. */
  record Last(LocalDate since, UUID id) {
    static final Last NOTHING = new Last(LocalDate.EPOCH, FIRST);

    String written() {
      return "since=" + since + "&after=" + id;
    }
  }

  /** Those that wait for something, after the last one seen. */
  Stretch<Waiting> list(For what, Last after, int most) {
    var rows = list(rows(what), after, most);
    var counted = count(what, after);
    return new Stretch<>(
        rows,
        counted.before(),
        counted.total(),
        counted.before() + rows.size() < counted.total()
            ? Optional.of(rows.getLast().last().written())
            : Optional.empty());
  }

  private static String rows(For what) {
    return switch (what) {
      case UNDER_WAY ->
          """
          select id, person, destination, opened_on as since,
            (select count(*) from health.examination_section as part
             where part.examination = one.id and part.voided_at is null
               and part.state <> 'draft'
               and part.section not in ('referral', 'confidential')) as closed
          from health.examination as one
          where signed_on is null and voided_at is null
            and (opened_on, id) > (:since, :id)
          order by opened_on, id limit :limit
          """;
      case TO_SUBMIT ->
          """
          select id, person, destination, signed_on as since, 0 as closed
          from health.examination
          where signed_on is not null and submitted_on is null and voided_at is null
            and (signed_on, id) > (:since, :id)
          order by signed_on, id limit :limit
          """;
      case TO_DECIDE ->
          """
          select id, person, destination, submitted_on as since, 0 as closed
          from health.examination
          where submitted_on is not null and decided_on is null and voided_at is null
            and (submitted_on, id) > (:since, :id)
          order by submitted_on, id limit :limit
          """;
    };
  }

  private record Counted(int before, int total) {}

  private Counted count(For what, Last after) {
    return database
        .sql(
            switch (what) {
              case UNDER_WAY ->
                  """
                  select count(*) filter (where (opened_on, id) <= (:since, :id)) as before,
                    count(*) as total
                  from health.examination where signed_on is null and voided_at is null
                  """;
              case TO_SUBMIT ->
                  """
                  select count(*) filter (where (signed_on, id) <= (:since, :id)) as before,
                    count(*) as total
                  from health.examination
                  where signed_on is not null and submitted_on is null and voided_at is null
                  """;
              case TO_DECIDE ->
                  """
                  select count(*) filter (where (submitted_on, id) <= (:since, :id)) as before,
                    count(*) as total
                  from health.examination
                  where submitted_on is not null and decided_on is null and voided_at is null
                  """;
            })
        .param("since", after.since())
        .param("id", after.id())
        .query((row, number) -> new Counted(row.getInt("before"), row.getInt("total")))
        .single();
  }

  private List<Waiting> list(String sql, Last after, int limit) {
    return database
        .sql(sql)
        .param("since", after.since())
        .param("id", after.id())
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
