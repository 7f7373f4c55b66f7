package org.inzira.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.registers.FieldValues;

/** What a person needs on the way: a field and a column each, named by its code. */
final class Needs {

  private Needs() {}

  /** These fields, and one for each need after them. */
  static Field[] after(Field... fields) {
    var needs =
        Arrays.stream(TravelCondition.values())
            .map(need -> Field.optional(need.code(), new YesNo(), "no"));
    return Stream.concat(Arrays.stream(fields), needs).toArray(Field[]::new);
  }

  static boolean isAny(FieldValues values) {
    return Arrays.stream(TravelCondition.values())
        .anyMatch(need -> values.yes(need.code()).orElse(false));
  }

  static Set<TravelCondition> read(ResultSet row) throws SQLException {
    var needs = EnumSet.noneOf(TravelCondition.class);
    for (var need : TravelCondition.values()) {
      if (row.getBoolean(need.code())) {
        needs.add(need);
      }
    }
    return needs;
  }
}
