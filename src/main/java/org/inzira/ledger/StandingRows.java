package org.inzira.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads standings out of rows of sums. */
final class StandingRows {

  private StandingRows() {}

  static Standing of(ResultSet row) throws SQLException {
    return new Standing(
        new MeasureCode(row.getString("measure")),
        Optional.ofNullable(row.getObject("subject", UUID.class)).map(SubjectId::new),
        row.getObject("happened_on", LocalDate.class),
        DimensionColumns.of(row),
        row.getLong("first"),
        row.getLong("before"),
        row.getLong("after"));
  }

  static Standing counted(Standing standing, SubjectId canonical, long before, long after) {
    return new Standing(
        standing.measure(),
        Optional.of(canonical),
        standing.happenedOn(),
        standing.dimensions(),
        standing.first(),
        before,
        after);
  }
}
