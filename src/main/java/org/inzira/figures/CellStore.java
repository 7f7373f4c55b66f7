package org.inzira.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.inzira.figures.Cells.Amount;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The kept cells and how they changed. */
@Repository
class CellStore implements Cells.Source {

  /** One line of how a figure came to its value; block 0 is a counting anew. */
  record Change(long block, Instant at, long individuals, long headcount) {

    long sum() {
      return individuals + headcount;
    }
  }

  private final JdbcClient database;

  CellStore(JdbcClient database) {
    this.database = database;
  }

  /** Adds differences to the kept cells and notes how each figure's total moved. */
  void apply(Cells differences, long block, Instant at) {
    var entries = List.copyOf(differences.amounts().entrySet());
    if (entries.isEmpty()) {
      return;
    }
    rows(
            """
            insert into figures.cell as kept
              (figure, definition_version, year, axis, key, individuals, headcount)
            select * from unnest(:figures::text[], :versions::int[], :years::int[], :axes::text[],
              :keys::text[], :individuals::bigint[], :headcounts::bigint[])
            on conflict (figure, definition_version, year, axis, key) do update
              set individuals = kept.individuals + excluded.individuals,
                  headcount = kept.headcount + excluded.headcount
            """,
            entries)
        .update();
    noteChanges(differences, block, at);
  }

  private void noteChanges(Cells differences, long block, Instant at) {
    var moved =
        differences.amounts().entrySet().stream()
            .filter(entry -> entry.getKey().isTotal() && differences.isMoved(entry.getKey()))
            .toList();
    if (moved.isEmpty()) {
      return;
    }
    rows(
            """
            insert into figures.change
              (figure, definition_version, year, individuals_delta, headcount_delta, block_no, at)
            select figure, version, year, individuals, headcount, :block, :at
            from unnest(:figures::text[], :versions::int[], :years::int[], :axes::text[],
              :keys::text[], :individuals::bigint[], :headcounts::bigint[])
              as moved (figure, version, year, axis, key, individuals, headcount)
            """,
            moved)
        .param("block", block)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  @Override
  public Cells totals(List<FigureDefinition> figures, Year... years) {
    return cells(
        database
            .sql("select * from figures.cell where year = any(:years::int[]) and axis = 'total'")
            .param("years", numbers(years)));
  }

  @Override
  public Cells cells(FigureDefinition figure, Year year, Axis axis) {
    return cells(
        database
            .sql(
                """
                select * from figures.cell
                where figure = :figure and definition_version = :version and year = :year
                  and axis in (:axis, 'total')
                """)
            .param("figure", figure.id().value())
            .param("version", figure.version())
            .param("year", year.getValue())
            .param("axis", axis.code()));
  }

  @Override
  public Set<FigureId> nil(Year year) {
    return database
        .sql("select figure from figures.nil_return where year = :year")
        .param("year", year.getValue())
        .query((row, number) -> new FigureId(row.getString(1)))
        .set();
  }

  /** Every kept cell. */
  Cells all() {
    return cells(database.sql("select * from figures.cell"));
  }

  /** Every kept cell of some years. */
  Cells all(Year... years) {
    return cells(
        database
            .sql("select * from figures.cell where year = any(:years::int[])")
            .param("years", numbers(years)));
  }

  @Override
  public List<Year> years() {
    return database
        .sql("select distinct year from figures.cell where axis = 'total' order by year")
        .query((row, number) -> Year.of(row.getInt("year")))
        .list();
  }

  /** The latest changes of a figure up to a block and a moment, newest first. */
  List<Change> changes(FigureDefinition figure, Year year, long block, Instant before, int limit) {
    return database
        .sql(
            """
            select block_no, at, individuals_delta, headcount_delta from figures.change
            where figure = :figure and definition_version = :version and year = :year
              and block_no <= :block and at < :before
            order by at desc, block_no desc limit :limit
            """)
        .param("figure", figure.id().value())
        .param("version", figure.version())
        .param("year", year.getValue())
        .param("block", block)
        .param("before", before.atOffset(ZoneOffset.UTC))
        .param("limit", limit)
        .query((row, number) ->
            new Change(
                row.getLong(1), row.getTimestamp(2).toInstant(), row.getLong(3), row.getLong(4)))
        .list();
  }

  /** The definitions that the kept cells were counted by, as figure and version. */
  Map<FigureId, Set<Integer>> definitions() {
    var definitions = new HashMap<FigureId, Set<Integer>>();
    database
        .sql("select figure, version from figures.definition")
        .query(row -> {
          definitions
              .computeIfAbsent(new FigureId(row.getString(1)), figure -> new HashSet<>())
              .add(row.getInt(2));
        });
    return definitions;
  }

  /** Notes that the kept cells hold this definition. */
  void noteDefinition(FigureDefinition figure, Instant at) {
    database
        .sql(
            """
            insert into figures.definition (figure, version, counted_at)
            values (:figure, :version, :at) on conflict (figure, version) do nothing
            """)
        .param("figure", figure.id().value())
        .param("version", figure.version())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps postings from moving a cell until the transaction ends. */
  void lock() {
    database.sql("lock table figures.cell in share row exclusive mode").update();
  }

  /** Keeps others from {@link #lock} until the transaction ends; refused when one has it long. */
  void shareLock() {
    try {
      database.sql("lock table figures.cell in row exclusive mode").update();
    } catch (CannotAcquireLockException counting) {
      throw new RefusedException(List.of(Refusal.of("FI-027")));
    }
  }

  private JdbcClient.StatementSpec rows(String sql, List<Map.Entry<Cells.Key, Amount>> entries) {
    return database
        .sql(sql)
        .param(
            "figures",
            entries.stream().map(e -> e.getKey().figure().value()).toArray(String[]::new))
        .param("versions", whole(entries, e -> e.getKey().version()))
        .param("years", whole(entries, e -> e.getKey().year().getValue()))
        .param("axes", entries.stream().map(e -> e.getKey().axis()).toArray(String[]::new))
        .param("keys", entries.stream().map(e -> e.getKey().key()).toArray(String[]::new))
        .param("individuals", large(entries, e -> e.getValue().individuals()))
        .param("headcounts", large(entries, e -> e.getValue().headcount()));
  }

  private static int[] numbers(Year... years) {
    return Arrays.stream(years).mapToInt(Year::getValue).toArray();
  }

  private static int[] whole(
      List<Map.Entry<Cells.Key, Amount>> entries,
      ToIntFunction<Map.Entry<Cells.Key, Amount>> value) {
    return entries.stream().mapToInt(value).toArray();
  }

  private static long[] large(
      List<Map.Entry<Cells.Key, Amount>> entries,
      ToLongFunction<Map.Entry<Cells.Key, Amount>> value) {
    return entries.stream().mapToLong(value).toArray();
  }

  private static Cells cells(JdbcClient.StatementSpec query) {
    var cells = new Cells();
    query.query((ResultSet row) -> {
      while (row.next()) {
        cells.add(key(row), new Amount(row.getLong("individuals"), row.getLong("headcount")));
      }
      return cells;
    });
    return cells;
  }

  private static Cells.Key key(ResultSet row) throws SQLException {
    return new Cells.Key(
        new FigureId(row.getString("figure")),
        row.getInt("definition_version"),
        Year.of(row.getInt("year")),
        row.getString("axis"),
        row.getString("key"));
  }
}
