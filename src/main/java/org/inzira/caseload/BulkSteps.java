package org.inzira.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.clearances.ClearanceKind;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Decision;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/**
 * Takes a step for many cases, each in a transaction of its own: one that is refused stays as it
 * was, and the others are done.
 */
@Component
class BulkSteps {

  /**
   * What may be done for many cases at once: a step of the case, a decision that one letter gives
   * for all of a list, or papers for all of its people. No split is among it, since each is of
   * other people.
   */
  enum Step {
    REGISTERED(StepKind.REGISTERED, Stage.REFERRED, Stage.REFERRED),
    INTERVIEWED(StepKind.INTERVIEWED, Stage.REGISTERED, Stage.REGISTERED),
    DECIDED_ACCEPTED(StepKind.DECIDED_ACCEPTED, Stage.REGISTERED, Stage.INTERVIEWED),
    DECIDED_DEFERRED(StepKind.DECIDED_DEFERRED, Stage.REGISTERED, Stage.READY),
    DECIDED_DENIED(StepKind.DECIDED_DENIED, Stage.REGISTERED, Stage.READY),
    ORIENTED(StepKind.ORIENTED, Stage.ACCEPTED, Stage.ACCEPTED),
    READY(StepKind.READY, Stage.ACCEPTED, Stage.ACCEPTED),
    NOT_READY(StepKind.NOT_READY, Stage.READY, Stage.READY),
    EXIT_PERMIT(ClearanceKind.EXIT_PERMIT, Stage.ACCEPTED, Stage.BOOKED),
    ENTRY_VISA(ClearanceKind.ENTRY_VISA, Stage.ACCEPTED, Stage.BOOKED),
    TRAVEL_DOCUMENT(ClearanceKind.TRAVEL_DOCUMENT, Stage.ACCEPTED, Stage.BOOKED);

    private final Optional<StepKind> step;
    private final Optional<ClearanceKind> paper;
    private final Stage first;
    private final Stage last;

    Step(StepKind step, Stage first, Stage last) {
      this(Optional.of(step), Optional.empty(), first, last);
    }

    Step(ClearanceKind paper, Stage first, Stage last) {
      this(Optional.empty(), Optional.of(paper), first, last);
    }

    Step(Optional<StepKind> step, Optional<ClearanceKind> paper, Stage first, Stage last) {
      this.step = step;
      this.paper = paper;
      this.first = first;
      this.last = last;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The step of the case that it is, if it is one. */
    Optional<StepKind> step() {
      return step;
    }

    /** Whether others decide it, so that it must be said who did. */
    boolean isDecision() {
      return this == DECIDED_ACCEPTED || this == DECIDED_DEFERRED || this == DECIDED_DENIED;
    }

    /** Whether it needs a reason. */
    boolean asksWhy() {
      return this == DECIDED_DEFERRED || this == DECIDED_DENIED || this == NOT_READY;
    }

    /** The paper that all get, if it is one. */
    Optional<ClearanceKind> paper() {
      return paper;
    }

    /** Whether cases at a stage may be asked it at all; each case is asked anew. */
    boolean isFor(Stage stage) {
      return stage.compareTo(first) >= 0 && stage.compareTo(last) <= 0;
    }
  }

  /** What is to be done. */
  record Order(
      Step step,
      LocalDate on,
      Optional<LocalDate> validUntil,
      Optional<Reason> reason,
      Optional<Decision> decision) {}

  /** What came of it. */
  record Results(List<String> done, List<Left> exceptions) {

    Results {
      done = List.copyOf(done);
      exceptions = List.copyOf(exceptions);
    }

    /** A case for which it was not done, and why. */
    record Left(CaseId id, String number, List<Refusal> refusals) {

      Left {
        refusals = List.copyOf(refusals);
      }
    }
  }

  private final Cases cases;
  private final Papers papers;
  private final Transactions transactions;

  BulkSteps(Cases cases, Papers papers, Transactions transactions) {
    this.cases = cases;
    this.papers = papers;
    this.transactions = transactions;
  }

  /** What makes sense for a list of this stage, and may be done by this viewer. */
  List<Step> offered(Optional<Stage> stage, Viewer viewer) {
    return Arrays.stream(Step.values())
        .filter(step -> stage.map(step::isFor).orElse(true))
        .filter(step -> step.paper().isEmpty() || papers.mayIssue(viewer))
        .toList();
  }

  Results take(List<CaseId> chosen, Order order) {
    var files = cases.find(chosen);
    var done = new ArrayList<String>();
    var exceptions = new ArrayList<Results.Left>();
    for (var id : chosen) {
      var file = files.get(id);
      if (file == null) {
        exceptions.add(new Results.Left(id, "–", List.of(Refusal.of("CB-005"))));
        continue;
      }
      switch (take(file, order)) {
        case Outcome.Done<CaseId> _ -> done.add(file.number());
        case Outcome.Refused<CaseId>(var refusals) ->
            exceptions.add(new Results.Left(id, file.number(), refusals));
      }
    }
    return new Results(done, exceptions);
  }

  /** Who came too late, because somebody else moved the case meanwhile, may try again. */
  private Outcome<CaseId> take(CaseFile file, Order order) {
    try {
      return transactions.write(() -> takeOne(file, order));
    } catch (ConcurrencyFailureException meanwhile) {
      return Outcome.refused(Refusal.of("CB-006"));
    }
  }

  private Outcome<CaseId> takeOne(CaseFile file, Order order) {
    return order
        .step()
        .step()
        .map(step -> cases.take(file.id(), step, order.on(), order.reason(), order.decision()))
        .orElseGet(() ->
            papers.issue(file, order.step().paper().orElseThrow(), order.on(), order.validUntil()));
  }
}
