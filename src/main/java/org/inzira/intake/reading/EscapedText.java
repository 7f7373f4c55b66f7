package org.inzira.intake.reading;

import java.util.regex.Pattern;

/**
 * The form in which workbooks keep characters that XML would change: a carriage return is {@code
 * _x000D_}, and a text that looks like that itself has its first underscore escaped.
 */
public final class EscapedText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private EscapedText() {}

  /** The text as a person wrote it. */
  public static String read(String kept) {
    return kept.indexOf("_x") < 0
        ? kept
        : ESCAPE
            .matcher(kept)
            .replaceAll(match ->
                java.util.regex.Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(match.group(1), 16))));
  }

  /** The text as a workbook keeps it. */
  public static String write(String text) {
    var escaped = text.indexOf("_x") < 0 ? text : ESCAPE.matcher(text).replaceAll("_x005F_x$1_");
    return escaped.replace("\r", "_x000D_");
  }
}
