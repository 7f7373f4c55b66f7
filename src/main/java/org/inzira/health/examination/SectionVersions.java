package org.inzira.health.examination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.database.Identifiers;
import org.inzira.health.asked.Answers;
import org.inzira.kernel.Acting;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.SavedRecord;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps every version of every section, with who, when and why. */
@Repository
class SectionVersions {

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  SectionVersions(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  void keep(List<SavedRecord> records) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    for (var record : records) {
      var values = record.values();
      database
          .sql(
              """
              insert into health.section_version
                (record_kind, record_id, version, state, done_on, answers, reason, account, at)
              values (:kind, :id, :version, :state, :on, :answers, :reason, :account, :at)
              """)
          .param("kind", record.ref().kind().code())
          .param("id", record.ref().id())
          .param("version", record.version())
          .param("state", values.text("state").orElseThrow())
          .param("on", values.day("done_on").orElse(null))
          .param("answers", values.text("answers").orElse(""))
          .param(
              "reason",
              values.text("correction_reason").or(() -> values.text("not_done_reason")).orElse(""))
          .param("account", acting.account().value())
          .param("at", now)
          .update();
    }
  }

  /** All versions of a section, the newest first. */
  List<SectionFile.Version> list(RecordRef section) {
    return database
        .sql(
            """
            select version, state, done_on, answers, reason, account, at
            from health.section_version
            where record_kind = :kind and record_id = :id
            order by version desc
            """)
        .param("kind", section.kind().code())
        .param("id", section.id())
        .query((row, number) ->
            new SectionFile.Version(
                row.getInt("version"),
                SectionState.get(row.getString("state")),
                Optional.ofNullable(row.getObject("done_on", LocalDate.class)),
                Answers.read(row.getString("answers")).orElseThrow(),
                row.getString("reason"),
                row.getString("account"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** By whom and when each of these was saved last. */
  Map<UUID, SectionFile.Saved> latest(Collection<UUID> sections) {
    var latest = new HashMap<UUID, SectionFile.Saved>();
    database
        .sql(
            """
            select distinct on (record_id) record_id, account, at from health.section_version
            where record_id = any(cast(:ids as uuid[])) order by record_id, version desc
            """)
        .param("ids", Identifiers.array(sections))
        .query(
            (RowCallbackHandler)
                row ->
                    latest.put(
                        row.getObject("record_id", UUID.class),
                        new SectionFile.Saved(
                            row.getString("account"),
                            row.getObject("at", OffsetDateTime.class).toInstant())));
    return latest;
  }
}
