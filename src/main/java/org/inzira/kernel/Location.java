package org.inzira.kernel;

/**
 * Where in what was handed in something stands: file or form, sheet, row and column, as a person
 * would look for it. Row 0 and an empty column mean the whole sheet or row.
 */
public record Location(String sheet, int row, String column) {

  /** A field of a form that a person filled in. */
  public static Location field(String column) {
    return new Location("", 0, column);
  }

  /** The same row, another column. */
  public Location at(String otherColumn) {
    return new Location(sheet, row, otherColumn);
  }
}
