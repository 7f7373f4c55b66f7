package org.inzira.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureDefinition;

/**
 * The figures as someone would add them up who has SQL and the entries only: one statement a
 * figure, with all of its breakdowns as grouping sets over one reading of the entries. It leaves
 * merged subjects out of account, which spares it work. All parts of the statements are fixed; what
 * a definition asks for is bound.
 *
 * @param entries the relation of entries with their dimensions
 */
record RawSums(String entries) {

  /** In the ledger. */
  static final RawSums OF_LEDGER =
      new RawSums("ledger.entry join ledger.dimension_set using (dimension_set_no)");

  private static final String TOTAL = "total";

  /** All sums of a year, by figure, axis and key; sums of zero are left out. */
  Map<Sum, Long> read(Connection connection, List<FigureDefinition> figures, Year year) {
    var sums = new HashMap<Sum, Long>();
    for (var figure : figures) {
      try {
        read(connection, figure, year, sums);
      } catch (SQLException failed) {
        throw new IllegalStateException(figure.id().value(), failed);
      }
    }
    return sums;
  }

  private void read(Connection connection, FigureDefinition figure, Year year, Map<Sum, Long> sums)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql(figure))) {
      int place = 1;
      for (var measure : figure.measures()) {
        statement.setString(place++, measure.value());
      }
      statement.setObject(place++, year.atDay(1));
      statement.setObject(place++, LocalDate.of(year.getValue(), 12, 31));
      for (var wanted : figure.where().values()) {
        for (var value : wanted) {
          statement.setString(place++, value);
        }
      }
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          if (rows.getLong(3) != 0) {
            sums.put(
                new Sum(figure.id().value(), rows.getString(1), rows.getString(2)),
                rows.getLong(3));
          }
        }
      }
    }
  }

  String sql(FigureDefinition figure) {
    return switch (figure.counted()) {
      case SERVICES -> services(figure);
      case PEOPLE -> people(figure);
      case PLACES -> places(figure);
    };
  }

  private String services(FigureDefinition figure) {
    return lines(
        "with counted as (",
        "select",
        columns(figure.axes()) + "quantity",
        facts(figure),
        ")",
        grouped("counted", "sum(quantity)", figure.axes(), true));
  }

  private String people(FigureDefinition figure) {
    var exclusive = figure.exclusive();
    return lines(
        standing(figure, "subject"),
        ", individual as (",
        "select distinct on (subject) * from standing",
        "where subject is not null and quantity > 0",
        "order by subject, happened_on",
        "), counted as (",
        "select",
        names(exclusive) + "1 as quantity from individual",
        "union all",
        "select",
        names(exclusive) + "quantity from standing where subject is null",
        ")",
        grouped("counted", "sum(quantity)", exclusive, true),
        figure.overlapping().isEmpty() ? "" : "union all",
        grouped(
            "standing",
            "count(distinct subject) filter (where quantity > 0)"
                + " + coalesce(sum(quantity) filter (where subject is null), 0)",
            figure.overlapping(),
            false));
  }

  private String places(FigureDefinition figure) {
    return lines(
        standing(figure, "place as counted_place"),
        grouped(
            "standing",
            "count(distinct counted_place) filter (where quantity > 0)",
            figure.axes(),
            true));
  }

  /** What stands after corrections, by person or place, day and dimensions. */
  private String standing(FigureDefinition figure, String unit) {
    return lines(
        "with standing as (",
        "select",
        unit + ", happened_on, " + columns(figure.axes()) + "sum(quantity) as quantity",
        facts(figure),
        "group by " + grouping(figure, unit) + ", happened_on, dimension_set_no",
        "having sum(quantity) <> 0)");
  }

  private static String grouping(FigureDefinition figure, String unit) {
    return Stream.concat(
            Stream.of(unit.replace(" as counted_place", "")),
            figure.axes().stream().map(RawSums::expression))
        .collect(Collectors.joining(", "));
  }

  private String facts(FigureDefinition figure) {
    var conditions = new ArrayList<String>();
    conditions.add("measure in (" + marks(figure.measures().size()) + ")");
    conditions.add("happened_on between ? and ?");
    figure
        .where()
        .forEach((dimension, values) ->
            conditions.add(dimension.code() + " in (" + marks(values.size()) + ")"));
    return "from " + entries + " where " + String.join(" and ", conditions);
  }

  private static String grouped(String relation, String sum, List<Axis> axes, boolean total) {
    if (axes.isEmpty() && !total) {
      return "";
    }
    var sets = axes.stream().map(axis -> "(" + name(axis) + ")");
    var all = total ? Stream.concat(Stream.of("()"), sets) : sets;
    var which =
        axes.stream()
            .map(axis -> "when " + name(axis) + " is not null then '" + axis.code() + "'")
            .collect(Collectors.joining(" ", "case ", " else '" + TOTAL + "' end"));
    return lines(
        "select",
        (axes.isEmpty() ? "'" + TOTAL + "'" : which) + " as axis,",
        "coalesce(" + names(axes) + "'" + TOTAL + "') as key,",
        sum + " as quantity",
        "from " + relation,
        "group by grouping sets (" + all.collect(Collectors.joining(", ")) + ")");
  }

  private static String marks(int count) {
    return Stream.generate(() -> "?").limit(count).collect(Collectors.joining(", "));
  }

  private static String columns(List<Axis> axes) {
    return axes.stream()
        .map(axis -> expression(axis) + " as " + name(axis) + ", ")
        .collect(Collectors.joining());
  }

  private static String names(List<Axis> axes) {
    return axes.stream().map(axis -> name(axis) + ", ").collect(Collectors.joining());
  }

  /** Apart from the dimension of the same name, which holds no word for what is unknown. */
  private static String name(Axis axis) {
    return "by_" + axis.name().toLowerCase(Locale.ROOT);
  }

  private static String expression(Axis axis) {
    return switch (axis) {
      case MONTH -> "cast(cast(extract(month from happened_on) as int) as text)";
      case AGE_BAND -> AGE_BAND;
      case SEX_AGE_BAND -> "coalesce(sex, 'unknown') || '+' || " + AGE_BAND;
      case DURATION -> "coalesce(category, 'unknown')";
      default -> "coalesce(" + axis.code() + ", 'unknown')";
    };
  }

  private static final String AGE_BAND =
      "case when age_years is null then 'unknown' when age_years <= 4 then '0-4'"
          + " when age_years <= 11 then '5-11' when age_years <= 17 then '12-17'"
          + " when age_years <= 59 then '18-59' else '60+' end";

  private static String lines(String... lines) {
    return String.join("\n", lines);
  }

  /** Where a sum stands. */
  record Sum(String figure, String axis, String key) {}
}
