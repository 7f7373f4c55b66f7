package org.inzira.charts;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How numbers and names are put into words in a language. */
record Wording(Locale language, String suppressed) {

  String value(Mark mark) {
    return mark.suppressed() ? suppressed : number(mark.value());
  }

  /** Grouped as the language does it; narrow spaces become plain ones, which every font has. */
  String number(long value) {
    return NumberFormat.getIntegerInstance(language).format(value).replace('\u202F', '\u00A0');
  }

  /** With its sign; nothing has none. */
  String signed(long value) {
    return (value > 0 ? "+" : value < 0 ? "−" : "") + number(Math.abs(value));
  }

  String percent(long part, long whole) {
    double share = (double) part / whole;
    var format = NumberFormat.getNumberInstance(language);
    format.setMaximumFractionDigits(share > 0 && share < 0.01 ? 1 : 0);
    return format.format(100 * share).replace('\u202F', '\u00A0') + "\u00A0%";
  }

  String pair(String label, String value) {
    var colon = language.getLanguage().equals("fr") ? "\u00A0: " : ": ";
    return label + colon + value;
  }

  String pair(Mark mark) {
    return pair(mark.label(), value(mark));
  }

  String pairs(List<Mark> marks) {
    return marks.stream().map(this::pair).collect(Collectors.joining("; "));
  }

  String series(Series series) {
    return pair(series.name(), pairs(series.marks()));
  }
}
