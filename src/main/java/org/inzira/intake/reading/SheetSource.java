package org.inzira.intake.reading;

import java.io.IOException;
import java.util.List;

/** A sheet of a workbook, or a CSV file; can be read more than once, always streaming. */
public interface SheetSource {

  /** The file as its owner calls it. */
  String file();

  /** The sheet as its owner calls it. */
  String name();

  /** Whether its owner cannot see it without looking for it. */
  boolean isHidden();

  /** Reads it all once, keeping nothing, to see whether it can be read at all. */
  Survey survey() throws IOException;

  /** Reads the rows that are not blank, in order. */
  void read(Visitor visitor) throws IOException;

  /**
   * What a sheet holds, before it is taken in.
   *
   * @param rows rows that are not blank
   * @param merged merged ranges, the first few
   * @param hidden hidden rows with values, and the first of them
   */
  record Survey(int rows, List<String> merged, Hidden hidden) {

    /** Nothing hidden. */
    public static final Hidden NONE = new Hidden(0, 0);

    /** So many rows, the first of them by its number. */
    public record Hidden(int rows, int first) {}

    public Survey {
      merged = List.copyOf(merged);
    }
  }

  /** Is shown the rows. */
  @FunctionalInterface
  interface Visitor {

    void row(SheetRow row);
  }
}
