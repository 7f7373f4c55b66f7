package org.inzira.health.examination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.inzira.kernel.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what was done to an examination, one step after the other. */
@Repository
class StepRows {

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;
  private final ZoneId zone;

  StepRows(JdbcClient database, Acting acting, Clock clock, ZoneId zone) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
    this.zone = zone;
  }

  /** Lets one transaction at a time decide what becomes of an examination; others write in it. */
  void hold(UUID examination) {
    lock("select pg_advisory_xact_lock(hashtextextended('examination ' || :id, 0))", examination);
  }

  /** Keeps an examination from being signed until the transaction ends; many may do so at once. */
  void share(UUID examination) {
    lock(
        "select pg_advisory_xact_lock_shared(hashtextextended('examination ' || :id, 0))",
        examination);
  }

  /** Lets one transaction at a time write one section, or open one for a person. */
  void holdPart(String part) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('examination part ' || :part, 0))")
        .param("part", part)
        .query((row, number) -> number)
        .list();
  }

  private void lock(String sql, UUID examination) {
    database.sql(sql).param("id", examination.toString()).query((row, number) -> number).list();
  }

  void add(UUID examination, String step, LocalDate on, String said) {
    database
        .sql(
            """
            insert into health.examination_step
              (examination, number, step, happened_on, said, account, at)
            select :examination, coalesce(max(number), 0) + 1, :step, :on, :said, :account, :at
            from health.examination_step where examination = :examination
            """)
        .param("examination", examination)
        .param("step", step)
        .param("on", on)
        .param("said", said)
        .param("account", acting.account().value())
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All of them, the newest first. */
  List<Sending.Done> list(UUID examination) {
    return database
        .sql(
            """
            select step, happened_on, said, account, at from health.examination_step
            where examination = :examination order by number desc
            """)
        .param("examination", examination)
        .query((row, number) ->
            new Sending.Done(
                row.getString("step"),
                row.getObject("happened_on", LocalDate.class),
                row.getString("said"),
                row.getString("account"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
