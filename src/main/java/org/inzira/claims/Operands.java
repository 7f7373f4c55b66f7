package org.inzira.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.inzira.claims.FigureNumbers.Answer;
import org.inzira.claims.Part.Reference;
import org.inzira.claims.Part.Shown;
import org.inzira.claims.Token.Kind;

/** Finds the numbers that a claim is about. */
record Operands(FigureNumbers numbers, Language language, Names names) {

  private static final int TOKENS_AWAY_MAX = 14;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** One number by another. */
  record Ratio(BigDecimal part, BigDecimal whole) {

    boolean isOfNothing() {
      return whole.signum() == 0;
    }

    BigDecimal change() {
      return part.subtract(whole);
    }
  }

  /** What a reference prints, as a number; shares and changes in per cent, not rounded short. */
  Optional<BigDecimal> value(Reference reference) {
    return switch (reference.shown()) {
      case VALUE -> numbers.find(reference.figure()).flatMap(known -> of(known.value()));
      case PREVIOUS -> numbers.find(reference.figure()).flatMap(known -> of(known.previous()));
      case CELL -> cell(reference);
      case CHANGE -> ofYears(reference).flatMap(ratio -> percent(ratio.change(), ratio.whole()));
      case SHARE -> share(reference).flatMap(ratio -> percent(ratio.part(), ratio.whole()));
    };
  }

  private static Optional<BigDecimal> of(OptionalLong number) {
    return number.isPresent()
        ? Optional.of(BigDecimal.valueOf(number.getAsLong()))
        : Optional.empty();
  }

  private static Optional<BigDecimal> percent(BigDecimal part, BigDecimal whole) {
    return whole.signum() == 0
        ? Optional.empty()
        : Optional.of(part.multiply(HUNDRED).divide(whole, 12, RoundingMode.HALF_UP));
  }

  private Optional<BigDecimal> cell(Reference reference) {
    return numbers.find(reference.figure()).isPresent()
            && numbers.cell(reference.figure(), reference.cell().orElseThrow())
                instanceof Answer.Known(var value, var exclusive)
        ? Optional.of(BigDecimal.valueOf(value))
        : Optional.empty();
  }

  /** A figure by itself the year before; empty for a part of it, whose year before nobody knows. */
  Optional<Ratio> ofYears(Reference reference) {
    if (reference.cell().isPresent()) {
      return Optional.empty();
    }
    var known = numbers.find(reference.figure());
    return known
        .flatMap(each -> of(each.value()))
        .flatMap(value ->
            known.flatMap(each -> of(each.previous())).map(before -> new Ratio(value, before)));
  }

  /** "From … to …" after the words of a claim, or before them: two numbers, typed or of figures. */
  Optional<Ratio> fromTo(Sentence sentence, int first, int last) {
    return fromTo(sentence, last)
        .or(() -> fromTo(sentence, Math.max(sentence.from(), first - TOKENS_AWAY_MAX)));
  }

  private Optional<Ratio> fromTo(Sentence sentence, int start) {
    int from = -1;
    Optional<BigDecimal> before = Optional.empty();
    for (int at = start; at < start + TOKENS_AWAY_MAX && sentence.holds(at); at++) {
      var token = sentence.tokens().get(at);
      if (from < 0) {
        from = language.words().from().contains(token.text()) ? at : -1;
        continue;
      }
      var value = operand(token, at);
      if (before.isEmpty()) {
        before = value;
        from = value.isEmpty() && at - from > 3 ? -1 : from;
      } else if (value.isPresent()) {
        var first = before.get();
        return isTo(sentence, at) ? value.map(last -> new Ratio(last, first)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private boolean isTo(Sentence sentence, int at) {
    for (int back = at - 1; back >= at - 3 && sentence.holds(back); back--) {
      if (language.words().to().contains(sentence.tokens().get(back).text())) {
        return true;
      }
    }
    return false;
  }

  private Optional<BigDecimal> operand(Token token, int at) {
    if (token.is(Kind.NUMBER)) {
      return names.isName(at) ? Optional.empty() : token.quantity().map(Quantity::value);
    }
    return token.is(Kind.REFERENCE)
        ? token.about().filter(reference -> !reference.isYear()).flatMap(this::value)
        : Optional.empty();
  }

  /** A part and its whole among the figures around a claim. */
  Optional<Ratio> share(List<Reference> around) {
    for (var part : around) {
      var ratio = part.shown() == Shown.SHARE ? share(part) : pair(part, around);
      if (ratio.isPresent()) {
        return ratio;
      }
    }
    return Optional.empty();
  }

  private Optional<Ratio> share(Reference reference) {
    return cell(reference)
        .flatMap(part ->
            numbers
                .find(reference.figure())
                .flatMap(known -> of(known.value()))
                .map(whole -> new Ratio(part, whole)))
        .filter(ratio -> !ratio.isOfNothing());
  }

  private Optional<Ratio> pair(Reference part, List<Reference> around) {
    var whole =
        part.shown() == Shown.CELL
            ? Optional.of(part.figure())
            : numbers.find(part.figure()).flatMap(FigureNumbers.Numbers::whole);
    return whole
        .flatMap(figure ->
            around.stream()
                .filter(each -> each.shown() == Shown.VALUE && each.figure().equals(figure))
                .findFirst())
        .flatMap(this::value)
        .filter(total -> total.signum() != 0)
        .flatMap(total -> value(part).map(each -> new Ratio(each, total)));
  }
}
