package org.inzira.intake.reading;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Which of a workbook's cell styles show a number as a date or time. */
final class CellStyles {

  /** What stands in quotes, brackets or behind a backslash is shown as it is. */
  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*]|[\\\\_*].");

  private static final Pattern DATE_LETTER = Pattern.compile("[ydhsm]");

  /** More than any spreadsheet program writes. */
  private static final int FORMATS_MAX = 65_536;

  private static final int FORMAT_LENGTH_MAX = 255;

  private final BitSet dates;

  private CellStyles(BitSet dates) {
    this.dates = dates;
  }

  static CellStyles none() {
    return new CellStyles(new BitSet());
  }

  static CellStyles read(Markup markup, String file) throws IOException {
    Map<Integer, Boolean> formats = new HashMap<>();
    var dates = new BitSet();
    boolean inCells = false;
    int style = 0;
    while (markup.advance()) {
      if (markup.isEnd() && markup.name().equals("cellXfs")) {
        inCells = false;
      } else if (markup.isStart() && markup.name().equals("cellXfs")) {
        inCells = true;
      } else if (markup.isStart() && markup.name().equals("numFmt")) {
        formats.put(number(markup, "numFmtId"), isDate(formatCode(markup)));
      } else if (inCells && markup.isStart() && markup.name().equals("xf")) {
        dates.set(style, isDate(number(markup, "numFmtId"), formats));
        style++;
      }
      if (style > FORMATS_MAX || formats.size() > FORMATS_MAX) {
        throw new UnfitFileException("IN-027", file, "" + FORMATS_MAX);
      }
    }
    return new CellStyles(dates);
  }

  boolean isDate(int style) {
    return style >= 0 && dates.get(style);
  }

  private static int number(Markup markup, String attribute) {
    var text = markup.attribute(attribute).orElse("0");
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
  }

  private static String formatCode(Markup markup) {
    var code = markup.attribute("formatCode").orElse("");
    return code.substring(0, Math.min(code.length(), FORMAT_LENGTH_MAX));
  }

  private static boolean isDate(String code) {
    var bare = LITERAL.matcher(code.split(";", 2)[0]).replaceAll("");
    return DATE_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).find();
  }

  private static boolean isDate(int format, Map<Integer, Boolean> formats) {
    // Formats that every workbook has without naming them; the second range is East Asian.
    boolean usually =
        (format >= 14 && format <= 22)
            || (format >= 27 && format <= 36)
            || (format >= 45 && format <= 47)
            || (format >= 50 && format <= 58);
    return formats.getOrDefault(format, usually);
  }
}
