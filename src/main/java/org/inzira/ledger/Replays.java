package org.inzira.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what came after a block, and of all before it only what that touches. */
final class Replays {

  /** Blocks hold few entries each, so they are found by block, not by year. */
  private static final String ENTRIES_SINCE =
      """
      select block.block_no, entry.measure, entry.subject, entry.happened_on,
             entry.dimension_set_no, entry.quantity, ledger.cause(statement) as cause
      from ledger.block
      join ledger.entry using (batch_no)
      join ledger.statement using (statement_no)
      where block.block_no > :after and entry.measure in (select unnest(:measures::text[]))
        and entry.happened_on between :first and :last
      order by block.block_no, entry.statement_no, entry.entry_no
      """;

  private static final String LINKS =
      """
      select block_no, subject, canonical
      from ledger.alias join ledger.block using (batch_no)
      order by alias_no
      """;

  private static final String OF_SUBJECTS =
      """
      select entry.measure, entry.subject, entry.happened_on, entry.dimension_set_no,
             sum(entry.quantity) as quantity
      from unnest(:subjects::uuid[]) as asked (subject)
      cross join unnest(:measures::text[]) as wanted (measure)
      join ledger.entry using (subject, measure)
      join ledger.block using (batch_no)
      where block.block_no <= :after and entry.happened_on between :first and :last
      group by entry.measure, entry.subject, entry.happened_on, entry.dimension_set_no
      """;

  private static final String OF_PLACES =
      """
      select entry.measure, null::uuid as subject, entry.happened_on, entry.dimension_set_no,
             sum(entry.quantity) as quantity
      from ledger.entry
      join ledger.dimension_set using (dimension_set_no)
      join ledger.block using (batch_no)
      where entry.measure = :measure and dimension_set.place in (select unnest(:places::text[]))
        and entry.happened_on between :first and :last and block.block_no <= :after
      group by entry.measure, entry.happened_on, entry.dimension_set_no
      """;

  private static final String SETS =
      """
      select * from ledger.dimension_set
      where dimension_set_no in (select unnest(:numbers::integer[]))
      """;

  private final JdbcClient database;

  Replays(JdbcClient database) {
    this.database = database;
  }

  /** Runs in the caller's transaction, which reads as of one moment. */
  void read(Set<MeasureCode> measures, Year year, long after, Consumer<Replay> each) {
    var span = new Span(measures, year, after);
    var changes = entries(span);
    var links = links();
    var later = links.stream().filter(link -> link.block() > after).toList();
    var touched = new HashSet<SubjectId>();
    changes.forEach(change -> change.line().key().subject().ifPresent(touched::add));
    later.forEach(link -> touched.addAll(List.of(link.subject(), link.canonical())));
    new Replaying(
            changes,
            links.stream().filter(link -> link.block() <= after).toList(),
            subjects(span, AliasGroups.connected(touched, links)),
            (measure, places) -> places(span, measure, places))
        .play(later, each);
  }

  private List<Replaying.Change> entries(Span span) {
    var rows =
        span.bind(database.sql(ENTRIES_SINCE))
            .query((row, number) ->
                new ChangeRow(
                    row.getLong("block_no"),
                    Replay.Cause.find(row.getString("cause")).orElseThrow(),
                    line(row)))
            .list();
    var sets = sets(rows.stream().map(row -> row.line().set()).toList());
    return rows.stream()
        .map(row -> new Replaying.Change(row.block(), row.cause(), row.line().with(sets)))
        .toList();
  }

  private List<AliasGroups.Link> links() {
    return database
        .sql(LINKS)
        .query((row, number) ->
            new AliasGroups.Link(
                row.getLong("block_no"),
                new SubjectId(row.getObject("subject", UUID.class)),
                new SubjectId(row.getObject("canonical", UUID.class))))
        .list();
  }

  private List<Replaying.Line> subjects(Span span, Collection<SubjectId> subjects) {
    if (subjects.isEmpty()) {
      return List.of();
    }
    return lines(
        span.bind(database.sql(OF_SUBJECTS))
            .param(
                "subjects",
                subjects.stream()
                    .map(subject -> subject.value().toString())
                    .toArray(String[]::new)));
  }

  private List<Replaying.Line> places(Span span, MeasureCode measure, Set<String> places) {
    return lines(
        span.bind(database.sql(OF_PLACES))
            .param("measure", measure.value())
            .param("places", places.toArray(String[]::new)));
  }

  private List<Replaying.Line> lines(JdbcClient.StatementSpec query) {
    var rows = query.query((row, number) -> line(row)).list();
    var sets = sets(rows.stream().map(LineRow::set).toList());
    return rows.stream().map(row -> row.with(sets)).toList();
  }

  private Map<Integer, Dimensions> sets(Collection<Integer> numbers) {
    var sets = new HashMap<Integer, Dimensions>();
    database
        .sql(SETS)
        .param("numbers", numbers.stream().distinct().mapToInt(Integer::intValue).toArray())
        .query((ResultSet row) -> {
          sets.put(row.getInt("dimension_set_no"), DimensionColumns.of(row));
        });
    return sets;
  }

  private static LineRow line(ResultSet row) throws SQLException {
    return new LineRow(
        new MeasureCode(row.getString("measure")),
        row.getObject("subject", UUID.class),
        row.getObject("happened_on", LocalDate.class),
        row.getInt("dimension_set_no"),
        row.getLong("quantity"));
  }

  private record ChangeRow(long block, Replay.Cause cause, LineRow line) {}

  private record LineRow(
      MeasureCode measure, @Nullable UUID subject, LocalDate day, int set, long quantity) {

    Replaying.Line with(Map<Integer, Dimensions> sets) {
      return new Replaying.Line(
          new Replaying.Key(
              measure,
              Optional.ofNullable(subject).map(SubjectId::new),
              day,
              Objects.requireNonNull(sets.get(set))),
          quantity);
    }
  }

  private record Span(Set<MeasureCode> measures, Year year, long after) {

    JdbcClient.StatementSpec bind(JdbcClient.StatementSpec query) {
      return query
          .param("after", after)
          .param("first", year.atDay(1))
          .param("last", year.atDay(year.length()))
          .param(
              "measures",
              measures.stream()
                  .map(MeasureCode::value)
                  .collect(Collectors.toCollection(java.util.TreeSet::new))
                  .toArray(String[]::new));
    }
  }
}
