package org.inzira.caseload;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Rule;
import org.inzira.clearances.Span;
import org.inzira.database.TestDatabase;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.CasesMoved;

/** The lists of cases on a database of their own, with cases and windows in memory. */
record KeptCaseload(
    TestDatabase.Work work,
    FakeCases cases,
    FakeClearances clearances,
    CaseStandingRows standings,
    StayRows stays,
    TallyRows tally,
    Keeping keeping) {

  static KeptCaseload fresh() {
    var work = TestDatabase.fresh().work();
    var cases = new FakeCases();
    var clearances = new FakeClearances();
    var standings = new CaseStandingRows(work.client());
    var stays = new StayRows(work.client());
    var tally = new TallyRows(work.client());
    return new KeptCaseload(
        work,
        cases,
        clearances,
        standings,
        stays,
        tally,
        new Keeping(cases, clearances, standings, stays, tally, work.transactions()));
  }

  /** Tells in a transaction that cases moved. */
  void moved(Collection<CaseId> moved) {
    work.transactions()
        .write(() -> {
          keeping.moved(new CasesMoved(Set.copyOf(moved)));
          return Outcome.done(moved.size());
        })
        .orThrow();
  }

  /** Tells it, and then the transaction is refused. */
  void movedInVain(Collection<CaseId> moved) {
    work.transactions()
        .write(() -> {
          keeping.moved(new CasesMoved(Set.copyOf(moved)));
          return Outcome.<CaseId>refused(Refusal.of("CB-005"));
        });
  }

  Recount recount() {
    return new Recount(cases, keeping, standings, stays, tally, work.transactions());
  }

  CaseLists lists() {
    return new CaseLists(work.client());
  }

  Board board() {
    return new Board(work.client(), lists());
  }

  History history() {
    return new History(stays);
  }

  /** A rule that is required, of a kind; nothing else of it matters. */
  static Rule rule(ClearanceKind kind, Rule.Effect effect) {
    return new Rule(
        new Rule.Version("T-" + kind.name().replace('_', '-'), 1),
        kind,
        "all",
        Set.of(),
        "",
        new Span(Span.Direction.AFTER, 6, Span.Unit.MONTHS, true),
        Rule.Anchor.ISSUE,
        Rule.Target.DEPARTURE,
        effect,
        FakeClearances.TODAY,
        "test",
        FakeClearances.TODAY,
        Rule.Certainty.BACKGROUND,
        "movement",
        Map.of());
  }
}
