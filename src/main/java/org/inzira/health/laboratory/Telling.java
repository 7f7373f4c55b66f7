package org.inzira.health.laboratory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;

/**
 * What somebody says that the laboratory told of one step.
 *
 * @param answer which of the answers; empty for a quantity
 * @param value as it is written
 * @param critical whether it calls the physician
 * @param secondLook whether another has to look at it
 */
record Telling(
    Optional<Answer> answer, String value, Finding finding, boolean critical, boolean secondLook) {

  static final String VALUE = "value";
  static final String TOLD_ON = "told_on";

  private static final String POSITIVE = "positive";

  /** What was typed or chosen; empty when the step knows no such answer or value. */
  static Optional<Telling> read(TestKind.Step step, String typed) {
    return step.quantity().isPresent()
        ? number(typed)
            .filter(step.quantity().get()::isPossible)
            .map(value -> measured(step, step.quantity().get(), value))
        : step.answer(typed).map(answer -> said(step, answer));
  }

  private static Telling said(TestKind.Step step, Answer answer) {
    var critical = step.critical().contains(answer.id());
    return new Telling(
        Optional.of(answer),
        answer.display(),
        answer.finding(),
        critical,
        critical || step.secondLook().contains(answer.id()));
  }

  private static Telling measured(
      TestKind.Step step, TestKind.Quantity quantity, BigDecimal value) {
    var critical = quantity.isCritical(value);
    var positive = quantity.isPositive(value);
    var finding =
        positive
            ? Finding.POSITIVE
            : quantity.positiveFrom().isPresent() ? Finding.NEGATIVE : Finding.MEASURED;
    return new Telling(
        Optional.empty(),
        value.toPlainString(),
        finding,
        critical,
        critical || (positive && step.secondLook().contains(POSITIVE)));
  }

  private static Optional<BigDecimal> number(String typed) {
    var written = typed.strip().replace(',', '.');
    return written.matches("[0-9]{1,6}(\\.[0-9]{1,4})?")
        ? Optional.of(new BigDecimal(written))
        : Optional.empty();
  }

  /** All that is against it that this was told of the specimen on a day. */
  static List<Refusal> against(
      Specimen specimen,
      TestKind.Step step,
      Optional<Telling> telling,
      Optional<LocalDate> toldOn,
      LocalDate today) {
    var refusals = new ArrayList<Refusal>();
    if (telling.isEmpty()) {
      refusals.add(
          step.quantity()
              .map(one ->
                  Refusal.of(
                      "LB-024",
                      one.least().toPlainString(),
                      one.most().toPlainString(),
                      one.unit()))
              .orElseGet(() -> Refusal.of("LB-023"))
              .at(Location.field(VALUE)));
    }
    toldOn
        .map(day -> day(specimen, step, telling, day, today))
        .orElseGet(() -> Optional.of(Refusal.of("LB-020")))
        .map(refusal -> refusal.at(Location.field(TOLD_ON)))
        .ifPresent(refusals::add);
    return refusals;
  }

  private static Optional<Refusal> day(
      Specimen specimen,
      TestKind.Step step,
      Optional<Telling> telling,
      LocalDate day,
      LocalDate today) {
    var from = specimen.takenOn().plusDays(step.fromDays());
    if (day.isAfter(today) || day.isBefore(specimen.takenOn())) {
      return Optional.of(Refusal.of("LB-020"));
    }
    var until = step.untilDays();
    if (day.isBefore(from)
        || (until.isPresent() && day.isAfter(specimen.takenOn().plusDays(until.getAsInt())))) {
      return Optional.of(
          Refusal.of(
              "LB-021",
              from.toString(),
              specimen.takenOn().plusDays(until.orElse(step.fromDays())).toString()));
    }
    var due = step.method(specimen.method()).due(specimen.takenOn());
    var isNegative = telling.filter(one -> one.finding() == Finding.NEGATIVE).isPresent();
    return step.negativeWaits() && isNegative && day.isBefore(due)
        ? Optional.of(Refusal.of("LB-022", due.toString()))
        : Optional.empty();
  }
}
