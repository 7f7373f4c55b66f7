package org.inzira.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries one by one with their canonical subjects, for who counts what stood when. */
class Lines {

  private static final int ROWS_AT_ONCE = 5_000;

  private static final String SELECT =
      """
      select entry.entry_no, block.block_no, entry.measure,
             coalesce(alias.canonical, entry.subject) as subject, entry.happened_on,
             entry.quantity, dimension_set.*
      from unnest(:measures::text[]) as asked (measure)
      join ledger.entry using (measure)
      join ledger.block using (batch_no)
      join ledger.dimension_set using (dimension_set_no)
      left join (select distinct on (subject) subject, canonical
                 from ledger.alias order by subject, alias_no desc) alias using (subject)
      where entry.happened_on between :first and :last
      order by entry.entry_no
      """;

  private final JdbcClient database;

  Lines(JdbcClient database) {
    this.database = database;
  }

  void read(Set<MeasureCode> measures, Year year, Consumer<LedgerReader.Line> each) {
    database
        .sql(SELECT)
        .withFetchSize(ROWS_AT_ONCE)
        .param("measures", measures.stream().map(MeasureCode::value).toArray(String[]::new))
        .param("first", year.atDay(1))
        .param("last", year.atDay(year.length()))
        .query((ResultSet row) -> each.accept(line(row)));
  }

  private static LedgerReader.Line line(ResultSet row) throws SQLException {
    return new LedgerReader.Line(
        row.getLong("entry_no"),
        row.getLong("block_no"),
        new MeasureCode(row.getString("measure")),
        Optional.ofNullable(row.getObject("subject", UUID.class)).map(SubjectId::new),
        row.getObject("happened_on", LocalDate.class),
        DimensionColumns.of(row),
        row.getLong("quantity"));
  }
}
