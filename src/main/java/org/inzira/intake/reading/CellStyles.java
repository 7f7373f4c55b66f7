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

  private final BitSet dates;

  private CellStyles(BitSet dates) {
    this.dates = dates;
  }

  static CellStyles none() {
    return new CellStyles(new BitSet());
  }

  static CellStyles read(Markup markup) throws IOException {
    Map<Integer, String> formats = new HashMap<>();
    var dates = new BitSet();
    boolean inCells = false;
    int style = 0;
    while (markup.advance()) {
      if (markup.isEnd() && markup.name().equals("cellXfs")) {
        inCells = false;
      } else if (markup.isStart() && markup.name().equals("cellXfs")) {
        inCells = true;
      } else if (markup.isStart() && markup.name().equals("numFmt")) {
        formats.put(number(markup, "numFmtId"), markup.attribute("formatCode").orElse(""));
      } else if (inCells && markup.isStart() && markup.name().equals("xf")) {
        dates.set(style, isDate(number(markup, "numFmtId"), formats));
        style++;
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

  private static boolean isDate(int format, Map<Integer, String> formats) {
    var code = formats.get(format);
    if (code != null) {
      var bare = LITERAL.matcher(code.split(";", 2)[0]).replaceAll("");
      return DATE_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).find();
    }
    // Formats that every workbook has without naming them; the second range is East Asian.
    return (format >= 14 && format <= 22)
        || (format >= 27 && format <= 36)
        || (format >= 45 && format <= 47)
        || (format >= 50 && format <= 58);
  }
}
