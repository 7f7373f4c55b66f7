package org.inzira.intake;

import java.nio.file.Path;
import java.util.Map;

/**
 * Writes records as a mission workbook in the layout of the template, streaming: headings,
 * explanation row, drop-downs, then the rows. Every value is a text cell, so none is ever taken for
 * a formula; read back it is the same text.
 */
public interface WorkbookWriter {

  /**
   * Writes a workbook.
   *
   * @param rows by sheet; each row holds values by column, {@code record_key} among them. Sheets
   *     stand in the template's order; one that no handler claims, or a column that its sheet
   *     lacks, is a bug and throws.
   */
  void write(Path file, Map<String, ? extends Iterable<Map<String, String>>> rows);
}
