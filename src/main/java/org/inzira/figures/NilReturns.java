package org.inzira.figures;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Set;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A programme's word that it did nothing of a kind in a year. It posts nothing and is kept. */
@Repository
class NilReturns {

  private final JdbcClient database;
  private final CellStore cells;
  private final Acting acting;
  private final Clock clock;

  NilReturns(JdbcClient database, CellStore cells, Acting acting, Clock clock) {
    this.database = database;
    this.cells = cells;
    this.acting = acting;
    this.clock = clock;
  }

  /**
   * States zero; inside {@code Transactions.write}. Refused when records speak of the year already
   * ({@code FI-004}), and for a year that has not begun ({@code FI-005}).
   */
  Outcome<Year> state(FigureDefinition figure, Year year) {
    if (year.isAfter(Year.now(clock))) {
      return Outcome.refused(Refusal.of("FI-005", year.toString()));
    }
    if (cells.totals(year).contains(Cells.Key.total(figure, year))) {
      return Outcome.refused(Refusal.of("FI-004", year.toString()));
    }
    database
        .sql(
            """
            insert into figures.nil_return (figure, year, account, stated_at)
            values (:figure, :year, :account, :now)
            on conflict (figure, year) do nothing
            """)
        .param("figure", figure.id().value())
        .param("year", year.getValue())
        .param("account", acting.account().value())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return Outcome.done(year);
  }

  /** The figures that were stated to be zero in a year. */
  Set<FigureId> list(Year year) {
    return database
        .sql("select figure from figures.nil_return where year = :year")
        .param("year", year.getValue())
        .query((row, number) -> new FigureId(row.getString(1)))
        .set();
  }
}
