package org.inzira.registers;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The line that each version of each record leaves; only ever added to. */
@Repository
class Revisions {

  private static final String ADD =
      """
      insert into registers.revision (record_kind, record_id, version, action, account, at)
      select ?, added.id, added.version, added.action, ?, ?
      from unnest(?, ?, ?) as added (id, version, action)
      """;

  private static final String LIST =
      """
      select version, action, account, at
      from registers.revision
      where record_kind = ? and record_id = ?
      order by version desc
      """;

  private final JdbcTemplate database;

  Revisions(JdbcTemplate database) {
    this.database = database;
  }

  /** A record that has just got this version. */
  record Line(java.util.UUID id, int version, Revision.Action action) {}

  void add(RecordKind kind, List<Line> lines, AccountName account, Instant at) {
    if (lines.isEmpty()) {
      return;
    }
    database.update(
        ADD,
        statement -> {
          var connection = statement.getConnection();
          statement.setString(1, kind.code());
          statement.setString(2, account.value());
          statement.setTimestamp(3, Timestamp.from(at));
          statement.setArray(4, connection.createArrayOf("uuid", each(lines, Line::id)));
          statement.setArray(5, connection.createArrayOf("int4", each(lines, Line::version)));
          statement.setArray(
              6, connection.createArrayOf("text", each(lines, line -> line.action().code())));
        });
  }

  List<Revision> list(RecordRef record) {
    return database.query(
        LIST,
        (row, number) ->
            new Revision(
                row.getInt("version"),
                Revision.Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
                new AccountName(row.getString("account")),
                row.getTimestamp("at").toInstant()),
        record.kind().code(),
        record.id());
  }

  private static Object[] each(List<Line> lines, java.util.function.Function<Line, Object> part) {
    return lines.stream().map(part).toArray();
  }
}
