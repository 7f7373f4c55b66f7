package org.inzira.editions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.editions.Edition.DocumentKey;
import org.inzira.editions.Edition.StoredFile;
import org.inzira.editions.Edition.Withdrawal;
import org.inzira.kernel.AccountName;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.Format;
import org.inzira.review.documents.ReviewDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what was published: rows are added and read. */
@Repository
class EditionRows {

  private static final String LISTED =
      """
      select edition.year, edition.number, edition.account, published_at, anchor, citation, version,
             content_hash, withdrawal.account as withdrawn_by, withdrawal.at as withdrawn_at,
             withdrawal.reason, last.token
      from editions.edition
      left join editions.withdrawal using (year, number)
      left join lateral (
          select token from editions.link
          where link.year = edition.year and link.number = edition.number
          order by change desc limit 1) last on true
      """;

  private static final String OF_YEAR = LISTED + " where year = :year order by number desc";
  private static final String BY_NUMBER = LISTED + " where year = :year and number = :number";
  private static final String BEFORE =
      LISTED + " where (published_at, year, number) < (:at, :year, :number)";
  private static final String BY_TOKEN = LISTED + " where last.token = :token";

  private final JdbcClient database;

  EditionRows(JdbcClient database) {
    this.database = database;
  }

  /** All editions of all years. */
  List<Edition> list() {
    return database.sql(LISTED).query(EditionRows::read).list();
  }

  /** The editions of a year, newest first. */
  List<Edition> list(Year year) {
    return database.sql(OF_YEAR).param("year", year.getValue()).query(EditionRows::read).list();
  }

  /** The editions of any year that were published before one, withdrawn or not. */
  List<Edition> before(Edition edition) {
    return database
        .sql(BEFORE)
        .param("at", edition.publishedAt().atOffset(ZoneOffset.UTC))
        .param("year", edition.year().getValue())
        .param("number", edition.number())
        .query(EditionRows::read)
        .list();
  }

  Optional<Edition> find(Year year, int number) {
    return database
        .sql(BY_NUMBER)
        .param("year", year.getValue())
        .param("number", number)
        .query(EditionRows::read)
        .optional();
  }

  /** The edition whose public address is switched on and ends so. */
  Optional<Edition> find(String token) {
    return database.sql(BY_TOKEN).param("token", token).query(EditionRows::read).optional();
  }

  void add(Edition edition, byte[] content) {
    database
        .sql(
            """
            insert into editions.edition
                (year, number, account, published_at, anchor, citation, version, content,
                 content_hash)
            values (:year, :number, :account, :at, :anchor, :citation, :version, :content, :hash)
            """)
        .param("year", edition.year().getValue())
        .param("number", edition.number())
        .param("account", edition.account().value())
        .param("at", edition.publishedAt().atOffset(ZoneOffset.UTC))
        .param("anchor", edition.anchor())
        .param("citation", edition.citation())
        .param("version", edition.version())
        .param("content", content)
        .param("hash", edition.contentHash())
        .update();
  }

  void add(Edition edition, ReviewDocument document) {
    database
        .sql(
            """
            insert into editions.document
                (year, number, audience, language, format, name, bytes, bytes_hash)
            values (:year, :number, :audience, :language, :format, :name, :bytes, :hash)
            """)
        .param("year", edition.year().getValue())
        .param("number", edition.number())
        .param("audience", document.audience().code())
        .param("language", document.language().getLanguage())
        .param("format", document.format().code())
        .param("name", document.name())
        .param("bytes", document.bytes())
        .param("hash", document.hash())
        .update();
  }

  /** The files of an edition: in-house ones first, by language and format. */
  List<StoredFile> files(Edition edition) {
    return database
        .sql(
            """
            select audience, language, format, name, length(bytes) as size, bytes_hash
            from editions.document
            where year = :year and number = :number
            order by audience, language, format
            """)
        .param("year", edition.year().getValue())
        .param("number", edition.number())
        .query((row, any) ->
            new StoredFile(
                new DocumentKey(
                    Audience.find(row.getString("audience")).orElseThrow(),
                    Locale.forLanguageTag(row.getString("language")),
                    Format.find(row.getString("format")).orElseThrow()),
                row.getString("name"),
                row.getLong("size"),
                row.getString("bytes_hash")))
        .list();
  }

  /** The bytes of a file as they were published. */
  byte[] bytes(Edition edition, DocumentKey key) {
    return database
        .sql(
            """
            select bytes from editions.document
            where year = :year and number = :number
              and audience = :audience and language = :language and format = :format
            """)
        .param("year", edition.year().getValue())
        .param("number", edition.number())
        .param("audience", key.audience().code())
        .param("language", key.language().getLanguage())
        .param("format", key.format().code())
        .query(byte[].class)
        .single();
  }

  /** The data that the files of an edition were made from. */
  byte[] content(Edition edition) {
    return database
        .sql("select content from editions.edition where year = :year and number = :number")
        .param("year", edition.year().getValue())
        .param("number", edition.number())
        .query(byte[].class)
        .single();
  }

  /** False when it was withdrawn already. */
  boolean withdraw(Edition edition, Withdrawal withdrawal) {
    return database
            .sql(
                """
                insert into editions.withdrawal (year, number, account, at, reason)
                values (:year, :number, :account, :at, :reason)
                on conflict do nothing
                """)
            .param("year", edition.year().getValue())
            .param("number", edition.number())
            .param("account", withdrawal.account().value())
            .param("at", withdrawal.at().atOffset(ZoneOffset.UTC))
            .param("reason", withdrawal.reason())
            .update()
        == 1;
  }

  /** Switches the public address on, under this token, or off without one. */
  boolean link(Edition edition, Optional<String> token, AccountName account, Instant at) {
    return database
            .sql(
                """
                insert into editions.link (year, number, change, token, account, at)
                select :year, :number, 1 + coalesce(max(change), 0), :token, :account, :at
                from editions.link where year = :year and number = :number
                on conflict do nothing
                """)
            .param("year", edition.year().getValue())
            .param("number", edition.number())
            .param("token", token.orElse(null))
            .param("account", account.value())
            .param("at", at.atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  private static Edition read(ResultSet row, int any) throws SQLException {
    var withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Edition(
        Year.of(row.getInt("year")),
        row.getInt("number"),
        new AccountName(row.getString("account")),
        row.getObject("published_at", OffsetDateTime.class).toInstant(),
        row.getString("anchor"),
        row.getString("citation"),
        row.getString("version"),
        row.getString("content_hash"),
        withdrawnAt == null
            ? Optional.empty()
            : Optional.of(
                new Withdrawal(
                    new AccountName(row.getString("withdrawn_by")),
                    withdrawnAt.toInstant(),
                    row.getString("reason"))),
        Optional.ofNullable(row.getString("token")));
  }
}
