package org.inzira.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.kernel.AccountName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of accounts. */
@Repository
class AccountRows {

  private final JdbcClient database;
  private final Clock clock;

  AccountRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  Optional<Account> find(AccountName name) {
    return database
        .sql(
            """
            select name, roles, password_hash, demonstration, closed_at
            from access.account
            where name = :name
            """)
        .param("name", name.value())
        .query(AccountRows::read)
        .optional();
  }

  List<Account> list() {
    return database
        .sql(
            """
            select name, roles, password_hash, demonstration, closed_at
            from access.account
            order by name
            """)
        .query(AccountRows::read)
        .list();
  }

  void add(AccountName name, Set<Role> roles, Optional<String> passwordHash) {
    database
        .sql(
            """
            insert into access.account (name, roles, password_hash, demonstration, opened_at)
            values (:name, :roles, :hash, :demonstration, :at)
            """)
        .param("name", name.value())
        .param("roles", codes(roles))
        .param("hash", passwordHash.orElse(null))
        .param("demonstration", passwordHash.isEmpty())
        .param("at", now())
        .update();
  }

  void reopen(AccountName name, Set<Role> roles) {
    database
        .sql("update access.account set roles = :roles, closed_at = null where name = :name")
        .param("name", name.value())
        .param("roles", codes(roles))
        .update();
  }

  void changePassword(AccountName name, String hash) {
    database
        .sql("update access.account set password_hash = :hash where name = :name")
        .param("name", name.value())
        .param("hash", hash)
        .update();
  }

  int closeDemonstration() {
    return database
        .sql("update access.account set closed_at = :at where demonstration and closed_at is null")
        .param("at", now())
        .update();
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private static String[] codes(Set<Role> roles) {
    return roles.stream().map(Role::code).sorted().toArray(String[]::new);
  }

  private static Account read(ResultSet row, int number) throws SQLException {
    var codes = (String[]) row.getArray("roles").getArray();
    return new Account(
        new AccountName(row.getString("name")),
        Arrays.stream(codes).map(AccountRows::role).collect(Collectors.toSet()),
        Optional.ofNullable(row.getString("password_hash")),
        row.getBoolean("demonstration"),
        row.getObject("closed_at") != null);
  }

  private static Role role(String code) {
    return Role.valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
