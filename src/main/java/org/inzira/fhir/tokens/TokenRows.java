package org.inzira.fhir.tokens;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tokens. */
@Repository
class TokenRows {

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  TokenRows(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  void add(Token token, byte[] hash) {
    database
        .sql(
            """
            insert into fhir.token
              (id, hash, account, label, scopes, issued_at, issued_by, expires_at)
            values (:id, :hash, :account, :label, :scopes, :now, :by, :expires)
            """)
        .param("id", token.id())
        .param("hash", hash)
        .param("account", token.account().value())
        .param("label", token.label())
        .param("scopes", token.scopes().stream().map(Scope::code).sorted().toArray(String[]::new))
        .param("now", OffsetDateTime.now(clock))
        .param("by", acting.account().value())
        .param("expires", token.expiresAt().atOffset(java.time.ZoneOffset.UTC))
        .update();
  }

  Optional<Token> find(byte[] hash) {
    return database
        .sql(
            """
            select id, account, label, scopes, expires_at, revoked_at
            from fhir.token where hash = :hash
            """)
        .param("hash", hash)
        .query(TokenRows::read)
        .optional();
  }

  List<Token> list() {
    return database
        .sql(
            """
            select id, account, label, scopes, expires_at, revoked_at
            from fhir.token order by issued_at, id
            """)
        .query(TokenRows::read)
        .list();
  }

  boolean revoke(UUID id) {
    return database
            .sql(
                """
                update fhir.token set revoked_at = :now, revoked_by = :by
                where id = :id and revoked_at is null
                """)
            .param("id", id)
            .param("now", OffsetDateTime.now(clock))
            .param("by", acting.account().value())
            .update()
        == 1;
  }

  private static Token read(ResultSet row, int number) throws SQLException {
    var codes = (String[]) row.getArray("scopes").getArray();
    return new Token(
        row.getObject("id", UUID.class),
        new AccountName(row.getString("account")),
        row.getString("label"),
        Arrays.stream(codes).flatMap(code -> Scope.find(code).stream()).collect(Collectors.toSet()),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        Optional.ofNullable(row.getObject("revoked_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant));
  }
}
