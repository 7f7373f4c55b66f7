package org.inzira.health.examination;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.kernel.CountryCode;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.MeasureCode;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.SavedRecord;

/** What a signed examination states, on the day its last part was done. */
final class ExaminationFacts {

  private final People people;

  ExaminationFacts(People people) {
    this.people = people;
  }

  List<Fact> of(SavedRecord record, Person person, LocalDate completedOn) {
    var values = record.values();
    var whose =
        people
            .dimensions(person, completedOn)
            .with(Dimension.DESTINATION, values.country("destination").map(CountryCode::value));
    var opened = values.day("opened_on").orElseThrow();
    var facts = new ArrayList<Fact>();
    var band = Optional.of(TurnAround.of(opened, completedOn).band());
    facts.add(
        fact(
            ExaminationChart.TURN_AROUNDS,
            record,
            person,
            completedOn,
            whose.with(Dimension.CATEGORY, band)));
    values
        .text("repeat_reason")
        .ifPresent(reason ->
            facts.add(
                fact(
                    ExaminationChart.REPEATS,
                    record,
                    person,
                    completedOn,
                    whose.with(Dimension.CATEGORY, Optional.of(reason)))));
    values
        .text("tuberculosis_class")
        .ifPresent(
            _ -> facts.add(fact(ExaminationChart.SCREENED, record, person, completedOn, whose)));
    values
        .text("tuberculosis_class")
        .filter("a"::equals)
        .ifPresent(
            _ -> facts.add(fact(ExaminationChart.FOUND, record, person, completedOn, whose)));
    return List.copyOf(facts);
  }

  private static Fact fact(
      MeasureCode measure, SavedRecord record, Person person, LocalDate on, Dimensions dimensions) {
    return new Fact(measure, on, Optional.of(person.subject()), dimensions, record.projects(), 1);
  }

  /** How long an assessment took from its opening to its completion, in days, as it is counted. */
  private enum TurnAround {
    WEEK(7, "0-7"),
    FORTNIGHT(14, "8-14"),
    MONTH(30, "15-30"),
    TWO_MONTHS(60, "31-60"),
    LONGER(Long.MAX_VALUE, "61-and-more");

    private final long daysMax;
    private final String band;

    TurnAround(long daysMax, String band) {
      this.daysMax = daysMax;
      this.band = band;
    }

    static TurnAround of(LocalDate opened, LocalDate completed) {
      long days = Math.max(0, ChronoUnit.DAYS.between(opened, completed));
      for (var one : values()) {
        if (days <= one.daysMax) {
          return one;
        }
      }
      return LONGER;
    }

    /** As the entry of the ledger carries it. */
    String band() {
      return band;
    }
  }
}
