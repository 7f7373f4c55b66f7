package org.inzira.kernel;

import java.util.regex.Pattern;

/**
 * Text in a CSV file that a spreadsheet program would take for a formula: it is written behind an
 * apostrophe, the sign by which spreadsheets mark text, and intake takes that one away again.
 */
public final class CsvText {

  private static final char MARK = '\'';

  /**
   * Blanks, signs that no one sees and quotation marks before the sign do not keep every program
   * from computing.
   */
  private static final Pattern LIVE =
      Pattern.compile(
          "['\"\\p{Z}\\p{Cntrl}]*[=+\\-@|%\\t\\r\\n\\u2212\\uff1d\\uff0b\\uff0d\\uff20].*",
          Pattern.DOTALL);

  private CsvText() {}

  /** The text as a file keeps it, still to be quoted. */
  public static String write(String text) {
    return isLive(text) ? MARK + text : text;
  }

  /** The text that was written. */
  public static String read(String kept) {
    return kept.length() > 1 && kept.charAt(0) == MARK && isLive(kept.substring(1))
        ? kept.substring(1)
        : kept;
  }

  private static boolean isLive(String text) {
    return LIVE.matcher(text).matches();
  }
}
