package org.inzira.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.inzira.kernel.AccountName;

/** Reads entries out of rows, with what their statement says. */
final class EntryRows {

  static final String SELECT =
      """
      select entry.entry_no, block.block_no, entry.measure, entry.happened_on, entry.quantity,
             entry.subject is not null as has_subject, statement.source_kind,
             statement.source_id, statement.source_version, statement.reason,
             statement.account, statement.recorded_at, dimension_set.*
      from ledger.entry
      join ledger.dimension_set using (dimension_set_no)
      join ledger.statement using (statement_no)
      join ledger.block on block.batch_no = entry.batch_no
      """;

  private EntryRows() {}

  static Entry of(ResultSet row) throws SQLException {
    return new Entry(
        row.getLong("entry_no"),
        row.getLong("block_no"),
        new MeasureCode(row.getString("measure")),
        row.getObject("happened_on", LocalDate.class),
        DimensionColumns.of(row),
        row.getLong("quantity"),
        row.getBoolean("has_subject"),
        Statements.source(row),
        row.getInt("source_version"),
        Reason.find(row.getString("reason")).orElseThrow(),
        new AccountName(row.getString("account")),
        row.getObject("recorded_at", OffsetDateTime.class).toInstant());
  }
}
