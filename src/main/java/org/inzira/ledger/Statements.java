package org.inzira.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.kernel.Acting;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Statements and entries as rows; many at once is the normal case. */
@Repository
class Statements {

  /** Each source is looked up by its key, however many statements there are. */
  private static final String LATEST =
      """
      select source_kind, source_id, latest.version
      from unnest(:kinds::text[], :ids::uuid[]) as asked (source_kind, source_id)
      cross join lateral (
        select max(source_version) as version from ledger.statement
        where statement.source_kind = asked.source_kind
          and statement.source_id = asked.source_id) latest
      where latest.version is not null
      """;

  private static final String STANDING =
      """
      select source_kind, source_id, held.*
      from unnest(:kinds::text[], :ids::uuid[]) as asked (source_kind, source_id)
      cross join lateral (
        select entry.measure, entry.happened_on, entry.subject, entry.dimension_set_no,
               entry.project_set_no, sum(entry.quantity) as quantity
        from ledger.statement join ledger.entry using (statement_no)
        where statement.source_kind = asked.source_kind
          and statement.source_id = asked.source_id
        group by entry.measure, entry.happened_on, entry.subject, entry.dimension_set_no,
                 entry.project_set_no
        having sum(entry.quantity) <> 0) held
      """;

  private static final String APPEND_STATEMENTS =
      """
      insert into ledger.statement
        (batch_no, source_kind, source_id, source_version, reason, account, recorded_at)
      select :batch, kind, id, version, reason, :account, :recorded
      from unnest(:kinds::text[], :ids::uuid[], :versions::integer[], :reasons::text[])
        with ordinality as stated (kind, id, version, reason, place)
      order by place
      returning statement_no, source_kind, source_id
      """;

  private static final String APPEND_ENTRIES =
      """
      insert into ledger.entry (batch_no, statement_no, measure, happened_on, subject,
        dimension_set_no, project_set_no, quantity)
      select :batch, statement_no, measure, happened_on, subject, dimension_set_no,
             project_set_no, quantity
      from unnest(:statements::bigint[], :measures::text[], :days::date[], :subjects::uuid[],
                  :dimensions::integer[], :projects::integer[], :quantities::bigint[])
        with ordinality as line (statement_no, measure, happened_on, subject, dimension_set_no,
                                 project_set_no, quantity, place)
      order by place
      """;

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  Statements(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  Map<RecordRef, Integer> latestVersions(List<Statement> stated) {
    var latest = new HashMap<RecordRef, Integer>();
    database
        .sql(LATEST)
        .param("kinds", texts(stated, statement -> statement.source().kind().code()))
        .param("ids", texts(stated, statement -> statement.source().id().toString()))
        .query((ResultSet row) -> {
          latest.put(source(row), row.getInt("version"));
        });
    return latest;
  }

  Map<RecordRef, List<Delta.Line>> standing(Collection<RecordRef> sources) {
    var standing = new HashMap<RecordRef, List<Delta.Line>>();
    if (sources.isEmpty()) {
      return standing;
    }
    database
        .sql(STANDING)
        .param("kinds", texts(sources, source -> source.kind().code()))
        .param("ids", texts(sources, source -> source.id().toString()))
        .query((ResultSet row) -> {
          standing
              .computeIfAbsent(source(row), any -> new ArrayList<>())
              .add(new Delta.Line(key(row), row.getLong("quantity")));
        });
    return standing;
  }

  int append(long batch, List<Delta> deltas) {
    var numbers = new HashMap<RecordRef, Long>();
    database
        .sql(APPEND_STATEMENTS)
        .param("batch", batch)
        .param("account", acting.account().value())
        .param("recorded", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("kinds", texts(deltas, delta -> delta.statement().source().kind().code()))
        .param("ids", texts(deltas, delta -> delta.statement().source().id().toString()))
        .param("versions", texts(deltas, delta -> String.valueOf(delta.statement().version())))
        .param("reasons", texts(deltas, delta -> delta.statement().reason().code()))
        .query((ResultSet row) -> {
          numbers.put(source(row), row.getLong("statement_no"));
        });
    return appendEntries(batch, deltas, numbers);
  }

  private int appendEntries(long batch, List<Delta> deltas, Map<RecordRef, Long> numbers) {
    record Row(Long statement, Delta.Line line) {}
    var rows = new ArrayList<Row>();
    for (var delta : deltas) {
      var number = java.util.Objects.requireNonNull(numbers.get(delta.statement().source()));
      delta.lines().forEach(line -> rows.add(new Row(number, line)));
    }
    return database
        .sql(APPEND_ENTRIES)
        .param("batch", batch)
        .param("statements", texts(rows, row -> row.statement().toString()))
        .param("measures", texts(rows, row -> row.line().key().measure().value()))
        .param("days", texts(rows, row -> row.line().key().happenedOn().toString()))
        .param("subjects", subjects(rows.stream().map(row -> row.line().key().subject()).toList()))
        .param("dimensions", texts(rows, row -> String.valueOf(row.line().key().dimensionSet())))
        .param("projects", texts(rows, row -> String.valueOf(row.line().key().projectSet())))
        .param("quantities", texts(rows, row -> String.valueOf(row.line().quantity())))
        .update();
  }

  private static String[] subjects(List<Optional<SubjectId>> subjects) {
    return subjects.stream()
        .map(subject -> subject.map(present -> present.value().toString()).orElse(null))
        .toArray(String[]::new);
  }

  private static <T> String[] texts(Collection<T> rows, Function<T, String> text) {
    return rows.stream().map(text).toArray(String[]::new);
  }

  static RecordRef source(ResultSet row) throws SQLException {
    return new RecordRef(
        new RecordKind(row.getString("source_kind")), row.getObject("source_id", UUID.class));
  }

  private static Delta.Key key(ResultSet row) throws SQLException {
    return new Delta.Key(
        new MeasureCode(row.getString("measure")),
        row.getObject("happened_on", LocalDate.class),
        Optional.ofNullable(row.getObject("subject", UUID.class)).map(SubjectId::new),
        row.getInt("dimension_set_no"),
        row.getInt("project_set_no"));
  }
}
