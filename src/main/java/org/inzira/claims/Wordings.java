package org.inzira.claims;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import org.inzira.claims.Operands.Ratio;
import org.inzira.claims.Phrase.Kind;

/** Wordings that would hold, from the same table by which a claim is refused. */
record Wordings(Language language) {

  List<String> ofChange(Ratio ratio) {
    var wordings = new ArrayList<String>();
    if (!ratio.isOfNothing() && ratio.change().signum() != 0) {
      wordings.add(language.changed(ratio.part(), ratio.whole()));
    }
    wordings.addAll(models(Kind.CHANGE, ratio));
    return wordings;
  }

  List<String> ofShare(Ratio ratio) {
    return models(Kind.SHARE, ratio);
  }

  List<String> ofAmount(BigDecimal value) {
    var wordings = new ArrayList<>(models(Kind.AMOUNT, new Ratio(value, BigDecimal.ONE)));
    wordings.addAll(ofThreshold(value));
    return wordings;
  }

  private List<String> models(Kind kind, Ratio ratio) {
    return language
        .phrases(kind)
        .filter(phrase -> phrase.holds().orElseThrow().holds(ratio.part(), ratio.whole()))
        .flatMap(phrase -> phrase.model().stream())
        .toList();
  }

  /** Each phrase with the roundest number for which it holds. */
  List<String> ofThreshold(BigDecimal value) {
    var numbers =
        List.of(
            rounded(value, 1, RoundingMode.DOWN),
            rounded(value, 2, RoundingMode.DOWN),
            rounded(value, 1, RoundingMode.UP),
            rounded(value, 2, RoundingMode.UP),
            value);
    return language.phrases().stream()
        .filter(phrase -> phrase.kind() == Kind.THRESHOLD)
        .flatMap(phrase ->
            numbers.stream()
                .filter(number ->
                    number.signum() > 0 && phrase.holds().orElseThrow().holds(value, number))
                .limit(1)
                .map(number ->
                    MessageFormat.format(phrase.model().orElseThrow(), language.number(number))))
        .toList();
  }

  private static BigDecimal rounded(BigDecimal value, int digits, RoundingMode mode) {
    return value.round(new MathContext(digits, mode));
  }
}
