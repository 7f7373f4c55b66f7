package org.inzira.health.laboratory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.Sex;

/**
 * What one test is: its specimen, and the steps by which each specimen is told.
 *
 * @param specimens how many specimens it wants
 * @param differentDays on how many different days at least they are taken
 * @param sex of whom it is asked, if not of all
 * @param isConsented asked only with a consent of its own, and confidential within health
 * @param tellsTuberculosis whether it says of tuberculosis what a class needs
 */
public record TestKind(
    TestCode code,
    String specimen,
    int specimens,
    int differentDays,
    Optional<Sex> sex,
    OptionalInt youngestYears,
    OptionalInt oldestYears,
    boolean isConsented,
    boolean tellsTuberculosis,
    Origin origin,
    List<Step> steps) {

  public TestKind {
    steps = List.copyOf(steps);
  }

  /**
   * One of the things that are told of a specimen.
   *
   * @param loinc codes by which it is known elsewhere; the first is ours
   * @param fromDays before so many days after it was taken it cannot be read
   * @param untilDays after so many it cannot be read any more
   * @param negativeWaits whether a negative is final only when the wait is over
   * @param ends whether a positive ends every other wait of the test
   */
  public record Step(
      String id,
      String name,
      List<String> loinc,
      List<Answer> answers,
      Optional<Quantity> quantity,
      List<Method> methods,
      Set<String> secondLook,
      Set<String> critical,
      int fromDays,
      OptionalInt untilDays,
      boolean negativeWaits,
      boolean ends) {

    public Step {
      loinc = List.copyOf(loinc);
      answers = List.copyOf(answers);
      methods = List.copyOf(methods);
      secondLook = Set.copyOf(secondLook);
      critical = Set.copyOf(critical);
    }

    public Optional<Answer> answer(String named) {
      return answers.stream().filter(one -> one.id().equals(named)).findFirst();
    }

    /** The method of that name, or the one that is counted on when none is named. */
    public Method method(Optional<String> named) {
      return methods.stream()
          .filter(one -> named.map(one.id()::equals).orElse(false))
          .findFirst()
          .orElse(methods.getFirst());
    }
  }

  /** How it is made, and how long that takes. */
  public record Method(String id, int waitDays, Origin origin) {

    public LocalDate due(LocalDate taken) {
      return taken.plusDays(waitDays);
    }
  }

  /** Something measured, what can be true of it, and from where on it calls. */
  public record Quantity(
      String unit,
      BigDecimal least,
      BigDecimal most,
      Optional<BigDecimal> positiveFrom,
      Optional<BigDecimal> criticalBelow,
      Optional<BigDecimal> criticalFrom) {

    boolean isPossible(BigDecimal value) {
      return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    boolean isPositive(BigDecimal value) {
      return positiveFrom.filter(limit -> value.compareTo(limit) >= 0).isPresent();
    }

    boolean isCritical(BigDecimal value) {
      return criticalBelow.filter(limit -> value.compareTo(limit) < 0).isPresent()
          || criticalFrom.filter(limit -> value.compareTo(limit) >= 0).isPresent();
    }
  }

  public Optional<Step> step(String named) {
    return steps.stream().filter(one -> one.id().equals(named)).findFirst();
  }

  /** Whether it is asked of such a person without a clinical reason; who may be of age is. */
  boolean isAskedOf(Sex who, Optional<BirthDate> birth, LocalDate day) {
    var hasSex = sex.map(one -> one == who || who == Sex.UNKNOWN || who == Sex.OTHER).orElse(true);
    return hasSex
        && birth
            .map(born -> oldEnough(born.date(), day) && youngEnough(latest(born), day))
            .orElse(true);
  }

  private boolean oldEnough(LocalDate earliest, LocalDate day) {
    return youngestYears.isEmpty() || !day.isBefore(earliest.plusYears(youngestYears.getAsInt()));
  }

  private boolean youngEnough(LocalDate latest, LocalDate day) {
    return oldestYears.isEmpty() || day.isBefore(latest.plusYears(oldestYears.getAsInt() + 1L));
  }

  private static LocalDate latest(BirthDate birth) {
    return switch (birth.precision()) {
      case DAY -> birth.date();
      case MONTH -> birth.date().plusMonths(1).minusDays(1);
      case YEAR -> birth.date().plusYears(1).minusDays(1);
    };
  }
}
