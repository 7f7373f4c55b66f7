package org.inzira.annex;

import java.math.BigDecimal;
import java.util.List;

/** A sheet before it is written: headings, and rows that are as wide as these. */
record Sheet(String name, List<Column> columns, List<List<Value>> rows) {

  Sheet {
    columns = List.copyOf(columns);
    rows = rows.stream().map(List::copyOf).toList();
  }

  /**
   * A column.
   *
   * @param width in characters
   * @param format how its whole numbers are shown
   */
  record Column(String heading, double width, String format) {

    private static final String WHOLE = "#,##0";

    static Column of(String heading, double width) {
      return new Column(heading, width, WHOLE);
    }

    /** Numbers that name something, such as years, and have no thousands. */
    static Column plain(String heading, double width) {
      return new Column(heading, width, "0");
    }
  }

  /** What stands in a cell. */
  sealed interface Value {

    /** The same as text, for the checksum. */
    String canonical();
  }

  /** Words and codes; none is ever taken for a number or a formula. */
  record Words(String text) implements Value {
    @Override
    public String canonical() {
      return text.replaceAll("[\\t\\r\\n]", " ");
    }
  }

  /** A number to reckon with. */
  record Whole(long number) implements Value {
    @Override
    public String canonical() {
      return Long.toString(number);
    }
  }

  /** A part of one, shown in per cent. */
  record Share(BigDecimal fraction) implements Value {
    Share {
      fraction = new BigDecimal(fraction.stripTrailingZeros().toPlainString());
    }

    @Override
    public String canonical() {
      return fraction.toPlainString();
    }
  }

  /** Nothing. */
  record Empty() implements Value {
    @Override
    public String canonical() {
      return "";
    }
  }
}
