package org.inzira.caseload;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.resettlement.CaseId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.SqlArrayValue;

/** Rows as columns, so that one statement writes them all. */
record Columns<T>(Collection<T> rows) {

  static SqlArrayValue ids(Collection<CaseId> ids) {
    return new Columns<>(ids).uuids(CaseId::value);
  }

  SqlArrayValue uuids(Function<T, @Nullable UUID> value) {
    return column("uuid", value);
  }

  SqlArrayValue texts(Function<T, String> value) {
    return column("text", value);
  }

  SqlArrayValue wholes(Function<T, Integer> value) {
    return column("int4", value);
  }

  SqlArrayValue flags(Function<T, Boolean> value) {
    return column("bool", value);
  }

  /** Days as text; no day at all is infinity, and an unknown one is null. */
  SqlArrayValue days(Function<T, @Nullable LocalDate> value) {
    return column("text", row -> written(value.apply(row)));
  }

  private static @Nullable String written(@Nullable LocalDate day) {
    if (day == null) {
      return null;
    }
    return day.equals(CaseStanding.NO_DAY) ? "infinity" : day.toString();
  }

  private SqlArrayValue column(String type, Function<T, ? extends @Nullable Object> value) {
    return new SqlArrayValue(type, rows.stream().map(value).toArray());
  }
}
