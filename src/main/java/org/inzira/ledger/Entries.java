package org.inzira.ledger;

import java.sql.ResultSet;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.inzira.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Entries as readers see them. */
@Repository
class Entries implements LedgerReader {

  private static final int ROWS_AT_ONCE = 5_000;

  private static final String OF_SOURCE =
      EntryRows.SELECT
          + """
          where statement.source_kind = :kind and statement.source_id = :id
          order by entry.entry_no
          """;

  private static final String COUNT =
      "select count(*) from ledger.entry join ledger.dimension_set using (dimension_set_no)\n";

  private static final String STANDINGS =
      """
      select entry.measure, coalesce(alias.canonical, entry.subject) as subject,
             entry.happened_on, %1$s, min(entry.entry_no) as first, 0 as before,
             sum(entry.quantity) as after
      from ledger.entry
      join ledger.dimension_set using (dimension_set_no)
      left join (select distinct on (subject) subject, canonical
                 from ledger.alias order by subject, alias_no desc) alias using (subject)
      where entry.measure = any (:measures::text[])
      group by entry.measure, coalesce(alias.canonical, entry.subject), entry.happened_on,
               dimension_set.dimension_set_no
      order by entry.measure, coalesce(alias.canonical, entry.subject) nulls last,
               entry.happened_on
      """
          .formatted(DimensionColumns.SELECT);

  /** A merging is a block's as an entry is: of a subject's rows up to the block the last holds. */
  private static final String KNOWN =
      """
      select entry.measure, coalesce(alias.canonical, entry.subject) as subject,
             entry.happened_on, %1$s, min(entry.entry_no) as first, 0 as before,
             sum(entry.quantity) as after
      from unnest(:measures::text[]) as asked (measure)
      join ledger.entry using (measure)
      join ledger.block using (batch_no)
      join ledger.dimension_set using (dimension_set_no)
      left join (select distinct on (subject) subject, canonical
                 from ledger.alias join ledger.block using (batch_no)
                 where block_no <= :block
                 order by subject, alias_no desc) alias using (subject)
      where block.block_no <= :block and entry.happened_on between :first and :last
      group by entry.measure, coalesce(alias.canonical, entry.subject), entry.happened_on,
               dimension_set.dimension_set_no
      order by entry.measure, coalesce(alias.canonical, entry.subject) nulls last,
               entry.happened_on
      """
          .formatted(DimensionColumns.SELECT);

  private static final String NUMBERED =
      EntryRows.SELECT
          + """
          join unnest(:numbers::bigint[]) as asked (entry_no) using (entry_no)
          order by entry.entry_no desc
          """;

  private static final String BLOCK_COUNT =
      """
      select count(*) from ledger.entry
      join ledger.dimension_set using (dimension_set_no)
      join ledger.statement using (statement_no)
      join ledger.block on block.batch_no = entry.batch_no
      """;

  private static final String BLOCK =
      "select block_no, encode(hash, 'hex') as hash, sealed_at from ledger.block\n";

  private static final String REASONS =
      """
      select distinct block.block_no, said.reason
      from ledger.block
      join (select batch_no, reason from ledger.statement
            union all select batch_no, reason from ledger.alias) said using (batch_no)
      where block.block_no = any (:blocks::bigint[])
      """;

  private final JdbcClient database;
  private final ChartOfMeasures chart;
  private final Closings closings;
  private final Replays replays;
  private final Lines lines;

  Entries(JdbcClient database, ChartOfMeasures chart, Closings closings) {
    this.database = database;
    this.chart = chart;
    this.closings = closings;
    this.replays = new Replays(database);
    this.lines = new Lines(database);
  }

  @Override
  public Optional<Measure> find(MeasureCode code) {
    return chart.find(code);
  }

  @Override
  public List<Entry> list(EntryQuery query) {
    var conditions = conditions(query);
    var after = query.after();
    var sql = EntryRows.SELECT + conditions.where();
    if (after.isPresent()) {
      sql += " and entry.entry_no < :after";
    }
    return database
        .sql(sql + " order by entry.entry_no desc limit :limit")
        .params(conditions.parameters())
        .param("after", after.orElse(0))
        .param("limit", query.limit())
        .query((row, number) -> EntryRows.of(row))
        .list();
  }

  @Override
  public long count(EntryQuery query) {
    var conditions = conditions(query);
    return database
        .sql((conditions.ofBlocks() ? BLOCK_COUNT : COUNT) + conditions.where())
        .params(conditions.parameters())
        .query(Long.class)
        .single();
  }

  @Override
  public List<Entry> list(RecordRef source) {
    return database
        .sql(OF_SOURCE)
        .param("kind", source.kind().code())
        .param("id", source.id())
        .query((row, number) -> EntryRows.of(row))
        .list();
  }

  @Override
  public void standings(Set<MeasureCode> measures, Consumer<Standing> each) {
    database
        .sql(STANDINGS)
        .withFetchSize(ROWS_AT_ONCE)
        .param("measures", measures.stream().map(MeasureCode::value).toArray(String[]::new))
        .query((ResultSet row) -> each.accept(StandingRows.of(row)));
  }

  @Override
  public void standings(Set<MeasureCode> measures, Year year, long upTo, Consumer<Standing> each) {
    database
        .sql(KNOWN)
        .withFetchSize(ROWS_AT_ONCE)
        .param("measures", measures.stream().map(MeasureCode::value).toArray(String[]::new))
        .param("block", upTo)
        .param("first", year.atDay(1))
        .param("last", year.atDay(year.length()))
        .query((ResultSet row) -> each.accept(StandingRows.of(row)));
  }

  @Override
  public void replay(Set<MeasureCode> measures, Year year, long after, Consumer<Replay> each) {
    replays.read(measures, year, after, each);
  }

  @Override
  public void lines(Set<MeasureCode> measures, Year year, Consumer<Line> each) {
    lines.read(measures, year, each);
  }

  @Override
  public List<Entry> list(Set<Long> numbers) {
    return database
        .sql(NUMBERED)
        .param("numbers", numbers.stream().mapToLong(Long::longValue).toArray())
        .query((row, number) -> EntryRows.of(row))
        .list();
  }

  @Override
  public Optional<Block> findLastBlock(Instant before) {
    return block(
        database
            .sql(BLOCK + "where sealed_at < :before order by block_no desc limit 1")
            .param("before", before.atOffset(ZoneOffset.UTC)));
  }

  @Override
  public Optional<Block> findFirstBlock() {
    return block(database.sql(BLOCK + "order by block_no limit 1"));
  }

  private static Optional<Block> block(JdbcClient.StatementSpec query) {
    return query.query((row, number) -> Blocks.block(row)).optional();
  }

  @Override
  public Map<Long, Set<Reason>> reasons(Set<Long> blocks) {
    var reasons = new HashMap<Long, Set<Reason>>();
    database
        .sql(REASONS)
        .param("blocks", blocks.stream().mapToLong(Long::longValue).toArray())
        .query(row -> {
          reasons
              .computeIfAbsent(row.getLong(1), block -> EnumSet.noneOf(Reason.class))
              .add(Reason.find(row.getString(2)).orElseThrow());
        });
    return reasons;
  }

  @Override
  public Map<Year, Long> closings() {
    return closings.blocks();
  }

  /** Conditions are fixed fragments, one for each dimension; values are bound. */
  private static Conditions conditions(EntryQuery query) {
    var parts = new ArrayList<String>();
    var parameters = new HashMap<String, Object>();
    parts.add("entry.measure = any (:measures::text[])");
    parameters.put(
        "measures", query.measures().stream().map(MeasureCode::value).toArray(String[]::new));
    var first = query.year().atDay(1);
    var last = query.year().atDay(query.year().length());
    if (query.month().isPresent()) {
      first = query.year().atMonth(query.month().getAsInt()).atDay(1);
      last = query.year().atMonth(query.month().getAsInt()).atEndOfMonth();
    }
    parts.add("entry.happened_on between :first and :last");
    parameters.put("first", first);
    parameters.put("last", last);
    posted(query, parts, parameters);
    query
        .carrying()
        .forEach((dimension, values) -> {
          parts.add("dimension_set.%1$s::text = any (:%1$s::text[])".formatted(dimension.code()));
          parameters.put(dimension.code(), values.toArray(String[]::new));
        });
    query
        .absent()
        .forEach(dimension -> parts.add("dimension_set." + dimension.code() + " is null"));
    switch (query.counting()) {
      case SUBJECTS -> parts.add("entry.subject is not null");
      case HEADCOUNTS -> parts.add("entry.subject is null");
      case ALL -> {}
    }
    return new Conditions(
        "where " + String.join(" and ", parts),
        parameters,
        query.upTo().isPresent() || query.since().isPresent() || query.cause().isPresent());
  }

  private static void posted(EntryQuery query, List<String> parts, Map<String, Object> parameters) {
    parameters.put("block", query.upTo().orElse(Long.MAX_VALUE));
    parameters.put("since", query.since().orElse(0));
    if (query.upTo().isPresent() || query.since().isPresent()) {
      parts.add("block.block_no > :since and block.block_no <= :block");
    }
    query
        .cause()
        .ifPresent(cause -> {
          parts.add("ledger.cause(statement) = :cause");
          parameters.put("cause", cause.code());
        });
  }

  private record Conditions(String where, Map<String, Object> parameters, boolean ofBlocks) {}
}
