package org.inzira.figures.definitions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.AccountName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every version of every definition, as rows. */
@Repository
class DefinitionRows {

  private final JdbcClient database;

  DefinitionRows(JdbcClient database) {
    this.database = database;
  }

  /** A number that grows with each version that is kept, whoever keeps it. */
  long number() {
    return database
        .sql("select coalesce(max(definition_no), 0) from figures.defined_version")
        .query(Long.class)
        .single();
  }

  /** Every version, oldest first. */
  List<DefinedVersion> list() {
    return database
        .sql("select * from figures.defined_version order by definition_no")
        .query((row, number) -> version(row))
        .list();
  }

  /** Keeps a version; one that is kept already stays as it is. */
  void add(DefinedVersion version) {
    database
        .sql(
            """
            insert into figures.defined_version
              (figure, version, definition, english_title, french_title, english, french,
               account, reason, defined_at)
            values (:figure, :version, :definition, :englishTitle, :frenchTitle, :english, :french,
              :account, :reason, :at)
            on conflict (figure, version) do nothing
            """)
        .param("figure", version.definition().id().value())
        .param("version", version.definition().version())
        .param("definition", version.text())
        .param("englishTitle", version.titles().getOrDefault(Locale.ENGLISH, ""))
        .param("frenchTitle", version.titles().getOrDefault(Locale.FRENCH, ""))
        .param("english", version.sentences().getOrDefault(Locale.ENGLISH, ""))
        .param("french", version.sentences().getOrDefault(Locale.FRENCH, ""))
        .param("account", version.by().map(by -> by.account().value()).orElse(null))
        .param("reason", version.by().map(DefinedVersion.Author::reason).orElse(null))
        .param("at", version.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static DefinedVersion version(ResultSet row) throws SQLException {
    var figure = row.getString("figure");
    var text = row.getString("definition");
    var reader = new DefinitionReader();
    var read = reader.read(figure, text);
    if (read.size() != 1 || !reader.complaints().isEmpty()) {
      throw new IllegalStateException("a kept definition cannot be read: " + reader.complaints());
    }
    var account = row.getString("account");
    return new DefinedVersion(
        read.getFirst().definition(),
        text,
        Map.of(
            Locale.ENGLISH, row.getString("english_title"),
            Locale.FRENCH, row.getString("french_title")),
        Map.of(Locale.ENGLISH, row.getString("english"), Locale.FRENCH, row.getString("french")),
        account == null
            ? Optional.empty()
            : Optional.of(
                new DefinedVersion.Author(new AccountName(account), row.getString("reason"))),
        row.getObject("defined_at", OffsetDateTime.class).toInstant());
  }
}
