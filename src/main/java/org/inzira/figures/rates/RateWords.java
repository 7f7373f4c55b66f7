package org.inzira.figures.rates;

import org.inzira.page.Wording;

/** A rate in words: both operands, the rate, and how far chance may reach. */
public final class RateWords {

  private RateWords() {}

  /** The sentence; the name of the whole follows it. */
  public static String sentence(Rate rate, Wording words) {
    var told =
        words.text(
            "figures.rate",
            words.number(rate.part()),
            words.number(rate.whole()),
            words.decimal(rate.value()),
            words.number(rate.per()));
    return rate.bounds()
        .map(bounds ->
            told
                + " "
                + words.text(
                    "figures.rate.interval",
                    words.decimal(bounds.low()),
                    words.decimal(bounds.high())))
        .orElse(told);
  }
}
