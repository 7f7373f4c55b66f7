package org.inzira.kernel;

/**
 * One field of a kind of record, declared once: column of the sheet, control of the form, column of
 * the table. Its label is the message {@code field.<kind>.<name>}, its explanation {@code
 * field.<kind>.<name>.help}.
 *
 * @param name snake_case, units last; also the name of the table's column
 * @param example a valid value for the explanation row of the workbook
 */
public record Field(String name, FieldType type, boolean required, String example) {

  /** A field that must be filled. */
  public static Field required(String name, FieldType type, String example) {
    return new Field(name, type, true, example);
  }

  /** A field that may stay empty. */
  public static Field optional(String name, FieldType type, String example) {
    return new Field(name, type, false, example);
  }
}
