package org.inzira.ledger;

import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A posting under the lock, read back from the rows of its batch. */
final class OpenPosting implements Posting {

  private static final int ROWS_AT_ONCE = 5_000;

  private static final String ADDITIONS =
      """
      select measure, happened_on, any_value(subject) as subject, %1$s,
             min(entry_no) as first, 0 as before, sum(quantity) as after
      from ledger.entry join ledger.dimension_set using (dimension_set_no)
      where batch_no = :batch and measure = any (:measures::text[])
      group by measure, happened_on, subject is null, dimension_set.dimension_set_no
      """
          .formatted(DimensionColumns.SELECT);

  /** The touched subjects and years, but for those who were merged with others. */
  private static final String HISTORIES =
      """
      select measure, subject, happened_on, %1$s, min(entry_no) as first,
             coalesce(sum(quantity) filter (where batch_no <> :batch), 0) as before,
             sum(quantity) as after
      from ledger.entry
      join (select distinct measure, subject, date_trunc('year', happened_on)::date as new_year
            from ledger.entry
            where batch_no = :batch and measure = any (:measures::text[]) and subject is not null)
        touched using (measure, subject)
      join ledger.dimension_set using (dimension_set_no)
      where happened_on between new_year and (new_year + interval '1 year - 1 day')::date
        and not exists (select from unnest(:merged::uuid[]) as merged (member)
                        where merged.member = subject)
      group by measure, subject, happened_on, dimension_set.dimension_set_no
      order by measure, subject, happened_on
      """
          .formatted(DimensionColumns.SELECT);

  private static final String MEMBERS =
      """
      select measure, subject, happened_on, %1$s, min(entry_no) as first,
             coalesce(sum(quantity) filter (where batch_no <> :batch), 0) as before,
             sum(quantity) as after
      from ledger.entry
      join ledger.dimension_set using (dimension_set_no)
      where subject in (select unnest(:subjects::uuid[])) and measure = any (:measures::text[])
      group by measure, subject, happened_on, dimension_set.dimension_set_no
      """
          .formatted(DimensionColumns.SELECT);

  private static final String TOUCHED_SUBJECTS =
      """
      select distinct subject from (
        select subject from ledger.entry where batch_no = :batch and subject is not null
        union all select subject from ledger.alias where batch_no = :batch) touched
      where subject in (select unnest(:merged::uuid[]))
      """;

  /** A year is a range of days, since the index knows days: other years are not read. */
  private static final String PLACES =
      """
      with touched as materialized (
        select distinct measure, place, date_trunc('year', happened_on)::date as new_year
        from ledger.entry join ledger.dimension_set using (dimension_set_no)
        where batch_no = :batch and measure = any (:measures::text[]) and place is not null)
      select measure, null::uuid as subject, happened_on, %1$s, min(entry_no) as first,
             coalesce(sum(quantity) filter (where batch_no <> :batch), 0) as before,
             sum(quantity) as after
      from (select distinct measure, new_year from touched) as years
      join ledger.entry using (measure)
      join ledger.dimension_set using (dimension_set_no)
      join touched using (measure, new_year, place)
      where happened_on between new_year and (new_year + interval '1 year - 1 day')::date
      group by measure, happened_on, dimension_set.dimension_set_no
      order by measure, dimension_set.place, happened_on
      """
          .formatted(DimensionColumns.SELECT);

  private static final String MEASURES =
      """
      select distinct measure from ledger.entry where batch_no = :batch
      union
      select distinct measure from ledger.entry
      where subject in (select subject from ledger.alias where batch_no = :batch)
      """;

  private final JdbcClient database;
  private final Aliases aliases;
  private final long batch;
  private final long block;

  OpenPosting(JdbcClient database, Aliases aliases, long batch, long block) {
    this.database = database;
    this.aliases = aliases;
    this.batch = batch;
    this.block = block;
  }

  @Override
  public long block() {
    return block;
  }

  @Override
  public Set<MeasureCode> measures() {
    return database
        .sql(MEASURES)
        .param("batch", batch)
        .query((row, number) -> new MeasureCode(row.getString("measure")))
        .set();
  }

  @Override
  public void additions(Set<MeasureCode> measures, Consumer<Standing> each) {
    stream(statement(ADDITIONS, measures), each);
  }

  @Override
  public void placeHistories(Set<MeasureCode> measures, Consumer<Standing> each) {
    stream(statement(PLACES, measures), each);
  }

  @Override
  public void subjectHistories(Set<MeasureCode> measures, Consumer<Standing> each) {
    var before = aliases.allExcept(batch);
    var after = aliases.allExcept(Aliases.NO_BATCH);
    var merged = new HashSet<SubjectId>();
    List.of(before, after)
        .forEach(map -> {
          merged.addAll(map.keySet());
          merged.addAll(map.values());
        });
    stream(statement(HISTORIES, measures).param("merged", ids(merged)), each);
    if (!merged.isEmpty()) {
      mergedHistories(measures, before, after, merged, each);
    }
  }

  /**
   * Of those who were merged, whole groups are read: all who count for whom a touched one counts
   * for. They are held in memory; all others stream past.
   */
  private void mergedHistories(
      Set<MeasureCode> measures,
      Map<SubjectId, SubjectId> before,
      Map<SubjectId, SubjectId> after,
      Set<SubjectId> merged,
      Consumer<Standing> each) {
    var counted = new HashSet<SubjectId>();
    for (var subject : touched(merged)) {
      counted.add(before.getOrDefault(subject, subject));
      counted.add(after.getOrDefault(subject, subject));
    }
    var members = new HashSet<>(counted);
    List.of(before, after)
        .forEach(map ->
            map.forEach((subject, canonical) -> {
              if (counted.contains(canonical)) {
                members.add(subject);
              }
            }));
    var standings = new ArrayList<Standing>();
    for (var standing : read(members, measures)) {
      var subject = standing.subject().orElseThrow();
      var was = before.getOrDefault(subject, subject);
      var is = after.getOrDefault(subject, subject);
      if (was.equals(is)) {
        standings.add(StandingRows.counted(standing, is, standing.before(), standing.after()));
      } else {
        standings.add(StandingRows.counted(standing, was, standing.before(), 0));
        standings.add(StandingRows.counted(standing, is, 0, standing.after()));
      }
    }
    standings.sort(
        Comparator.comparing((Standing standing) -> standing.measure().value())
            .thenComparing(standing -> standing.subject().orElseThrow().value())
            .thenComparing(Standing::happenedOn));
    standings.forEach(each);
  }

  private Set<SubjectId> touched(Set<SubjectId> merged) {
    return database
        .sql(TOUCHED_SUBJECTS)
        .param("batch", batch)
        .param("merged", ids(merged))
        .query((row, number) -> new SubjectId(row.getObject("subject", UUID.class)))
        .set();
  }

  private List<Standing> read(Set<SubjectId> subjects, Set<MeasureCode> measures) {
    return database
        .sql(MEMBERS)
        .param("batch", batch)
        .param("measures", codes(measures))
        .param("subjects", ids(subjects))
        .query((row, number) -> StandingRows.of(row))
        .list();
  }

  private JdbcClient.StatementSpec statement(String sql, Set<MeasureCode> measures) {
    return database
        .sql(sql)
        .withFetchSize(ROWS_AT_ONCE)
        .param("batch", batch)
        .param("measures", codes(measures));
  }

  private static void stream(JdbcClient.StatementSpec statement, Consumer<Standing> each) {
    statement.query((ResultSet row) -> each.accept(StandingRows.of(row)));
  }

  private static String[] ids(Set<SubjectId> subjects) {
    return subjects.stream().map(subject -> subject.value().toString()).toArray(String[]::new);
  }

  private static String[] codes(Set<MeasureCode> measures) {
    return measures.stream()
        .map(MeasureCode::value)
        .collect(Collectors.toCollection(java.util.TreeSet::new))
        .toArray(String[]::new);
  }
}
