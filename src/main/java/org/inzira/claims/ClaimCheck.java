package org.inzira.claims;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.inzira.claims.Operands.Ratio;
import org.inzira.claims.Part.Reference;
import org.inzira.claims.Phrase.Kind;
import org.inzira.claims.PhraseFinder.Match;
import org.inzira.kernel.Refusal;

/** Computes what one phrase of one sentence claims. */
final class ClaimCheck {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Language language;
  private final FigureNumbers numbers;
  private final Operands operands;
  private final Wordings wordings;
  private final PhraseFinder finder;
  private final Sentence sentence;
  private final Match match;
  private final Span at;
  private final String excerpt;
  private final List<Reference> around;

  ClaimCheck(Checking checking, Sentence sentence, Match match) {
    this.language = checking.language();
    this.numbers = checking.numbers();
    this.operands = checking.operands();
    this.wordings = new Wordings(language);
    this.finder = checking.finder();
    this.sentence = sentence;
    this.match = match;
    int start = sentence.tokens().get(match.from()).start();
    int end = sentence.tokens().get(match.to() - 1).end();
    this.at = checking.lines().span(start, end);
    this.excerpt = checking.lines().excerpt(start, end);
    this.around = sentence.around(match.from(), match.to());
  }

  /** Why the claim does not hold or cannot be checked; empty when it holds. */
  Optional<Finding> finding() {
    return switch (match.phrase().kind()) {
      case CHANGE, PERCENT_UP, PERCENT_DOWN, TIMES -> ofYears();
      case SHARE -> share();
      case THRESHOLD -> threshold();
      case AMOUNT -> amount();
      case FIRST -> first();
      case RANK -> sentence.hasQuotation() ? Optional.empty() : found("CL-039", List.of(), excerpt);
      case OUTCOME ->
          sentence.hasQuotation() || sentence.hasFigure()
              ? Optional.empty()
              : found("CL-040", List.of(), excerpt);
      case NONE -> Optional.empty();
    };
  }

  private Optional<Finding> ofYears() {
    var typed = operands.fromTo(sentence, match.from(), match.to());
    if (typed.isPresent()) {
      return judgeChange(typed.get());
    }
    if (around.isEmpty()) {
      return unnamed("CL-030");
    }
    var figure = around.getFirst();
    var ratio = operands.ofYears(figure);
    if (ratio.isEmpty()) {
      return isUnknown(figure) || isNegated()
          ? Optional.empty()
          : found("CL-032", List.of(), excerpt, figure.figure());
    }
    return judgeChange(ratio.get());
  }

  private Optional<Finding> judgeChange(Ratio ratio) {
    boolean holds =
        switch (match.phrase().kind()) {
          case PERCENT_UP -> isPercent(ratio, 1);
          case PERCENT_DOWN -> isPercent(ratio, -1);
          case TIMES -> isTimes(ratio);
          default -> interval().holds(ratio.part(), ratio.whole());
        };
    if (holds || isNegated()) {
      return denied(holds);
    }
    var before = language.number(ratio.whole());
    var after = language.number(ratio.part());
    return ratio.isOfNothing()
        ? found("CL-033", wordings.ofChange(ratio), excerpt, after)
        : found(
            "CL-031",
            wordings.ofChange(ratio),
            excerpt,
            before,
            after,
            language.change(ratio.part(), ratio.whole()));
  }

  /** Whether it is so many times as many; figures as the number are compared by nobody. */
  private boolean isTimes(Ratio ratio) {
    return typed()
        .map(times -> interval().holds(ratio.part(), ratio.whole().multiply(times.value())))
        .orElse(true);
  }

  /** Whether the number is the change, as exactly as it is written. */
  private boolean isPercent(Ratio ratio, int direction) {
    var typed = typed();
    if (typed.isEmpty() || ratio.isOfNothing() || ratio.change().signum() != direction) {
      return false;
    }
    var change =
        ratio
            .change()
            .abs()
            .multiply(HUNDRED)
            .divide(ratio.whole(), typed.get().decimals(), RoundingMode.HALF_UP);
    return change.compareTo(typed.get().value()) == 0;
  }

  private Optional<Finding> share() {
    var ratio = operands.share(around);
    if (ratio.isEmpty()) {
      return isAttributed() || isNegated() || around.stream().anyMatch(this::isUnknown)
          ? Optional.empty()
          : found("CL-034", List.of(), excerpt);
    }
    boolean holds = interval().holds(ratio.get().part(), ratio.get().whole());
    if (holds || isNegated()) {
      return denied(holds);
    }
    return found(
        "CL-035",
        wordings.ofShare(ratio.get()),
        excerpt,
        language.number(ratio.get().part()),
        language.number(ratio.get().whole()),
        language.share(ratio.get().part(), ratio.get().whole()));
  }

  private Optional<Finding> threshold() {
    if (around.isEmpty()) {
      return unnamed("CL-036");
    }
    var figure = around.getFirst();
    if (typed().isEmpty()) {
      return printed(figure);
    }
    boolean percent = finder.percent(sentence.tokens(), match.to(), sentence.to()) > 0;
    var value = percent ? inPercent(figure) : operands.value(figure);
    if (value.isEmpty()) {
      return isUnknown(figure)
          ? Optional.empty()
          : found("CL-032", List.of(), excerpt, figure.figure());
    }
    boolean holds = interval().holds(value.get(), typed().get().value());
    if (holds || isNegated()) {
      return denied(holds);
    }
    return percent
        ? found("CL-043", List.of(), excerpt, figure.figure(), inWords(value.get()))
        : refuseNumber(figure, value.get(), wordings.ofThreshold(value.get()));
  }

  /** "Over" before the figure's own number, where it is not compared with another. */
  private Optional<Finding> printed(Reference figure) {
    return operands
        .value(figure)
        .filter(value -> around.size() == 1 && !isNegated() && !interval().holds(value, value))
        .flatMap(value -> refuseNumber(figure, value, wordings.ofThreshold(value)));
  }

  private Optional<BigDecimal> inPercent(Reference figure) {
    return figure.shown() == Part.Shown.SHARE
        ? operands.value(figure)
        : operands
            .ofYears(figure)
            .filter(ratio -> !ratio.isOfNothing())
            .map(ratio ->
                ratio
                    .change()
                    .abs()
                    .multiply(HUNDRED)
                    .divide(ratio.whole(), 12, RoundingMode.HALF_UP));
  }

  private String inWords(BigDecimal percent) {
    return language.share(percent, HUNDRED);
  }

  private Optional<Finding> amount() {
    if (around.isEmpty()) {
      return unnamed("CL-036");
    }
    var figure = around.getFirst();
    var value = operands.value(figure);
    if (value.isEmpty()) {
      return Optional.empty();
    }
    boolean holds = interval().holds(value.get(), BigDecimal.ONE);
    return holds || isNegated()
        ? denied(holds)
        : refuseNumber(figure, value.get(), wordings.ofAmount(value.get()));
  }

  private Optional<Finding> refuseNumber(Reference figure, BigDecimal value, List<String> offered) {
    return found("CL-037", offered, excerpt, figure.figure(), language.number(value));
  }

  private Optional<Finding> first() {
    if (around.isEmpty()) {
      return unnamed("CL-030");
    }
    var figure = around.getFirst().figure();
    var known = numbers.find(figure);
    if (known.isEmpty() || isNegated()) {
      return Optional.empty();
    }
    var before = known.get().previous();
    if (before.isEmpty()) {
      return found("CL-032", List.of(), excerpt, figure);
    }
    return before.getAsLong() == 0 && known.get().value().orElse(0) > 0
        ? Optional.empty()
        : found("CL-038", List.of(), excerpt, figure, language.number(before.getAsLong()));
  }

  /** A claim that is near no figure: the source's own, or the writer is asked to name one. */
  private Optional<Finding> unnamed(String code) {
    if (isAttributed() || isNegated()) {
      return Optional.empty();
    }
    return found(code, code.equals("CL-036") ? references() : List.of(), excerpt);
  }

  /** The figures of the chapter for which the phrase would hold, as the writer would write them. */
  private List<String> references() {
    var by =
        match.phrase().kind() == Kind.AMOUNT
            ? BigDecimal.ONE
            : typed().map(Quantity::value).orElse(BigDecimal.ZERO);
    return numbers.chapter().stream()
        .filter(name ->
            numbers.find(name).stream()
                .flatMap(known -> known.value().stream().boxed())
                .anyMatch(value -> interval().holds(BigDecimal.valueOf(value), by)))
        .map(name -> "{{" + name + "|" + excerpt + "}}")
        .toList();
  }

  private boolean isAttributed() {
    return around.isEmpty() && sentence.hasQuotation();
  }

  /** A denied claim is false where the claim would hold. */
  private Optional<Finding> denied(boolean holds) {
    return holds && isNegated() ? found("CL-041", List.of(), excerpt) : Optional.empty();
  }

  private boolean isNegated() {
    return sentence.isDenied(match.from(), match.to(), language.words());
  }

  private boolean isUnknown(Reference reference) {
    return numbers.find(reference.figure()).filter(known -> known.value().isPresent()).isEmpty();
  }

  private Interval interval() {
    return match.phrase().holds().orElseThrow();
  }

  private Optional<Quantity> typed() {
    return match.number().isPresent()
        ? sentence.tokens().get(match.number().getAsInt()).quantity()
        : Optional.empty();
  }

  private Optional<Finding> found(String code, List<String> offered, String... arguments) {
    return Optional.of(new Finding(Refusal.of(code, arguments), at, excerpt, offered));
  }
}
