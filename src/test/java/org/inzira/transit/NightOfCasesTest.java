package org.inzira.transit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.PaperCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A night with the cases that the application keeps. */
@InziraTest
class NightOfCasesTest {

  @Autowired Registers registers;
  @Autowired Transactions transactions;
  @Autowired Cases cases;
  @Autowired Clock clock;
  @Autowired ZoneId zone;

  @Test
  void bringsABookedFamilyOnTheirWayOnceAllOfThemHaveCome() {
    var today = LocalDate.now(clock.withZone(zone));
    var deliveries = new Deliveries(registers, transactions);
    var paper = new PaperCases(deliveries, cases, today);
    var family = paper.referred(2);
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);
    cases
        .told(
            new MovementNews.Booked(
                family.id(), Set.copyOf(family.members()), today, "M-1", today.plusDays(2), 1))
        .orThrow();
    deliveries.bring("transit-centre", family.key(), Map.of("place", "RW57-GASHORA", "beds", "2"));

    deliveries.bring("stay", family.person(0), stay(family, 0, today));
    assertThat(paper.file(family).stage()).isEqualTo(Stage.BOOKED);
    deliveries.bring("stay", family.person(1), stay(family, 1, today));
    assertThat(paper.file(family).stage()).isEqualTo(Stage.IN_TRANSIT);
    deliveries.bring("stay", family.person(1), stay(family, 1, today));

    assertThat(paper.file(family).stage()).isEqualTo(Stage.IN_TRANSIT);
  }

  private static Map<String, String> stay(PaperCases.Paper family, int member, LocalDate today) {
    return Map.of(
        "centre", family.key(),
        "person", family.person(member),
        "first_night", today.toString(),
        "last_night", today.plusDays(1).toString(),
        "entered_on", today.toString());
  }
}
