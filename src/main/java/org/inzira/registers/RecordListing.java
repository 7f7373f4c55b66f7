package org.inzira.registers;

import static org.jooq.impl.DSL.and;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.kernel.ProjectCode;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;

/**
 * Lists the records of one kind, a page at a time, so that a page costs the same wherever it is.
 */
final class RecordListing {

  private static final String SAVED_AT = "saved_at";

  private final RecordDefinition definition;
  private final RecordTable table;

  RecordListing(RecordDefinition definition, RecordTable table) {
    this.definition = definition;
    this.table = table;
  }

  List<KeptRecord> list(RecordQuery query, Optional<RecordDefinition.Confidence> withheld) {
    return page(query, column(query.sort()), withheld.map(this::without).orElse(noCondition()));
  }

  /** How many stand, without what is withheld. */
  int count(Optional<RecordDefinition.Confidence> withheld) {
    var readable = withheld.map(this::without).orElse(noCondition());
    return table.countWhere(and(RecordColumns.VOIDED_AT.isNull(), readable));
  }

  private Condition without(RecordDefinition.Confidence withheld) {
    var named =
        withheld.values().entrySet().stream()
            .map(entry -> carries(table.columns().get(entry.getKey()), entry.getValue()));
    var worded =
        withheld.texts().stream()
            .map(name -> table.columns().get(name).coerce(SQLDataType.VARCHAR))
            .flatMap(column -> withheld.words().stream().map(column::containsIgnoreCase));
    // A field that is empty compares with nothing, and withholds nothing.
    return coalesce(field(or(Stream.concat(named, worded).toList())), inline(false)).isFalse();
  }

  private <T> List<KeptRecord> page(RecordQuery query, Field<T> column, Condition readable) {
    var descending = isDescending(query.sort());
    var order =
        descending
            ? List.of(column.desc(), RecordColumns.ID.desc())
            : List.of(column.asc(), RecordColumns.ID.asc());
    var from = query.after().map(id -> beyond(column, id, descending)).orElse(noCondition());
    return table.list(and(chosen(query), readable, from), order, query.limit());
  }

  private <T> Condition beyond(Field<T> column, UUID id, boolean descending) {
    var last =
        table
            .value(column, id)
            .orElseThrow(() -> new IllegalArgumentException("no record to go on from"));
    var here = row(column, RecordColumns.ID);
    var there = row(val(last, column), val(id));
    return descending ? here.lessThan(there) : here.greaterThan(there);
  }

  private static boolean isDescending(RecordQuery.Sort sort) {
    return switch (sort) {
      case NEWEST, SAVED -> true;
      case OLDEST, KEY -> false;
    };
  }

  private Field<?> column(RecordQuery.Sort sort) {
    return switch (sort) {
      case NEWEST, OLDEST -> sorting();
      case SAVED -> RecordColumns.SAVED_AT;
      case KEY -> RecordColumns.KEY;
    };
  }

  /** An empty day counts as the first of all, since nothing compares with nothing. */
  private Field<?> sorting() {
    var name = definition.sortedBy();
    if (name.equals(SAVED_AT)) {
      return RecordColumns.SAVED_AT;
    }
    var column = table.columns().get(name);
    var required =
        definition.fields().stream().anyMatch(one -> one.name().equals(name) && one.required());
    if (required) {
      return column;
    }
    return column.getDataType().equals(SQLDataType.LOCALDATE)
        ? coalesce(column.coerce(SQLDataType.LOCALDATE), LocalDate.of(1, 1, 1))
        : coalesce(column.coerce(SQLDataType.INSTANT), Instant.parse("0001-01-01T00:00:00Z"));
  }

  private Condition chosen(RecordQuery query) {
    var standing = query.voidedToo() ? noCondition() : RecordColumns.VOIDED_AT.isNull();
    var project =
        query
            .project()
            .map(ProjectCode::value)
            .map(RecordColumns.PROJECT::eq)
            .orElse(noCondition());
    var carrying =
        query.carrying().entrySet().stream()
            .map(entry -> carries(filterable(entry.getKey()), entry.getValue()));
    var words = Stream.of(query.words().split("\\s+")).map(this::mentions);
    return and(
        Stream.of(Stream.of(standing, project), carrying, words)
            .flatMap(conditions -> conditions)
            .toList());
  }

  private Field<?> filterable(String name) {
    if (!definition.filters().contains(name)) {
      throw new IllegalArgumentException("no filter: " + name);
    }
    return table.columns().get(name);
  }

  private static <T> Condition carries(Field<T> column, Object value) {
    return value instanceof Set<?> values
        ? or(values.stream().map(one -> column.eq(val(one, column))).toList())
        : column.eq(val(value, column));
  }

  private Condition mentions(String word) {
    if (word.isEmpty()) {
      return noCondition();
    }
    var texts =
        definition.searched().stream()
            .map(name -> table.columns().get(name).coerce(SQLDataType.VARCHAR));
    return or(
        Stream.concat(Stream.of(RecordColumns.KEY), texts)
            .map(column -> column.containsIgnoreCase(word))
            .toList());
  }
}
