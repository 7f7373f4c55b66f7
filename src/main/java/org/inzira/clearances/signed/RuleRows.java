package org.inzira.clearances.signed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.inzira.clearances.Rule;
import org.inzira.kernel.AccountName;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of rule files, signatures and officers: rows are added and read. */
record RuleRows(JdbcClient database, RuleTables tables) {

  /** The files that this mission put in force, the oldest first. */
  List<String> files() {
    return database
        .sql("select text from %s order by rule_file_no".formatted(tables.files()))
        .query((row, number) -> row.getString("text"))
        .list();
  }

  void addFile(String text, AccountName by, Instant at) {
    database
        .sql(
            """
            insert into %s (text, added_by, added_at)
            values (:text, :by, :at)
            """
                .formatted(tables.files()))
        .param("text", text)
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All that was signed and taken back, the oldest first. */
  List<Signature> signatures() {
    return database
        .sql(
            """
            select rule, version, content, signed, account, at
            from %s
            order by signature_no
            """
                .formatted(tables.signatures()))
        .query((row, number) ->
            new Signature(
                new Rule.Version(row.getString("rule"), row.getInt("version")),
                row.getString("content"),
                row.getBoolean("signed"),
                row.getString("account"),
                row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  void add(Signature signature) {
    database
        .sql(
            """
            insert into %s (rule, version, content, signed, account, at)
            values (:rule, :version, :content, :signed, :account, :at)
            """
                .formatted(tables.signatures()))
        .param("rule", signature.version().rule())
        .param("version", signature.version().number())
        .param("content", signature.content())
        .param("signed", signature.signed())
        .param("account", signature.account())
        .param("at", signature.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The officer whose signature counts. */
  Optional<AccountName> officer() {
    return database
        .sql("select account from %s order by officer_no desc limit 1".formatted(tables.officers()))
        .query(String.class)
        .optional()
        .map(AccountName::new);
  }

  void addOfficer(AccountName officer, AccountName by, Instant at) {
    database
        .sql(
            """
            insert into %s (account, named_by, named_at)
            values (:officer, :by, :at)
            """
                .formatted(tables.officers()))
        .param("officer", officer.value())
        .param("by", by.value())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Lets changes of rules and signatures happen one after the other. */
  void lock() {
    database
        .sql("select pg_advisory_xact_lock(hashtext(:lock))")
        .param("lock", tables.lock())
        .query((row, number) -> number)
        .list();
  }
}
