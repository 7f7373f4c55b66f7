package org.inzira.health.documents;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.database.Identifiers;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents as they are kept. Nothing of one changes; that it was withdrawn stands beside it. */
@Repository
class DocumentRows {

  private static final int NEWEST = 50;

  private final JdbcClient database;

  DocumentRows(JdbcClient database) {
    this.database = database;
  }

  /** Numbers of a kind and year follow each other; who takes one holds the next until they end. */
  String nextNumber(DocumentKind kind, int year) {
    int serial =
        database
            .sql(
                """
                insert into health.document_number as numbered (kind, year, last)
                values (:kind, :year, 1)
                on conflict (kind, year) do update set last = numbered.last + 1
                returning last
                """)
            .param("kind", kind.code())
            .param("year", year)
            .query(Integer.class)
            .single();
    return "%s-%d-%04d".formatted(kind.letters(), year, serial);
  }

  /** With its files, by language. */
  void add(Document document, Map<String, byte[]> files) {
    database
        .sql(
            """
            insert into health.document (id, kind, number, person, account, issued_at, recipient,
              purpose, consented_on, confidential)
            values (:id, :kind, :number, :person, :account, :at, :recipient,
              :purpose, :consented, :confidential)
            """)
        .param("id", document.id())
        .param("kind", document.kind().code())
        .param("number", document.number())
        .param("person", document.person().value())
        .param("account", document.account().value())
        .param("at", at(document.issuedAt()))
        .param("recipient", document.recipient())
        .param("purpose", document.purpose())
        .param("consented", document.consentedOn().orElse(null))
        .param("confidential", document.confidential())
        .update();
    document.certified().ifPresent(certified -> add(document.id(), certified));
    files.forEach((language, bytes) -> add(document.id(), language, bytes));
  }

  private void add(UUID document, Document.Certified certified) {
    database
        .sql(
            """
            insert into health.certificate (document, code, checked, checked_on, destination,
              needs, until_day, rule, statement)
            values (:document, :code, :checked, :on, :destination,
              :needs, :until, :rule, :statement)
            """)
        .param("document", document)
        .param("code", certified.code())
        .param("checked", certified.found().id())
        .param("on", certified.found().on())
        .param("destination", certified.found().destination().value())
        .param("needs", String.join(",", certified.found().needCodes()))
        .param("until", certified.until())
        .param("rule", certified.rule())
        .param("statement", certified.statement())
        .update();
  }

  private void add(UUID document, String language, byte[] bytes) {
    database
        .sql(
            """
            insert into health.document_file (document, language, bytes, bytes_hash)
            values (:document, :language, :bytes, :hash)
            """)
        .param("document", document)
        .param("language", language)
        .param("bytes", bytes)
        .param("hash", hash(bytes))
        .update();
  }

  void withdraw(UUID document, Withdrawal withdrawal) {
    database
        .sql(
            """
            insert into health.document_withdrawal (document, withdrawn_by, withdrawn_at, cause,
              reason)
            values (:document, :account, :at, :cause, :reason)
            on conflict (document) do nothing
            """)
        .param("document", document)
        .param("account", withdrawal.account().value())
        .param("at", at(withdrawal.at()))
        .param("cause", withdrawal.cause().code())
        .param("reason", withdrawal.reason())
        .update();
  }

  Optional<Document> find(UUID id) {
    return database
        .sql(
            """
            select * from health.document
            left join health.certificate certificate on certificate.document = id
            left join health.document_withdrawal withdrawal on withdrawal.document = id
            where id = :id
            """)
        .param("id", id)
        .query((row, number) -> document(row))
        .optional();
  }

  /** The certificate that has this random word on it. */
  Optional<Document> findCertificate(String code) {
    return database
        .sql("select document from health.certificate where code = :code")
        .param("code", code)
        .query(UUID.class)
        .optional()
        .flatMap(this::find);
  }

  /** Certificates of these persons, or that rest on a check of theirs, and were not taken back. */
  List<Document> standingCertificates(Collection<UUID> persons) {
    return database
        .sql(
            """
            select * from health.document
            join health.certificate certificate on certificate.document = id
            left join health.document_withdrawal withdrawal on withdrawal.document = id
            where withdrawal.document is null
              and (person = any(cast(:persons as uuid[]))
                or checked in (select checked_one.id
                  from health.pre_embarkation_check checked_one
                  where checked_one.person = any(cast(:persons as uuid[]))))
            order by id
            """)
        .param("persons", Identifiers.array(persons))
        .query((row, number) -> document(row))
        .list();
  }

  /** Documents of these persons, the newest first. */
  List<Document> list(Collection<UUID> persons) {
    return database
        .sql(
            """
            select * from health.document
            left join health.certificate certificate on certificate.document = id
            left join health.document_withdrawal withdrawal on withdrawal.document = id
            where person = any(cast(:persons as uuid[]))
            order by issued_at desc, id desc
            """)
        .param("persons", Identifiers.array(persons))
        .query((row, number) -> document(row))
        .list();
  }

  /** The newest documents of all. */
  List<Document> newest() {
    return database
        .sql(
            """
            select * from health.document
            left join health.certificate certificate on certificate.document = id
            left join health.document_withdrawal withdrawal on withdrawal.document = id
            order by issued_at desc, id desc limit :limit
            """)
        .param("limit", NEWEST)
        .query((row, number) -> document(row))
        .list();
  }

  /** The bytes as they were printed; none of a person who was erased. */
  Optional<byte[]> bytes(UUID document, String language) {
    return database
        .sql(
            """
            select bytes from health.document_file
            where document = :document and language = :language and bytes is not null
            """)
        .param("document", document)
        .param("language", language)
        .query(byte[].class)
        .optional();
  }

  /** What was printed of somebody is not kept beyond them. */
  void destroyFiles(UUID person) {
    database
        .sql(
            """
            update health.document_file set bytes = null
            where bytes is not null
              and document in (select id from health.document where person = :person)
            """)
        .param("person", person)
        .update();
  }

  private static Document document(ResultSet row) throws SQLException {
    return new Document(
        row.getObject("id", UUID.class),
        DocumentKind.find(row.getString("kind")).orElseThrow(),
        row.getString("number"),
        new PersonId(row.getObject("person", UUID.class)),
        new AccountName(row.getString("account")),
        row.getObject("issued_at", OffsetDateTime.class).toInstant(),
        row.getString("recipient"),
        row.getString("purpose"),
        Optional.ofNullable(row.getObject("consented_on", LocalDate.class)),
        row.getBoolean("confidential"),
        certified(row),
        withdrawal(row));
  }

  private static Optional<Document.Certified> certified(ResultSet row) throws SQLException {
    return row.getString("code") == null
        ? Optional.empty()
        : Optional.of(
            new Document.Certified(
                row.getString("code"),
                new Check(
                    row.getObject("checked", UUID.class),
                    row.getObject("checked_on", LocalDate.class),
                    new CountryCode(row.getString("destination")),
                    true,
                    Check.needs(row.getString("needs"))),
                row.getObject("until_day", LocalDate.class),
                row.getString("rule"),
                row.getString("statement")));
  }

  private static Optional<Withdrawal> withdrawal(ResultSet row) throws SQLException {
    return row.getString("cause") == null
        ? Optional.empty()
        : Optional.of(
            new Withdrawal(
                new AccountName(row.getString("withdrawn_by")),
                row.getObject("withdrawn_at", OffsetDateTime.class).toInstant(),
                Withdrawal.Cause.of(row.getString("cause")),
                row.getString("reason")));
  }

  private static OffsetDateTime at(Instant instant) {
    return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  private static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
