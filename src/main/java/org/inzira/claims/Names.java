package org.inzira.claims;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.inzira.claims.Token.Kind;

/** Tells numbers that count from those that name: years, days, articles, COVID-19. */
final class Names {

  private static final int YEAR_FIRST = 1900;
  private static final int YEARS_AHEAD_MAX = 30;
  private static final int LABEL_NUMBER_MAX = 99_999;

  private final Language.Sheet words;
  private final Map<String, Boolean> months;
  private final List<Token> tokens;
  private final int yearLast;
  private final LongPredicate figure;

  /**
   * Names in a text.
   *
   * @param figure whether a number is a value of the chapter, so that it is no year
   */
  Names(Language language, List<Token> tokens, int year, LongPredicate figure) {
    this.words = language.words();
    this.months = language.months();
    this.tokens = tokens;
    this.yearLast = year + YEARS_AHEAD_MAX;
    this.figure = figure;
  }

  /** Whether the number there counts nothing. */
  boolean isName(int at) {
    return tokens
        .get(at)
        .quantity()
        .map(quantity -> quantity.plain() ? isPlainName(at, quantity) : isTarget(at, quantity))
        .orElse(false);
  }

  private boolean isPlainName(int at, Quantity quantity) {
    return isYear(at, quantity)
        || isYearsEnd(at, quantity)
        || isCode(at)
        || isLabelled(at, quantity)
        || isDay(at, quantity);
  }

  /** "SDG 10.7", "section 2.1". */
  private boolean isTarget(int at, Quantity quantity) {
    return quantity.decimals() > 0 && isLabelled(at, new Quantity(quantity.value(), true));
  }

  private boolean isYear(int at, Quantity quantity) {
    if (!quantity.isBetween(YEAR_FIRST, yearLast) || isPercent(at + 1)) {
      return false;
    }
    return isAmong(words.yearWords(), at - 1)
        || isMonth(at - 1)
        || !(figure.test(quantity.value().longValue()) || isCounted(at + 1));
  }

  /** "2021–2022", "2021/22". */
  private boolean isYearsEnd(int at, Quantity quantity) {
    return tokens.get(at).glued()
        && (quantity.isBetween(0, 99) || quantity.isBetween(YEAR_FIRST, yearLast))
        && isNumber(at - 1)
        && tokens
            .get(at - 1)
            .quantity()
            .filter(before -> before.isBetween(YEAR_FIRST, yearLast))
            .isPresent();
  }

  /** "COVID-19". */
  private boolean isCode(int at) {
    return tokens.get(at).glued()
        && at > 0
        && tokens.get(at - 1).is(Kind.WORD)
        && tokens.get(at - 1).capital()
        && !isCounted(at + 1);
  }

  /** "ISO 3166", "n° 5", "articles 5 and 6". */
  private boolean isLabelled(int at, Quantity quantity) {
    if (!quantity.isBetween(0, LABEL_NUMBER_MAX) || isCounted(at + 1) || isPercent(at + 1)) {
      return false;
    }
    int before = at - 1;
    if (isAmong(words.and(), before) && isNumber(before - 1)) {
      before -= 2;
    }
    if (before >= 0 && (tokens.get(before).isMark(".") || tokens.get(before).isMark("°"))) {
      before--;
    }
    return isAmong(words.labels(), before);
  }

  /** "31 December", "3–5 March", "December 31, 2022". */
  private boolean isDay(int at, Quantity quantity) {
    if (!quantity.isBetween(1, 31)) {
      return false;
    }
    return isMonth(at + 1)
        || (isAmong(words.dayWords(), at + 1) && isMonth(at + 2))
        || (isNumber(at + 1) && tokens.get(at + 1).glued() && isMonth(at + 2))
        || (isJoin(at + 1) && isNumber(at + 2) && isMonth(at + 3))
        || (isMonth(at - 1) && !isCounted(at + 1) && !isPercent(at + 1) && isEnglishDay(at));
  }

  /** The day after the month, where months are names with a capital letter. */
  private boolean isEnglishDay(int at) {
    return months.getOrDefault(tokens.get(at - 1).text(), false);
  }

  private boolean isJoin(int at) {
    return isAmong(words.and(), at) || isAmong(words.to(), at) || isAmong(words.yearWords(), at);
  }

  private boolean isMonth(int at) {
    if (!isThere(at)) {
      return false;
    }
    var token = tokens.get(at);
    var capital = months.get(token.text());
    return token.is(Kind.WORD) && capital != null && (!capital || token.capital());
  }

  private boolean isNumber(int at) {
    return isThere(at) && (tokens.get(at).is(Kind.NUMBER) || tokens.get(at).is(Kind.ORDINAL));
  }

  private boolean isCounted(int at) {
    return isAmong(words.counted(), at);
  }

  private boolean isPercent(int at) {
    return isThere(at) && tokens.get(at).is(Kind.PERCENT);
  }

  private boolean isAmong(Set<String> among, int at) {
    return isThere(at) && tokens.get(at).is(Kind.WORD) && among.contains(tokens.get(at).text());
  }

  private boolean isThere(int at) {
    return at >= 0 && at < tokens.size();
  }
}
