package org.inzira.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.claims.Token.Kind;

/**
 * Puts number words together to numbers: "seventeen", "two hundred and six",
 * "quatre-vingt-dix-sept", "2.5 million". A lone "one", "un" or "une" is a pronoun or an article,
 * and no number.
 */
final class NumberWords {

  private static final long VALUE_MAX = 1_000_000_000_000_000L;

  private final Language.Sheet words;
  private final List<Token> tokens;

  NumberWords(Language language, List<Token> tokens) {
    this.words = language.words();
    this.tokens = tokens;
  }

  /** The tokens, with each written-out number as one of them. */
  List<Token> merge() {
    var merged = new ArrayList<Token>();
    int at = 0;
    while (at < tokens.size()) {
      int end = at;
      if (isBegin(at)) {
        var compound = new Compound();
        end = compound.read(at);
        merged.add(compound.token(at, end));
      } else {
        merged.add(tokens.get(at));
        end = at + 1;
      }
      at = end;
    }
    return merged;
  }

  private boolean isBegin(int at) {
    var token = tokens.get(at);
    if (token.is(Kind.NUMBER)) {
      return token.quantity().isPresent() && isMultiplier(at + 1);
    }
    return token.is(Kind.WORD)
        && (words.numbers().containsKey(token.text())
            || words.multipliers().containsKey(token.text())
            || (words.ones().contains(token.text()) && isMultiplier(at + 1)));
  }

  private boolean isMultiplier(int at) {
    return is(at, words.multipliers());
  }

  private boolean is(int at, Map<String, Long> among) {
    return at < tokens.size()
        && tokens.get(at).is(Kind.WORD)
        && among.containsKey(tokens.get(at).text());
  }

  /** One number under way. */
  private final class Compound {

    private BigDecimal total = BigDecimal.ZERO;
    private long current;
    private BigDecimal figures = BigDecimal.ZERO;

    int read(int from) {
      int at = from;
      if (tokens.get(at).is(Kind.NUMBER)) {
        figures = tokens.get(at).quantity().orElseThrow().value();
        at++;
      } else if (!take(at)) {
        return from + 1;
      } else {
        at++;
      }
      while (at < tokens.size()) {
        int next = isLink(at) ? at + 1 : at;
        if (!take(next)) {
          return at;
        }
        at = next + 1;
      }
      return at;
    }

    /** "Two hundred and six", "vingt et un". */
    private boolean isLink(int at) {
      return words.and().contains(tokens.get(at).text())
          && at + 1 < tokens.size()
          && current > 0
          && (current % 100 == 0
              ? is(at + 1, words.numbers())
              : words.ones().contains(tokens.get(at + 1).text())
                  || tokens.get(at + 1).text().equals("onze"));
    }

    private boolean take(int at) {
      if (at >= tokens.size() || !tokens.get(at).is(Kind.WORD)) {
        return false;
      }
      var text = tokens.get(at).text();
      var factor = words.multipliers().get(text);
      if (factor != null) {
        return multiply(factor);
      }
      var value = words.numbers().get(text);
      if (value == null && words.ones().contains(text)) {
        value = current == 0 && !isMultiplier(at + 1) ? null : Long.valueOf(1);
      }
      return value != null && add(value);
    }

    private boolean multiply(long factor) {
      if (figures.signum() != 0) {
        total = figures.multiply(BigDecimal.valueOf(factor));
        figures = BigDecimal.ZERO;
        return true;
      }
      long times = Math.max(current, 1);
      if (times * factor > VALUE_MAX || (factor < 1000 && times >= 100)) {
        return false;
      }
      if (factor >= 1000) {
        total = total.add(BigDecimal.valueOf(times * factor));
        current = 0;
      } else {
        current = times * factor;
      }
      return total.precision() - total.scale() <= 16;
    }

    private boolean add(long value) {
      if (value == 20 && current % 100 == 4) {
        current += 76;
        return true;
      }
      long rest = current % 100;
      boolean fits =
          current == 0
              || rest == 0
              || (rest % 10 == 0 && rest >= 20 && value < 20)
              || (rest == 10 && value >= 7 && value <= 9);
      if (fits && figures.signum() == 0) {
        current += value;
      }
      return fits && figures.signum() == 0;
    }

    Token token(int from, int to) {
      var first = tokens.get(from);
      var text = new StringBuilder(first.text());
      for (var each : tokens.subList(from + 1, to)) {
        text.append(' ').append(each.text());
      }
      var value = total.add(BigDecimal.valueOf(current)).add(figures);
      return new Token(
          Kind.NUMBER,
          text.toString(),
          first.start(),
          tokens.get(to - 1).end(),
          first.glued(),
          first.capital(),
          Optional.of(new Quantity(value, false)),
          first.about());
    }
  }
}
