package org.inzira.claims;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads a number in figures, in either language's way. A point or comma before exactly three digits
 * groups them, any other begins decimals: in a review of counts nobody writes thousandths.
 */
final class Numerals {

  /** Longer runs of digits are read in pieces, so that a hostile one costs no big arithmetic. */
  private static final int DIGITS_MAX = 18;

  private static final int LETTERS_MAX = 12;

  /** "The 21st century", "the 75th year": beyond, who is so manieth tells how many there are. */
  private static final int ORDINAL_MAX = 99;

  private static final Pattern DATE_OR_TIME =
      Pattern.compile(
          "(?:\\d{1,2}([./-])\\d{1,2}\\1(?:19|20)\\d{2}|(?:19|20)\\d{2}-\\d{2}-\\d{2}"
              + "|24 ?h(?:eures)? ?(?:/|sur) ?24|7 ?j(?:ours)? ?(?:/|sur) ?7|24/7"
              + "|\\d{1,2}:\\d{2}|\\d{1,2}h(?:\\d{2})?)(?![\\p{L}\\d])");

  private static final int DATE_LENGTH_MAX = 18;

  private static final Pattern ORDINAL =
      Pattern.compile("st|nd|rd|th|er|ère|re|e|è|ème|eme|nde|s", Pattern.CASE_INSENSITIVE);

  private static final String GROUPING = ",. \u00a0\u202f\u2009'’";

  /**
   * What was read.
   *
   * @param ordinal a date, a time, a decade or a place in an order: it counts nothing
   */
  record Read(int end, boolean ordinal, Optional<Quantity> quantity) {}

  private final CharSequence source;
  private final int limit;

  Numerals(CharSequence source, int limit) {
    this.source = source;
    this.limit = limit;
  }

  /** The number that begins here. */
  Read read(int from) {
    var dated = DATE_OR_TIME.matcher(source).region(from, Math.min(limit, from + DATE_LENGTH_MAX));
    dated.useTransparentBounds(true);
    if (dated.lookingAt()) {
      return new Read(dated.end(), true, Optional.empty());
    }
    var digits = new StringBuilder();
    int at = take(from, digits, DIGITS_MAX);
    int ungrouped = at;
    if (digits.length() <= 3) {
      at = groups(at, digits);
    }
    boolean plain = at == ungrouped;
    if (at + 1 < limit && isDecimalMark(source.charAt(at)) && isDigit(at + 1)) {
      digits.append('.');
      at = take(at + 1, digits, DIGITS_MAX);
      plain = false;
    }
    return closed(at, new Quantity(new BigDecimal(digits.toString()), plain));
  }

  private Read closed(int at, Quantity quantity) {
    int end = at;
    while (end < limit && end < at + LETTERS_MAX && Character.isLetter(source.charAt(end))) {
      end++;
    }
    var letters = source.subSequence(at, end).toString();
    boolean ordinal =
        quantity.plain()
            && ORDINAL.matcher(letters).matches()
            && (letters.equals("s")
                ? quantity.isBetween(1900, 2099)
                : quantity.isBetween(0, ORDINAL_MAX));
    return new Read(end, ordinal, Optional.of(quantity));
  }

  private int groups(int from, StringBuilder digits) {
    int at = from;
    while (at + 3 < limit
        && GROUPING.indexOf(source.charAt(at)) >= 0
        && isDigit(at + 1)
        && isDigit(at + 2)
        && isDigit(at + 3)
        && !isDigit(at + 4)
        && digits.length() < DIGITS_MAX - 3) {
      at = take(at + 1, digits, DIGITS_MAX);
    }
    return at;
  }

  private int take(int from, StringBuilder digits, int most) {
    int at = from;
    while (isDigit(at) && at - from < most) {
      digits.append(Character.digit(source.charAt(at), 10));
      at++;
    }
    return at;
  }

  private boolean isDigit(int at) {
    return at < limit && Character.isDigit(source.charAt(at));
  }

  private static boolean isDecimalMark(char mark) {
    return mark == '.' || mark == ',';
  }
}
