package org.inzira.registers;

import static org.jooq.impl.DSL.all;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.exception.DataAccessException;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** The table of one kind. Whatever is locked is locked in the order of keys or identifiers. */
final class RecordTable {

  private static final Set<Field<?>> UNCHANGING = Set.of(RecordColumns.ID, RecordColumns.KEY);

  private static final String UNIQUE_VIOLATION = "23505";

  private final DSLContext database;
  private final RecordColumns columns;
  private final Table<?> table;

  RecordTable(DSLContext database, RecordDefinition definition) {
    this.database = database;
    this.columns = new RecordColumns(definition.fields());
    this.table = table(RecordColumns.table(definition.table()));
  }

  /** What another record needs to know of one that it refers to. */
  record Named(UUID id, String key, boolean standing) {}

  List<KeptRecord> lockByKeys(Collection<String> keys) {
    return database
        .select(columns.all())
        .from(table)
        .where(RecordColumns.KEY.eq(any(texts(keys))))
        .orderBy(RecordColumns.KEY)
        .forUpdate()
        .fetch(this::kept);
  }

  /** The standing records that refer to one of these by one of the fields. */
  List<KeptRecord> lockReferring(List<String> fields, Collection<UUID> ids) {
    return database
        .select(columns.all())
        .from(table)
        .where(RecordColumns.VOIDED_AT.isNull().and(refersBy(fields, ids)))
        .orderBy(RecordColumns.ID)
        .forUpdate()
        .fetch(this::kept);
  }

  /** Keeps what these keys name from being voided until the transaction ends. */
  Map<String, Named> shareByKeys(Collection<String> keys) {
    var named = new HashMap<String, Named>();
    database
        .select(RecordColumns.ID, RecordColumns.KEY, RecordColumns.VOIDED_AT)
        .from(table)
        .where(RecordColumns.KEY.eq(any(texts(keys))))
        .orderBy(RecordColumns.KEY)
        .forShare()
        .fetch(RecordTable::named)
        .forEach(one -> named.put(one.key(), one));
    return named;
  }

  Map<UUID, Named> names(Collection<UUID> ids) {
    var named = new HashMap<UUID, Named>();
    database
        .select(RecordColumns.ID, RecordColumns.KEY, RecordColumns.VOIDED_AT)
        .from(table)
        .where(RecordColumns.ID.eq(any(identifiers(ids))))
        .fetch(RecordTable::named)
        .forEach(one -> named.put(one.id(), one));
    return named;
  }

  List<KeptRecord> standingReferring(String field, Collection<UUID> ids) {
    var refers = columns.reference(field).eq(any(identifiers(ids)));
    return list(RecordColumns.VOIDED_AT.isNull().and(refers));
  }

  List<KeptRecord> find(Collection<UUID> ids) {
    return list(RecordColumns.ID.eq(any(identifiers(ids))));
  }

  /** How many standing records, these keys left out, refer to each of these by the field. */
  Map<UUID, Integer> countReferring(
      String field, Collection<UUID> ids, Collection<String> without) {
    var column = columns.reference(field);
    return database
        .select(column, count())
        .from(table)
        .where(standing(without).and(column.eq(any(identifiers(ids)))))
        .groupBy(column)
        .fetchMap(column, count());
  }

  /** How many standing records, these keys left out, belong to each of these projects. */
  Map<String, Integer> countInProjects(Collection<String> keys, Collection<String> without) {
    return database
        .select(RecordColumns.PROJECT, count())
        .from(table)
        .where(standing(without).and(RecordColumns.PROJECT.eq(any(texts(keys)))))
        .groupBy(RecordColumns.PROJECT)
        .fetchMap(RecordColumns.PROJECT, count());
  }

  private static Condition standing(Collection<String> without) {
    var standing = RecordColumns.VOIDED_AT.isNull();
    return without.isEmpty() ? standing : standing.and(RecordColumns.KEY.ne(all(texts(without))));
  }

  int countWhere(Condition condition) {
    return database.fetchCount(table, condition);
  }

  /** By COPY, which takes half the time of inserting them and as little for one as for many. */
  void insert(List<KeptRecord> records) {
    if (records.isEmpty()) {
      return;
    }
    var rows = new StringBuilder();
    records.forEach(record -> RecordColumns.appendLine(rows, written(record, columns.all())));
    try {
      database.connection(connection ->
          connection
              .unwrap(PGConnection.class)
              .getCopyAPI()
              .copyIn(copying(), new StringReader(rows.toString())));
    } catch (DataAccessException failed) {
      if (!UNIQUE_VIOLATION.equals(failed.sqlState())) {
        throw failed;
      }
      // Someone else's record with the same key was committed since these were looked for.
      throw new RefusedException(List.of(Refusal.of("RG-023")));
    }
  }

  private String copying() {
    var names = columns.all().stream().map(database::render).collect(Collectors.joining(", "));
    return String.join(" ", "copy", database.render(table), "(" + names + ")", "from stdin");
  }

  void update(List<KeptRecord> records) {
    var changing = columns.all().stream().filter(column -> !UNCHANGING.contains(column)).toList();
    var slots = new LinkedHashMap<Field<?>, Field<?>>();
    changing.forEach(column -> slots.put(column, slot(column)));
    var statement =
        database.update(table).set(slots).where(RecordColumns.ID.eq(slot(RecordColumns.ID)));
    var rows =
        records.stream()
            .map(record -> {
              var values = written(record, changing);
              values.add(record.id());
              return values;
            });
    execute(statement, rows);
  }

  private void execute(Query statement, Stream<List<@Nullable Object>> rows) {
    var bindings = rows.map(List::toArray).toArray(Object[][]::new);
    if (bindings.length > 0) {
      var _ = database.batch(statement, bindings).execute();
    }
  }

  /** Makes the next version of each, saying the same. */
  void advance(Collection<UUID> ids) {
    database
        .update(table)
        .set(RecordColumns.VERSION, RecordColumns.VERSION.plus(1))
        .where(RecordColumns.ID.eq(any(identifiers(ids))))
        .execute();
  }

  List<KeptRecord> list(Condition condition, List<? extends OrderField<?>> order, int limit) {
    return database
        .select(columns.all())
        .from(table)
        .where(condition)
        .orderBy(order)
        .limit(limit)
        .fetch(this::kept);
  }

  private List<KeptRecord> list(Condition condition) {
    return database.select(columns.all()).from(table).where(condition).fetch(this::kept);
  }

  /** The value that a record has in a column, for paging on from it. */
  <T> Optional<T> value(Field<T> column, UUID id) {
    return database.select(column).from(table).where(RecordColumns.ID.eq(id)).fetchOptional(column);
  }

  RecordColumns columns() {
    return columns;
  }

  private Condition refersBy(List<String> fields, Collection<UUID> ids) {
    var wanted = identifiers(ids);
    return or(fields.stream().map(name -> columns.reference(name).eq(any(wanted))).toList());
  }

  private List<@Nullable Object> written(KeptRecord record, List<Field<?>> wanted) {
    var values = new ArrayList<@Nullable Object>(wanted.size() + 1);
    wanted.forEach(column -> values.add(written(record, column)));
    return values;
  }

  private static @Nullable Object written(KeptRecord record, Field<?> column) {
    return switch (column.getName()) {
      case "id" -> record.id();
      case "record_key" -> record.key().value();
      case "version" -> record.version();
      case "project" -> record.project().map(ProjectCode::value).orElse(null);
      case "voided_at" -> record.voiding().map(KeptRecord.Voiding::at).orElse(null);
      case "voided_by" -> record.voiding().map(KeptRecord.Voiding::by).orElse(null);
      case "void_reason" -> record.voiding().map(KeptRecord.Voiding::reason).orElse(null);
      case "saved_at" -> record.savedAt();
      case "saved_by" -> record.savedBy();
      default -> record.values().values().get(column.getName());
    };
  }

  private KeptRecord kept(Record row) {
    var values = new HashMap<String, Object>();
    columns
        .own()
        .forEach((name, column) -> {
          var value = row.get(column);
          if (value != null) {
            values.put(name, value);
          }
        });
    return new KeptRecord(
        row.get(RecordColumns.ID),
        new RecordKey(row.get(RecordColumns.KEY)),
        row.get(RecordColumns.VERSION),
        new FieldValues(values),
        Optional.ofNullable(row.get(RecordColumns.PROJECT)).map(ProjectCode::new),
        voiding(row),
        row.get(RecordColumns.SAVED_AT),
        row.get(RecordColumns.SAVED_BY));
  }

  private static Optional<KeptRecord.Voiding> voiding(Record row) {
    return Optional.ofNullable(row.get(RecordColumns.VOIDED_AT))
        .map(at ->
            new KeptRecord.Voiding(
                at, row.get(RecordColumns.VOIDED_BY), row.get(RecordColumns.VOID_REASON)));
  }

  private static Named named(Record row) {
    return new Named(
        row.get(RecordColumns.ID),
        row.get(RecordColumns.KEY),
        row.get(RecordColumns.VOIDED_AT) == null);
  }

  private static <T> Field<T> slot(Field<T> column) {
    return val((Object) null, column.getDataType());
  }

  private static UUID[] identifiers(Collection<UUID> ids) {
    return ids.toArray(UUID[]::new);
  }

  private static String[] texts(Collection<String> keys) {
    return keys.toArray(String[]::new);
  }
}
