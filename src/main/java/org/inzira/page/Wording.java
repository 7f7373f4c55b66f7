package org.inzira.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import org.inzira.kernel.Refusal;

/** Texts, numbers and dates in one language. */
public final class Wording {

  private static final String CODE = "code.";
  private static final String DAY = "day.";

  private final Texts texts;
  private final Locale language;
  private final ZoneId zone;

  Wording(Texts texts, Locale language, ZoneId zone) {
    this.texts = texts;
    this.language = language;
    this.zone = zone;
  }

  /** The language. */
  public Locale language() {
    return language;
  }

  /** The text with this key, arguments filled in; the key itself when there is no such text. */
  public String text(String key, Object... arguments) {
    return texts.find(language, key, arguments).orElse(key);
  }

  /** The text with this key, or empty when there is none. */
  public String textOrEmpty(String key) {
    return texts.find(language, key).orElse("");
  }

  /**
   * The sentence of a refusal; an argument that is the key of a code is said in words, and so is a
   * day such as {@code day.2022-02-28}.
   */
  public String sentence(Refusal refusal) {
    return text(refusal.code(), refusal.arguments().stream().map(this::argument).toArray());
  }

  private String argument(String argument) {
    if (argument.startsWith(DAY)) {
      return day(LocalDate.parse(argument.substring(DAY.length())));
    }
    return argument.startsWith(CODE) ? text(argument) : argument;
  }

  /** A whole number: 4,015 in English, 4 015 in French. */
  public String number(long number) {
    return NumberFormat.getIntegerInstance(language).format(number);
  }

  /** A number with one decimal: 1,172.5 in English, 1 172,5 in French. */
  public String decimal(BigDecimal number) {
    var format = NumberFormat.getNumberInstance(language);
    format.setMinimumFractionDigits(1);
    format.setMaximumFractionDigits(1);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(number);
  }

  /** A change or share in percent with one decimal: 54.5 % in the language's way. */
  public String percent(BigDecimal percent) {
    return text("page.percent", decimal(percent));
  }

  /** A day: 1 Mar 2022. */
  public String day(LocalDate day) {
    return DateTimeFormatter.ofPattern("d MMM uuuu", language).format(day);
  }

  /** A moment in the mission's zone: 1 Mar 2022, 22:30. */
  public String moment(Instant moment) {
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", language).format(moment.atZone(zone));
  }

  /** The name of a month. */
  public String month(Month month) {
    return month.getDisplayName(TextStyle.FULL_STANDALONE, language);
  }
}
