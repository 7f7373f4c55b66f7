package org.inzira.health.vaccination;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.health.vaccination.Advice.Fault;
import org.inzira.health.vaccination.Advice.Invalid;
import org.inzira.health.vaccination.Advice.Warning;
import org.inzira.health.vaccination.Question.Pregnant;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.DatePrecision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

  private static final Schedule SCHEDULE = ScheduleFile.vaccinationSchedule();

  /** Vaccine, birth, doses as {@code cvx@day}, day; then the standing: type, dose and day. */
  private static final String EDGES =
      """
      hepatitis-b,  2026-03-01, -,                           2026-03-01, Due 1
      hepatitis-b,  1950-03-01, -,                           2026-03-01, Due 1
      hepatitis-b,  2020-01-01, 08@2026-01-31,               2026-02-28, TooEarly 2 2026-03-01
      hepatitis-b,  2020-01-01, 08@2026-01-31,               2026-03-01, Due 2
      hepatitis-b,  2020-01-01, 08@2026-01-31,               2026-03-31, Due 2
      hepatitis-b,  2020-01-01, 08@2026-01-31,               2026-04-01, Overdue 2 2026-04-01
      hepatitis-b,  2020-01-01, 08@2025-12-31,               2026-02-28, Due 2
      hepatitis-b,  2020-01-01, 08@2025-12-31,               2026-03-01, Overdue 2 2026-03-01
      hepatitis-b,  2020-01-01, 08@2026-01-31 43@2026-02-28, 2026-03-01, Complete 2
      hepatitis-b,  2020-01-01, 08@2026-01-31 43@2026-02-27, 2026-03-01, TooEarly 2 2026-03-27
      hepatitis-b,  2020-01-01, 08@2026-01-31 198@2026-01-31, 2026-03-01, Due 2
      hepatitis-b,  2020-01-01, 08@2026-05-01,               2026-04-30, Due 1
      rotavirus,    2026-01-01, -,                           2026-02-11, TooEarly 1 2026-02-12
      rotavirus,    2026-01-01, -,                           2026-02-12, Due 1
      rotavirus,    2026-01-01, -,                           2026-04-15, Due 1
      rotavirus,    2026-01-01, -,                           2026-04-16, TooLate 1 2026-04-16
      rotavirus,    2026-01-01, 119@2026-04-15,              2026-05-14, TooEarly 2 2026-05-15
      rotavirus,    2026-01-01, 119@2026-04-15,              2026-09-01, Overdue 2 2026-06-16
      rotavirus,    2026-01-01, 119@2026-04-15,              2026-09-02, TooLate 2 2026-09-02
      rotavirus,    2026-01-01, 119@2026-02-11,              2026-03-10, TooEarly 1 2026-03-11
      rotavirus,    2026-01-01, 119@2026-02-11,              2026-03-11, Due 1
      hib,          2025-01-15, -,                           2026-04-14, Due 1
      hib,          2025-01-15, -,                           2026-04-15, Due 1 catch-up
      hib,          2025-01-15, 17@2026-04-14,               2026-05-14, Due 2
      hib,          2025-01-15, 17@2026-04-15,               2026-05-14, Complete 1
      hib,          2021-01-15, -,                           2026-01-14, Due 1 catch-up
      hib,          2021-01-15, -,                           2026-01-15, TooLate 1 2026-01-15
      pneumococcal, 2024-02-29, 133@2026-02-28,              2026-05-15, Overdue 2 2026-04-29
      pneumococcal, 2024-02-29, 133@2026-03-01,              2026-05-15, Complete 1
      dtp,          2019-02-28, -,                           2026-02-27, Due 1
      dtp,          2019-02-28, -,                           2026-02-28, TooLate 1 2026-02-28
      dtp,          2020-02-29, -,                           2027-02-27, Due 1
      dtp,          2020-02-29, -,                           2027-02-28, TooLate 1 2027-02-28
      td,           2020-02-29, -,                           2027-02-28, TooEarly 1 2027-03-01
      td,           2020-02-29, -,                           2027-03-01, Due 1
      polio,        2015-06-30, 10@2026-05-30,               2026-06-29, TooLate 2 2026-06-30
      polio,        2015-06-30, 10@2026-05-29,               2026-06-29, Due 2
      mmr,          2025-02-28, -,                           2026-02-27, TooEarly 1 2026-02-28
      mmr,          2025-02-28, -,                           2026-02-28, Due 1
      mmr,          2024-02-29, -,                           2025-02-28, TooEarly 1 2025-03-01
      mmr,          2020-01-01, 21@2026-01-01,               2026-01-28, Spaced 1 2026-01-29
      mmr,          2020-01-01, 21@2026-01-01,               2026-01-29, Due 1
      mmr,          2020-01-01, 21@2026-01-28,               2026-01-28, Due 1
      mmr,          2020-01-01, 116@2026-01-27,              2026-01-28, Due 1
      """;

  @ParameterizedTest
  @CsvSource(nullValues = "-", textBlock = EDGES)
  void readsBothEdges(
      String vaccine, LocalDate born, String doses, LocalDate day, String standing) {
    var advice = advise(vaccine, question(born, doses, day, Pregnant.NOT_ASKED));

    assertThat(told(advice.standing())).isEqualTo(standing);
    assertThat(advice.warnings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "rotavirus, 2026-01-01, 119@2026-02-11, TOO_YOUNG",
    "mmr,       2020-01-01, 03@2026-01-01 03@2026-01-28, INTERVAL",
    "mmr,       2020-01-01, 37@2026-01-01 03@2026-01-28, SPACING",
  })
  void saysWhichDoseDoesNotCount(String vaccine, LocalDate born, String doses, Fault fault) {
    var question = question(born, doses, LocalDate.of(2026, 8, 1), Pregnant.NOT_ASKED);

    assertThat(advise(vaccine, question).invalid())
        .extracting(Invalid::fault)
        .containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource({
    "mmr, 03@2026-01-01 03@2026-01-29",
    "mmr, 37@2026-01-01 03@2026-01-29",
    "mmr, 37@2026-01-01 03@2026-01-01",
  })
  void countsADoseOnTheFirstDayOnWhichItMayCount(String vaccine, String doses) {
    var question =
        question(LocalDate.of(2020, 1, 1), doses, LocalDate.of(2026, 8, 1), Pregnant.NOT_ASKED);

    assertThat(advise(vaccine, question).invalid()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-28, true",
    "2026-02-01, true",
    "2026-03-01, false",
    "2026-01-31, false",
  })
  void warnsOfALiveVaccineInTheFourWeeksBeforeDeparture(LocalDate departs, boolean isWarned) {
    var question =
        new Question(
            Optional.of(Born.on(LocalDate.of(2020, 1, 1))),
            List.of(),
            LocalDate.of(2026, 2, 1),
            Optional.of(departs),
            Pregnant.NOT_ASKED);

    assertThat(advise("mmr", question).warnings().contains(Warning.DEPARTURE_NEAR))
        .isEqualTo(isWarned);
    assertThat(advise("polio", question).warnings()).isEmpty();
  }

  @Test
  void asksOfPregnancyBeforeLiveVaccinesAndWithholdsThem() {
    var born = LocalDate.of(2000, 1, 1);
    var day = LocalDate.of(2026, 2, 1);

    var unanswered = advise("mmr", question(born, null, day, Pregnant.UNANSWERED));
    assertThat(unanswered.standing()).isEqualTo(new Standing.Due(1, false));
    assertThat(unanswered.warnings()).containsExactly(Warning.PREGNANCY_UNANSWERED);
    var pregnant = advise("mmr", question(born, null, day, Pregnant.YES));
    assertThat(pregnant.standing()).isEqualTo(new Standing.Withheld(1));
    assertThat(advise("td", question(born, null, day, Pregnant.YES)).standing())
        .isEqualTo(new Standing.Due(1, false));
    assertThat(advise("mmr", question(born, null, day, Pregnant.NO)).warnings()).isEmpty();
  }

  /** The youngest they can be opens, the oldest they can be closes, and it is said. */
  @ParameterizedTest
  @CsvSource({
    "dtp, YEAR,  2019-01-01, 2025-12-31, Due 1, false",
    "dtp, YEAR,  2019-01-01, 2026-01-01, TooLate 1 2026-01-01, true",
    "dtp, YEAR,  2019-01-01, 2027-01-01, TooLate 1 2026-01-01, false",
    "td,  YEAR,  2019-01-01, 2026-12-30, TooEarly 1 2026-12-31, true",
    "td,  YEAR,  2019-01-01, 2026-12-31, Due 1, false",
    "mmr, MONTH, 2025-02-01, 2026-02-27, TooEarly 1 2026-02-28, true",
    "mmr, MONTH, 2025-02-01, 2026-02-28, Due 1, false",
    "rotavirus, YEAR, 2026-01-01, 2026-03-01, Unclear, true",
    "rotavirus, YEAR, 2026-01-01, 2026-11-01, TooLate 1 2026-04-16, true",
  })
  void readsABirthOfWhichOnlyAPartIsKnownCautiously(
      String vaccine,
      DatePrecision precision,
      LocalDate born,
      LocalDate day,
      String standing,
      boolean isUncertain) {
    var question =
        new Question(
            Optional.of(Born.of(new BirthDate(born, precision))),
            List.of(),
            day,
            Optional.empty(),
            Pregnant.NOT_ASKED);
    var advice = advise(vaccine, question);

    assertThat(told(advice.standing())).isEqualTo(standing);
    assertThat(advice.warnings().contains(Warning.BIRTH_UNCERTAIN)).isEqualTo(isUncertain);
  }

  @Test
  void doesNotCountADoseThatMayHaveBeenTooYoung() {
    var question =
        new Question(
            Optional.of(Born.of(new BirthDate(LocalDate.of(2024, 1, 1), DatePrecision.YEAR))),
            doses("03@2025-06-01"),
            LocalDate.of(2026, 8, 1),
            Optional.empty(),
            Pregnant.NOT_ASKED);

    assertThat(advise("mmr", question).invalid())
        .extracting(Invalid::fault)
        .containsExactly(Fault.MAYBE_TOO_YOUNG);
  }

  @Test
  void saysNothingCertainOfSomebodyWhoseBirthIsNotKnown() {
    var question =
        new Question(
            Optional.empty(),
            List.of(),
            LocalDate.of(2026, 8, 1),
            Optional.empty(),
            Pregnant.NOT_ASKED);

    assertThat(Course.all(SCHEDULE, question))
        .hasSize(SCHEDULE.vaccines().size())
        .allMatch(advice -> advice.standing() instanceof Standing.Unclear);
  }

  private static Question question(
      LocalDate born, @Nullable String doses, LocalDate day, Pregnant pregnant) {
    return new Question(Optional.of(Born.on(born)), doses(doses), day, Optional.empty(), pregnant);
  }

  private static List<Given> doses(@Nullable String written) {
    return written == null
        ? new ArrayList<>()
        : Arrays.stream(written.split(" "))
            .map(one -> one.split("@"))
            .map(parts -> new Given(parts[0], LocalDate.parse(parts[1])))
            .collect(Collectors.toList());
  }

  private static Advice advise(String vaccine, Question question) {
    var asked = SCHEDULE.vaccines().stream().filter(one -> one.id().equals(vaccine)).findFirst();
    return Course.advise(SCHEDULE, asked.orElseThrow(), question);
  }

  private static String told(Standing standing) {
    return switch (standing) {
      case Standing.Complete(var doses) -> "Complete " + doses;
      case Standing.Due(var dose, var catchUp) -> "Due " + dose + (catchUp ? " catch-up" : "");
      case Standing.Overdue(var dose, var since) -> "Overdue " + dose + " " + since;
      case Standing.TooEarly(var dose, var from) -> "TooEarly " + dose + " " + from;
      case Standing.Spaced(var dose, var from, _) -> "Spaced " + dose + " " + from;
      case Standing.TooLate(var dose, var since) -> "TooLate " + dose + " " + since;
      case Standing.Withheld(var dose) -> "Withheld " + dose;
      case Standing.Unclear() -> "Unclear";
    };
  }
}
