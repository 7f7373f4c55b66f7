package org.inzira.intake.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The form in which workbooks keep characters that XML would change or forbid: a carriage return is
 * {@code _x000D_}, and a text that looks like that itself has its first underscore escaped.
 */
public final class EscapedText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private static final String SIGNS = "[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF\\uD800-\\uDFFF]";

  /** What XML forbids, and the line end that it changes. */
  private static final Pattern FORBIDDEN = Pattern.compile(SIGNS);

  /** An underscore that would begin an escape once the signs are escaped. */
  private static final Pattern BEGIN = Pattern.compile("_(?=x[0-9A-Fa-f]{4}(?:_|" + SIGNS + "))");

  /** Half a sign, or none: no database keeps these. */
  private static final Pattern NOWHERE = Pattern.compile("[\\x00\\uD800-\\uDFFF]");

  private EscapedText() {}

  /** The text as a person wrote it. */
  public static String read(String kept) {
    return kept.indexOf("_x") < 0
        ? kept
        : ESCAPE
            .matcher(kept)
            .replaceAll(match ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  /** The text as a workbook keeps it. */
  public static String write(String text) {
    var escaped = text.indexOf("_x") < 0 ? text : BEGIN.matcher(text).replaceAll("_x005F_");
    return FORBIDDEN
        .matcher(escaped)
        .replaceAll(match -> "_x%04X_".formatted((int) match.group().charAt(0)));
  }

  /** Whether every sign of it can be kept anywhere at all. */
  static boolean isText(String text) {
    return !NOWHERE.matcher(text).find();
  }
}
