package org.inzira.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.AccountName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of saved texts: rows are added and read. */
@Repository
class NarrativeRows {

  private final JdbcClient database;

  NarrativeRows(JdbcClient database) {
    this.database = database;
  }

  /** The last version saved before a moment. */
  Optional<SavedNarrative> findLast(Manuscript manuscript, Instant before) {
    return database
        .sql(
            """
            select version, text, account, saved_at
            from review.narrative
            where year = :year and programme = :programme and language = :language
              and saved_at < :before
            order by version desc
            limit 1
            """)
        .params(key(manuscript))
        .param("before", before.atOffset(ZoneOffset.UTC))
        .query(NarrativeRows::read)
        .optional();
  }

  /** The last version. */
  Optional<SavedNarrative> findLast(Manuscript manuscript) {
    return database
        .sql(
            """
            select version, text, account, saved_at
            from review.narrative
            where year = :year and programme = :programme and language = :language
            order by version desc
            limit 1
            """)
        .params(key(manuscript))
        .query(NarrativeRows::read)
        .optional();
  }

  /** One version. */
  Optional<SavedNarrative> find(Manuscript manuscript, int version) {
    return database
        .sql(
            """
            select version, text, account, saved_at
            from review.narrative
            where year = :year and programme = :programme and language = :language
              and version = :version
            """)
        .params(key(manuscript))
        .param("version", version)
        .query(NarrativeRows::read)
        .optional();
  }

  /** The newest versions, newest first. */
  List<SavedNarrative.Line> list(Manuscript manuscript, int limit) {
    return database
        .sql(
            """
            select version, account, saved_at
            from review.narrative
            where year = :year and programme = :programme and language = :language
            order by version desc
            limit :limit
            """)
        .params(key(manuscript))
        .param("limit", limit)
        .query((row, number) ->
            new SavedNarrative.Line(
                row.getInt("version"),
                new AccountName(row.getString("account")),
                row.getObject("saved_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * Adds a version after another, if that one is still the last. Of two that try at once the second
   * waits for the first and then adds nothing.
   */
  boolean add(Manuscript manuscript, SavedNarrative saved) {
    return database
            .sql(
                """
                insert into review.narrative
                    (year, programme, language, version, text, account, saved_at)
                select :year, :programme, :language, :version, :text, :account, :at
                where :version = 1 + (
                    select coalesce(max(version), 0) from review.narrative
                    where year = :year and programme = :programme and language = :language)
                on conflict do nothing
                """)
            .params(key(manuscript))
            .param("version", saved.version())
            .param("text", saved.text())
            .param("account", saved.account().value())
            .param("at", saved.savedAt().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Map<String, Object> key(Manuscript manuscript) {
    return Map.of(
        "year", manuscript.year().getValue(),
        "programme", manuscript.programme().code(),
        "language", manuscript.language().getLanguage());
  }

  private static SavedNarrative read(ResultSet row, int number) throws SQLException {
    return new SavedNarrative(
        row.getInt("version"),
        row.getString("text"),
        new AccountName(row.getString("account")),
        row.getObject("saved_at", OffsetDateTime.class).toInstant());
  }
}
