package org.inzira.health.validity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.inzira.clearances.Rule.Version;
import org.inzira.health.validity.Evaluated.Ruled;
import org.inzira.health.validity.StatedMedicals.How;
import org.inzira.health.validity.Telling.Cause;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the rules made of statements: rows are added and read. */
@Repository
class EvaluationRows {

  private final JdbcClient database;

  EvaluationRows(JdbcClient database) {
    this.database = database;
  }

  /** Somebody whose day is another than before. */
  record Moved(
      PersonId person,
      Optional<LocalDate> before,
      Optional<LocalDate> beforeNeeded,
      Evaluated now,
      Place place) {}

  /** Where one stands in a list that is read in stretches: its number, how manieth, of how many. */
  record Place(long number, int rank, int total) {}

  void add(long statement, Evaluated one) {
    database
        .sql(
            """
            insert into health.evaluation
              (stated_no, cause, rule, version, rule_until, needed_rule, needed_version,
               rule_needed, how, hand_until, told_until, told_needed, evaluated_by, evaluated_at)
            values (:statement, :cause, :rule, cast(:version as int), cast(:rule_until as date),
                    :needed_rule, cast(:needed_version as int), cast(:rule_needed as date), :how,
                    cast(:hand as date), cast(:until as date), cast(:needed as date), :by, :at)
            """)
        .param("statement", statement)
        .param("cause", one.cause().code())
        .param("rule", one.ruled().map(ruled -> ruled.version().rule()).orElse(null))
        .param("version", one.ruled().map(ruled -> ruled.version().number()).orElse(null))
        .param("rule_until", one.ruled().map(Ruled::day).orElse(null))
        .param("needed_rule", one.needed().map(ruled -> ruled.version().rule()).orElse(null))
        .param("needed_version", one.needed().map(ruled -> ruled.version().number()).orElse(null))
        .param("rule_needed", one.needed().map(Ruled::day).orElse(null))
        .param("how", one.how().code())
        .param("hand", one.handUntil().orElse(null))
        .param("until", one.until().orElse(null))
        .param("needed", one.neededUntil().orElse(null))
        .param("by", one.by())
        .param("at", one.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All of a person, the newest first. */
  List<Evaluated> of(PersonId person) {
    return database
        .sql(
            """
            select evaluation.*
            from health.evaluation
            join health.stated_medical using (stated_no)
            where person = :person
            order by evaluation_no desc
            """)
        .param("person", person.value())
        .query((row, number) -> evaluated(row))
        .list();
  }

  /** Whose days rules or doses moved, the newest first, of those before a number. */
  List<Moved> moved(long before, int limit) {
    return database
        .sql(
            """
            select * from (
            select *, count(*) over () as total,
              row_number() over (order by evaluation_no desc) as rank from (
              select evaluation.*, person,
                lag(told_until) over (partition by stated_no order by evaluation_no) as was_until,
                lag(told_needed) over (partition by stated_no order by evaluation_no) as was_needed
              from health.evaluation
              join health.stated_medical using (stated_no)) as all_of_them
            where cause in ('rule', 'dose')
              and (told_until, told_needed) is distinct from (was_until, was_needed)
            ) as counted
            where evaluation_no < :before
            order by evaluation_no desc
            limit :limit
            """)
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> moved(row))
        .list();
  }

  /** Of whom another day was stated by hand than the rule says, and nobody has decided. */
  List<Moved> byHand(long before, int limit) {
    return database
        .sql(
            """
            select * from (
            select *, cast(null as date) as was_until, cast(null as date) as was_needed,
              count(*) over () as total,
              row_number() over (order by evaluation_no desc) as rank
            from (
              select distinct on (person) evaluation.*, person
              from health.evaluation
              join health.stated_medical using (stated_no)
              order by person, evaluation_no desc) as newest
            where how in ('kept_by_hand', 'shortened', 'not_ruled')
            ) as counted
            where evaluation_no < :before
            order by evaluation_no desc
            limit :limit
            """)
        .param("before", before)
        .param("limit", limit)
        .query((row, number) -> moved(row))
        .list();
  }

  /** Whether a version is in force by which nothing was looked at since, though there is some. */
  boolean isBehind(Version version) {
    return database
        .sql(
            """
            select exists (
              select from (
                select distinct on (person) rule, version
                from health.evaluation
                join health.stated_medical using (stated_no)
                where cleared
                order by person, evaluation_no desc) as newest
              where rule = :rule and version < :version)
            """)
        .param("rule", version.rule())
        .param("version", version.number())
        .query((row, number) -> row.getBoolean(1))
        .single();
  }

  private static Moved moved(ResultSet row) throws SQLException {
    return new Moved(
        new PersonId(row.getObject("person", UUID.class)),
        day(row, "was_until"),
        day(row, "was_needed"),
        evaluated(row),
        new Place(row.getLong("evaluation_no"), row.getInt("rank"), row.getInt("total")));
  }

  private static Evaluated evaluated(ResultSet row) throws SQLException {
    return new Evaluated(
        Cause.valueOf(row.getString("cause").toUpperCase(Locale.ROOT)),
        ruled(row, "rule", "version", "rule_until"),
        ruled(row, "needed_rule", "needed_version", "rule_needed"),
        How.valueOf(row.getString("how").toUpperCase(Locale.ROOT)),
        day(row, "hand_until"),
        day(row, "told_until"),
        day(row, "told_needed"),
        row.getString("evaluated_by"),
        row.getObject("evaluated_at", OffsetDateTime.class).toInstant());
  }

  private static Optional<Ruled> ruled(ResultSet row, String rule, String version, String day)
      throws SQLException {
    var named = row.getString(rule);
    return named == null
        ? Optional.empty()
        : Optional.of(
            new Ruled(
                new Version(named, row.getInt(version)), row.getObject(day, LocalDate.class)));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }
}
