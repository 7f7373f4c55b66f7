package org.inzira.health.departing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Span;
import org.inzira.health.departing.Check.Kind;
import org.inzira.health.departing.Check.Outcome;
import org.inzira.kernel.PersonId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is missing, with 72 hours told in whole days. */
class StandingTest {

  private static final Span HOURS_72 = new Span(Span.Direction.BEFORE, 3, Span.Unit.DAYS, false);

  @ParameterizedTest
  @CsvSource({
    "2028-03-01, 2028-03-01, FIT,                 2028-03-01, DONE",
    "2028-03-01, 2028-02-28, FIT,                 2028-02-28, DONE",
    "2028-03-01, 2028-02-28, FIT,                 2028-02-27, TOO_EARLY",
    "2028-03-01, 2028-02-27, FIT,                 2028-02-27, LATER",
    "2027-03-01, 2027-02-27, FIT_WITH_CONDITIONS, 2027-02-27, DONE",
    "2027-03-01, 2027-02-28, FIT_WITH_CONDITIONS, 2027-02-26, TOO_EARLY",
    "2027-01-01, 2026-12-30, UNFIT,               2026-12-30, UNFIT",
    "2027-01-01, 2026-12-29, UNFIT,               2026-12-20, UNFIT",
    "2027-01-01, 2026-12-30, NONE,                2026-12-30, MISSING",
    "2027-01-01, 2026-12-29, NONE,                2026-12-29, LATER"
  })
  void countsACheckOnTheDayOfDepartureAndTheTwoBeforeIt(
      LocalDate departs, LocalDate today, String outcome, LocalDate checked, Standing standing) {
    var check =
        Optional.of(outcome)
            .filter(found -> !found.equals("NONE"))
            .map(found -> check(checked, Outcome.valueOf(found)));
    boolean counts = HOURS_72.of(checked).has(departs);
    boolean due = !today.isBefore(departs.minusDays(DepartureLists.EMBARKATION_DAYS - 1L));

    assertThat(Standing.of(check, counts, due)).isEqualTo(standing);
  }

  private static Check check(LocalDate on, Outcome outcome) {
    return new Check(
        new UUID(0, 1),
        PersonId.random(),
        Kind.PRE_EMBARKATION,
        on,
        outcome,
        Set.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
