package org.inzira.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.claims.Part.Reference;
import org.inzira.claims.Part.Shown;
import org.inzira.kernel.Refusal;

/** What is said of a number that somebody typed and no claim has taken up. */
record BareNumbers(Checking checking) {

  /** Why the number may not stand there; empty when it is what its figure says. */
  Optional<Finding> finding(Sentence sentence, int index) {
    var token = sentence.tokens().get(index);
    var span = checking.lines().span(token.start(), token.end());
    var written = checking.lines().excerpt(token.start(), token.end());
    if (token.about().isPresent()) {
      return worded(token.about().get(), token, written, span);
    }
    boolean percent = checking.finder().percent(sentence.tokens(), index + 1, sentence.to()) > 0;
    var references =
        token.quantity().map(quantity -> references(quantity, percent)).orElse(List.of());
    return Optional.of(
        references.isEmpty()
            ? new Finding(Refusal.of("CL-020", written), span, written, List.of())
            : new Finding(
                Refusal.of("CL-021", written, references.getFirst()), span, written, references));
  }

  /** A number in the wording of a figure: it must be the figure's. */
  private Optional<Finding> worded(Reference about, Token token, String written, Span span) {
    var value = checking.operands().value(about);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean percent = about.shown() == Shown.CHANGE || about.shown() == Shown.SHARE;
    boolean same =
        token
            .quantity()
            .map(quantity -> percent ? isRounded(value.get(), quantity) : is(value.get(), quantity))
            .orElse(false);
    var language = checking.language();
    var shown =
        percent
            ? language.share(value.get(), BigDecimal.valueOf(100))
            : language.number(value.get());
    return same
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Refusal.of("CL-042", written, about.figure(), shown),
                span,
                written,
                percent ? List.of(shown) : new Wordings(language).ofThreshold(value.get())));
  }

  private static boolean is(BigDecimal value, Quantity quantity) {
    return value.compareTo(quantity.value()) == 0;
  }

  private static boolean isRounded(BigDecimal percent, Quantity quantity) {
    return percent
            .abs()
            .setScale(quantity.decimals(), RoundingMode.HALF_UP)
            .compareTo(quantity.value())
        == 0;
  }

  /** The references of the chapter that print this number. */
  private List<String> references(Quantity quantity, boolean percent) {
    var found = new ArrayList<String>();
    for (var name : checking.numbers().chapter()) {
      var known = checking.numbers().find(name);
      if (known.isEmpty()) {
        continue;
      }
      var value = known.get().value();
      var before = known.get().previous();
      if (percent) {
        if (value.isPresent()
            && before.isPresent()
            && before.getAsLong() > 0
            && isChange(value.getAsLong(), before.getAsLong(), quantity)) {
          found.add("{{" + name + ".change}}");
        }
      } else if (value.isPresent() && quantity.is(value.getAsLong())) {
        found.add("{{" + name + "}}");
      } else if (before.isPresent() && quantity.is(before.getAsLong())) {
        found.add("{{" + name + ".previous}}");
      }
    }
    return found;
  }

  private static boolean isChange(long value, long before, Quantity quantity) {
    var percent =
        BigDecimal.valueOf(value - before)
            .movePointRight(2)
            .divide(BigDecimal.valueOf(before), 12, RoundingMode.HALF_UP);
    return isRounded(percent, quantity);
  }
}
