package org.inzira.clearances.signed;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.clearances.Rule;
import org.inzira.kernel.AccountName;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The tables of rule files, signatures and officers: rows are added and read. Which tables they are
 * is the module’s that keeps the rules, so the statements are put together around their names.
 */
record RuleRows(JdbcClient database, RuleTables tables) {

  private static final DSLContext SQL = DSL.using(SQLDialect.POSTGRES);

  /** The files that this mission put in force, the oldest first. */
  List<String> files() {
    return reading(tables.files(), "rule_file_no", "text")
        .query((row, number) -> row.getString("text"))
        .list();
  }

  void addFile(String text, AccountName by, Instant at) {
    adding(tables.files(), "text", "added_by", "added_at")
        .param("text", text)
        .param("added_by", by.value())
        .param("added_at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** All that was signed and taken back, the oldest first. */
  List<Signature> signatures() {
    return reading(
            tables.signatures(),
            "signature_no",
            "rule",
            "version",
            "content",
            "signed",
            "account",
            "at")
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
    adding(tables.signatures(), "rule", "version", "content", "signed", "account", "at")
        .param("rule", signature.version().rule())
        .param("version", signature.version().number())
        .param("content", signature.content())
        .param("signed", signature.signed())
        .param("account", signature.account())
        .param("at", signature.at().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The officer whose signature counts: who was named last. */
  Optional<AccountName> officer() {
    return reading(tables.officers(), "officer_no", "account")
        .query((row, number) -> new AccountName(row.getString("account")))
        .list()
        .reversed()
        .stream()
        .findFirst();
  }

  void addOfficer(AccountName officer, AccountName by, Instant at) {
    adding(tables.officers(), "account", "named_by", "named_at")
        .param("account", officer.value())
        .param("named_by", by.value())
        .param("named_at", at.atOffset(ZoneOffset.UTC))
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

  private StatementSpec reading(String table, String order, String... columns) {
    return statement(
        SQL.select(fields(columns)).from(table(tables.in(table))).orderBy(field(name(order))));
  }

  private StatementSpec adding(String table, String... columns) {
    return statement(
        SQL.insertInto(table(tables.in(table)))
            .columns(fields(columns))
            .values(Stream.of(columns).map(column -> DSL.param(column)).toList()));
  }

  private StatementSpec statement(Query query) {
    return database.sql(SQL.renderNamedParams(query));
  }

  private static List<Field<Object>> fields(String... columns) {
    return Stream.of(columns).map(column -> field(name(column))).toList();
  }
}
