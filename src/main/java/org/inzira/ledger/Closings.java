package org.inzira.ledger;

import java.sql.ResultSet;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which years are closed, and as of which block. */
@Repository
class Closings {

  private static final String CLOSE =
      """
      insert into ledger.closing (year, batch_no, account, closed_at)
      values (:year, :batch, :account, :closed)
      """;

  private static final String BLOCKS =
      "select year, block_no from ledger.closing join ledger.block using (batch_no)";

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  Closings(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  Set<Year> years() {
    return new HashSet<>(
        database
            .sql("select year from ledger.closing")
            .query((row, number) -> Year.of(row.getInt("year")))
            .list());
  }

  Map<Year, Long> blocks() {
    var blocks = new TreeMap<Year, Long>();
    database
        .sql(BLOCKS)
        .query((ResultSet row) -> {
          blocks.put(Year.of(row.getInt("year")), row.getLong("block_no"));
        });
    return blocks;
  }

  Outcome<Year> close(Year year, LongSupplier batch) {
    if (years().contains(year)) {
      return Outcome.refused(Refusal.of("LG-011", year.toString()));
    }
    database
        .sql(CLOSE)
        .param("year", year.getValue())
        .param("batch", batch.getAsLong())
        .param("account", acting.account().value())
        .param("closed", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .update();
    return Outcome.done(year);
  }
}
