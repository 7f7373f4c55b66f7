package org.inzira.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.stream.Collectors;

/** The columns of a dimension set, for queries and rows. */
final class DimensionColumns {

  /** The columns, to be selected from {@code dimension_set}. */
  static final String SELECT =
      Arrays.stream(Dimension.values())
          .map(dimension -> "dimension_set." + dimension.code())
          .collect(Collectors.joining(", "));

  private DimensionColumns() {}

  static Dimensions of(ResultSet row) throws SQLException {
    var values = new EnumMap<Dimension, String>(Dimension.class);
    for (var dimension : Dimension.values()) {
      var value = row.getString(dimension.code());
      if (value != null) {
        values.put(dimension, value);
      }
    }
    return new Dimensions(values);
  }
}
