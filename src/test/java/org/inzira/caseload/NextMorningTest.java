package org.inzira.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.MovedClock;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.PaperCases;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Days pass and nobody writes anything: what is counted is what would be counted anew. */
@InziraTest
@Import(MovedClock.Beans.class)
class NextMorningTest {

  private static final Instant RULES_IN_FORCE = Instant.parse("2026-03-02T08:00:00Z");

  @Autowired Registers registers;
  @Autowired Transactions transactions;
  @Autowired Cases cases;
  @Autowired Board board;
  @Autowired CaseLists lists;
  @Autowired Recount recount;
  @Autowired RuleWatch rules;
  @Autowired RuleShelf shelf;
  @Autowired MovedClock clock;
  @Autowired ZoneId zone;

  @Test
  void lapsesAreRightEachMorningWithoutAWrite() {
    if (clock.instant().isBefore(RULES_IN_FORCE)) {
      clock.move(Duration.between(clock.instant(), RULES_IN_FORCE));
    }
    var own = Selection.of("NOR", "", "morning.officer");
    ready(shelf.today());
    rules.look();
    var lapse =
        lists.lapsing(own, shelf.today().plusDays(99), Optional.empty(), 9).getFirst().lapsesOn();
    assertThat(lapse).isAfter(shelf.today().plusDays(15));

    assertThat(soon(own)).isZero();
    until(lapse.minusDays(15));
    assertThat(soon(own)).isZero();
    until(lapse.minusDays(14));
    assertThat(soon(own)).isEqualTo(1);
    until(lapse);
    assertThat(soon(own)).isEqualTo(1);
    assertThat(lapsed(own)).isZero();
    until(lapse.plusDays(1));
    assertThat(soon(own)).isZero();
    assertThat(lapsed(own)).isEqualTo(1);
    until(lapse.plusDays(400));
    assertThat(lapsed(own)).isEqualTo(1);
  }

  /** A family of two of whom one was needed by health until five days from now. */
  private void ready(LocalDate today) {
    var deliveries = new Deliveries(registers, transactions);
    var paper = new PaperCases(deliveries, cases, today);
    var family = paper.referred(2, Map.of("officer", "morning.officer"));
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);
    deliveries.bring(
        "medical-clearance",
        family.person(1) + "-M",
        Map.of(
            "person", family.person(1),
            "until_day", today.plusDays(20).toString(),
            "needed_until", today.plusDays(5).toString()));
  }

  /** The morning after that; nothing but the clock moves. */
  private void until(LocalDate day) {
    var eight = day.atTime(8, 0).atZone(zone).toInstant();
    clock.move(Duration.between(clock.instant(), eight));
    rules.look();
    assertThat(recount.verify().differences()).as("on %s", day).isZero();
  }

  private int soon(Selection own) {
    return lapses(own).soon().families();
  }

  private int lapsed(Selection own) {
    return lapses(own).lapsed().families();
  }

  private Board.Lapses lapses(Selection own) {
    var today = shelf.today();
    return board.lapses(own, today, today.plusDays(BoardPages.DAYS_SOON));
  }
}
