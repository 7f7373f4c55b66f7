package org.inzira.health.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.inzira.health.vaccination.Question.Pregnant;
import org.junit.jupiter.api.Test;

/** Compares courses with a reader who walks through every day from birth on and counts. */
class RandomCoursesTest {

  private static final Schedule SCHEDULE = ScheduleFile.vaccinationSchedule();
  private static final List<String> CODES =
      List.of("08", "119", "198", "133", "01", "10", "113", "03", "21", "37");

  @Test
  void agreesWithAReaderWhoGoesDayByDay() {
    var random = new Random(20261128);
    int open = 0;
    for (int round = 0; round < 3_000; round++) {
      var born = LocalDate.of(2018, 1, 1).plusDays(random.nextInt(2_000));
      var day = born.plusDays(random.nextInt(random.nextBoolean() ? 500 : 3_000));
      var question =
          new Question(
              Optional.of(Born.on(born)),
              doses(random, born),
              day,
              Optional.empty(),
              Pregnant.NOT_ASKED);
      for (var vaccine : SCHEDULE.vaccines()) {
        var read = Course.advise(SCHEDULE, vaccine, question);
        var walked = new Walked(vaccine, born, question.doses(), day);
        assertThat(Walked.told(read.standing()))
            .as("%s of %s on %s", vaccine.id(), question, day)
            .isEqualTo(walked.standing());
        assertThat(read.invalid()).hasSize(walked.invalid);
        open += read.standing().isDue() ? 1 : 0;
      }
    }
    assertThat(open).isBetween(2_000, 22_000);
  }

  private static List<Given> doses(Random random, LocalDate born) {
    var doses = new ArrayList<Given>();
    for (int dose = random.nextInt(7); dose > 0; dose--) {
      var on = born.plusDays(random.nextInt(random.nextBoolean() ? 120 : 1_200));
      doses.add(new Given(CODES.get(random.nextInt(CODES.size())), on));
    }
    return doses;
  }

  /** Knows months only by walking: one more each time the day of the month comes round. */
  private static final class Walked {

    private final Vaccine vaccine;
    private final LocalDate born;
    private final List<Given> all;
    private final LocalDate day;
    private int counted;
    private int wanted;
    private int invalid;
    private LocalDate last;
    private final LocalDate oldEnough;
    private final LocalDate longEnough;

    Walked(Vaccine vaccine, LocalDate born, List<Given> all, LocalDate day) {
      this.vaccine = vaccine;
      this.born = born;
      this.all = all;
      this.day = day;
      var mine =
          all.stream()
              .filter(dose -> vaccine.cvx().contains(dose.cvx()))
              .map(Given::on)
              .distinct()
              .sorted(Comparator.naturalOrder())
              .filter(on -> !on.isAfter(day))
              .toList();
      for (var on : mine) {
        boolean isValid =
            passed(vaccine.youngest(), born, on)
                && (last == null || between(last, on) >= 28)
                && liveGapIsKept(on);
        if (isValid && counted++ == 0) {
          wanted = wanted(on);
        }
        invalid += isValid ? 0 : 1;
        last = on;
      }
      if (counted == 0) {
        wanted = wanted(day);
      }
      oldEnough = reached(vaccine.youngest(), born);
      longEnough = last == null ? born : reached(SCHEDULE.secondDose().from(), last);
    }

    private int wanted(LocalDate begun) {
      int doses = vaccine.steps().getFirst().doses();
      for (var step : vaccine.steps()) {
        doses = passed(step.from(), born, begun) ? step.doses() : doses;
      }
      return doses;
    }

    String standing() {
      if (counted >= wanted) {
        return "Complete " + counted;
      }
      var next = day;
      while (!isRipe(next) || !liveGapOfTodayIsKept(next)) {
        next = next.plusDays(1);
      }
      if (isOver(next)) {
        return "TooLate " + (counted + 1);
      }
      if (!next.equals(day)) {
        var ripe = day;
        while (!isRipe(ripe)) {
          ripe = ripe.plusDays(1);
        }
        return (ripe.isBefore(next) ? "Spaced " : "TooEarly ") + (counted + 1) + " " + next;
      }
      boolean isOverdue =
          counted > 0 && isLonger(SCHEDULE.secondDose().overdueAfter().number(), last, day);
      return (isOverdue ? "Overdue " : "Due ") + (counted + 1);
    }

    private boolean isRipe(LocalDate on) {
      return !on.isBefore(oldEnough) && (last == null || !on.isBefore(longEnough));
    }

    private boolean liveGapIsKept(LocalDate on) {
      return vaccine.live() != Vaccine.Live.INJECTED
          || all.stream()
              .filter(dose -> SCHEDULE.liveInjected().contains(dose.cvx()))
              .filter(dose -> dose.on().isBefore(on))
              .allMatch(dose -> between(dose.on(), on) >= 28);
    }

    /** Of what was given up to today: what comes later is not known yet. */
    private boolean liveGapOfTodayIsKept(LocalDate on) {
      return vaccine.live() != Vaccine.Live.INJECTED
          || all.stream()
              .filter(dose -> SCHEDULE.liveInjected().contains(dose.cvx()))
              .filter(dose -> dose.on().isBefore(day))
              .allMatch(dose -> between(dose.on(), on) >= 28);
    }

    private boolean isOver(LocalDate on) {
      return vaccine.last().filter(limit -> isBeyond(limit, on)).isPresent()
          || (counted == 0 && vaccine.first().filter(limit -> isBeyond(limit, on)).isPresent());
    }

    private boolean isBeyond(Limit limit, LocalDate on) {
      int number = limit.age().number();
      return switch (limit.age().unit()) {
        case DAYS -> between(born, on) >= number + (limit.through() ? 1 : 0);
        case WEEKS -> between(born, on) >= number * 7 + (limit.through() ? 1 : 0);
        case MONTHS -> limit.through() ? isLonger(number, born, on) : rounds(born, on) >= number;
        case YEARS ->
            limit.through() ? isLonger(number * 12, born, on) : rounds(born, on) >= number * 12;
      };
    }

    private static boolean isLonger(int months, LocalDate from, LocalDate on) {
      return rounds(from, on.minusDays(1)) >= months;
    }

    private static long between(LocalDate from, LocalDate to) {
      return ChronoUnit.DAYS.between(from, to);
    }

    /** Whole months; one that ends on a day the month has not, ends with the month. */
    private static int rounds(LocalDate from, LocalDate to) {
      int months = 0;
      for (var day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
        if (day.getDayOfMonth() == Math.min(from.getDayOfMonth(), day.lengthOfMonth())) {
          months++;
        }
      }
      return months;
    }

    private static boolean passed(Age age, LocalDate from, LocalDate to) {
      return !to.isBefore(reached(age, from));
    }

    /** The same, only that such a month ends with the first of the next. */
    private static LocalDate reached(Age age, LocalDate from) {
      int left =
          switch (age.unit()) {
            case DAYS, MONTHS -> age.number();
            case WEEKS -> age.number() * 7;
            case YEARS -> age.number() * 12;
          };
      boolean isByDays = age.unit() == Age.Unit.DAYS || age.unit() == Age.Unit.WEEKS;
      var day = from;
      while (left > 0) {
        var eve = day;
        day = day.plusDays(1);
        boolean isMissing = day.getDayOfMonth() == 1 && eve.getDayOfMonth() < from.getDayOfMonth();
        left -= isByDays || day.getDayOfMonth() == from.getDayOfMonth() || isMissing ? 1 : 0;
      }
      return day;
    }

    static String told(Standing standing) {
      return switch (standing) {
        case Standing.Complete(var doses) -> "Complete " + doses;
        case Standing.Due(var dose, _) -> "Due " + dose;
        case Standing.Overdue(var dose, _) -> "Overdue " + dose;
        case Standing.TooEarly(var dose, var from) -> "TooEarly " + dose + " " + from;
        case Standing.Spaced(var dose, var from, _) -> "Spaced " + dose + " " + from;
        case Standing.TooLate(var dose, _) -> "TooLate " + dose;
        case Standing.Withheld(var dose) -> "Withheld " + dose;
        case Standing.Unclear() -> "Unclear";
      };
    }
  }
}
