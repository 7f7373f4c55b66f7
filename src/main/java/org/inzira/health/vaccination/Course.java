package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.inzira.health.vaccination.Advice.Fault;
import org.inzira.health.vaccination.Advice.Invalid;
import org.inzira.health.vaccination.Advice.Warning;
import org.inzira.health.vaccination.Question.Pregnant;
import org.inzira.health.vaccination.Vaccine.Live;

/** Reads the course of one vaccine. It knows nothing but what it is asked with. */
final class Course {

  private final Schedule schedule;
  private final Vaccine vaccine;
  private final Question question;
  private final Born born;
  private final List<Given> counted = new ArrayList<>();
  private final List<Invalid> invalid = new ArrayList<>();
  private Optional<LocalDate> lastOn = Optional.empty();

  private Course(Schedule schedule, Vaccine vaccine, Question question, Born born) {
    this.schedule = schedule;
    this.vaccine = vaccine;
    this.question = question;
    this.born = born;
    question.doses().stream()
        .filter(dose -> vaccine.cvx().contains(dose.cvx()) && !dose.on().isAfter(question.day()))
        .sorted(Comparator.comparing(Given::on).thenComparing(Given::cvx))
        .forEach(this::look);
  }

  /** What the whole schedule says, what to look at first first. */
  static List<Advice> all(Schedule schedule, Question question) {
    return schedule.vaccines().stream()
        .map(vaccine -> advise(schedule, vaccine, question))
        .sorted(Comparator.comparingInt(advice -> advice.standing().rank()))
        .toList();
  }

  /** Where the day of birth is not known: by the cautious reading, which is then told. */
  static Advice advise(Schedule schedule, Vaccine vaccine, Question question) {
    if (question.born().isEmpty()) {
      return new Advice(
          vaccine, new Standing.Unclear(), List.of(), EnumSet.of(Warning.BIRTH_UNCERTAIN));
    }
    var born = question.born().get();
    var course = new Course(schedule, vaccine, question, born);
    var standing = course.standing();
    var warnings = course.warnings(standing);
    if (!born.isDay()
        && (course.differs(standing, born.first()) || course.differs(standing, born.last()))) {
      warnings.add(Warning.BIRTH_UNCERTAIN);
    }
    return new Advice(vaccine, standing, course.invalid, warnings);
  }

  private boolean differs(Standing standing, LocalDate birth) {
    var other = new Course(schedule, vaccine, question, Born.on(birth)).standing();
    return !other.getClass().equals(standing.getClass());
  }

  /** Two products of one day are one dose of what they have in common. */
  private void look(Given dose) {
    if (lastOn.filter(dose.on()::equals).isPresent()) {
      return;
    }
    fault(dose)
        .ifPresentOrElse(why -> invalid.add(new Invalid(dose, why)), () -> counted.add(dose));
    lastOn = Optional.of(dose.on());
  }

  private Optional<Fault> fault(Given dose) {
    var on = dose.on();
    if (on.isBefore(vaccine.youngest().leastFrom(born.last()))) {
      return Optional.of(
          on.isBefore(vaccine.youngest().leastFrom(born.first()))
              ? Fault.TOO_YOUNG
              : Fault.MAYBE_TOO_YOUNG);
    }
    if (lastOn
        .filter(last -> on.isBefore(last.plusDays(schedule.countedFrom().days())))
        .isPresent()) {
      return Optional.of(Fault.INTERVAL);
    }
    return latestLiveBefore(on)
        .filter(other -> on.isBefore(apart(other)))
        .map(other -> Fault.SPACING);
  }

  /** The last live vaccine that this one must be apart from; empty where it need not be. */
  private Optional<Given> latestLiveBefore(LocalDate day) {
    return question.doses().stream()
        .filter(_ -> vaccine.live() == Live.INJECTED)
        .filter(dose -> schedule.liveInjected().contains(dose.cvx()) && dose.on().isBefore(day))
        .max(Comparator.comparing(Given::on));
  }

  private LocalDate apart(Given live) {
    return live.on().plusDays(schedule.liveApart().days());
  }

  private Standing standing() {
    var begun = counted.isEmpty() ? question.day() : counted.getFirst().on();
    int step = vaccine.stepAt(born, begun);
    if (counted.size() >= vaccine.steps().get(step).doses()) {
      return new Standing.Complete(counted.size());
    }
    int dose = counted.size() + 1;
    var ripe =
        later(
            vaccine.youngest().leastFrom(born.last()),
            lastOn.map(schedule.secondDose().from()::leastFrom));
    var spaced = latestLiveBefore(question.day());
    var from = later(ripe, spaced.map(this::apart));
    var over = vaccine.over(born, dose);
    if (over.filter(end -> !question.day().isBefore(end) || !from.isBefore(end)).isPresent()) {
      return question.day().isBefore(over.get()) && !born.isDay()
          ? new Standing.Unclear()
          : new Standing.TooLate(dose, over.get());
    }
    if (question.day().isBefore(from)) {
      return from.isAfter(ripe)
          ? new Standing.Spaced(dose, from, spaced.orElseThrow())
          : new Standing.TooEarly(dose, from);
    }
    return open(dose, counted.isEmpty() && step > 0);
  }

  private Standing open(int dose, boolean catchUp) {
    if (vaccine.live() != Live.NO && question.pregnant() == Pregnant.YES) {
      return new Standing.Withheld(dose);
    }
    return lastOn
        .filter(_ -> !counted.isEmpty())
        .map(last -> schedule.secondDose().overdueAfter().greatestFrom(last).plusDays(1))
        .filter(since -> !question.day().isBefore(since))
        .<Standing>map(since -> new Standing.Overdue(dose, since))
        .orElseGet(() -> new Standing.Due(dose, catchUp));
  }

  private static LocalDate later(LocalDate one, Optional<LocalDate> other) {
    return other.filter(day -> day.isAfter(one)).orElse(one);
  }

  private EnumSet<Warning> warnings(Standing standing) {
    var warnings = EnumSet.noneOf(Warning.class);
    if (standing.isDue() && vaccine.live() != Live.NO) {
      var safe = question.day().plusDays(schedule.liveBeforeDeparture().days());
      question
          .departs()
          .filter(day -> !day.isBefore(question.day()) && safe.isAfter(day))
          .ifPresent(_ -> warnings.add(Warning.DEPARTURE_NEAR));
      if (question.pregnant() == Pregnant.UNANSWERED) {
        warnings.add(Warning.PREGNANCY_UNANSWERED);
      }
    }
    return warnings;
  }
}
