package org.inzira.resettlement.course;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;

/**
 * Where one person is. What is recorded late fills in a date and moves nobody back; a stage that
 * was never recorded is passed over.
 *
 * @param basis the furthest stage up to acceptance that was recorded and not taken back
 * @param marks the steps on the way to acceptance that were recorded
 */
public record Standing(
    Stage stage, Stage basis, boolean oriented, boolean deceased, Set<StepKind> marks) {

  /** Where everyone begins. */
  public static final Standing REFERRED =
      new Standing(Stage.REFERRED, Stage.REFERRED, false, false, Set.of());

  public Standing {
    marks = Set.copyOf(marks);
  }

  /** Whether the way goes on. */
  public boolean isOpen() {
    return stage.isOpen();
  }

  /** Whether the person has not left yet, and may. */
  public boolean isBeforeDeparture() {
    return isUpTo(Stage.BOARDED);
  }

  private boolean isOnTheWay() {
    return isIn(Stage.DEPARTED, Stage.ARRIVAL_NOT_RECORDED, Stage.CONNECTION_MISSED);
  }

  private boolean isUpTo(Stage last) {
    return stage.compareTo(last) <= 0;
  }

  /** Where the person is after a step; empty when the step does not fit. */
  public Optional<Standing> after(StepKind step) {
    return switch (step) {
      case REGISTERED -> marked(step, Stage.REGISTERED);
      case INTERVIEWED -> marked(step, Stage.INTERVIEWED);
      case DECIDED_ACCEPTED ->
          stage == Stage.ENDED ? Optional.empty() : marked(step, Stage.ACCEPTED);
      case DECIDED_DEFERRED -> when(isUpTo(Stage.READY), undecided().at(undecidedStage()));
      case DECIDED_DENIED -> when(isUpTo(Stage.READY), undecided().at(Stage.ENDED));
      case DECIDED_SPLIT -> when(isUpTo(Stage.INTERVIEWED), this);
      case ORIENTED ->
          when(!oriented && isBeforeDeparture(), new Standing(stage, basis, true, deceased, marks));
      case READY -> when(isUpTo(Stage.ACCEPTED), onBasis(Stage.ACCEPTED).at(Stage.READY));
      case NOT_READY -> when(stage == Stage.READY, at(Stage.ACCEPTED));
      case WITHDRAWN -> when(isUpTo(Stage.IN_TRANSIT), at(Stage.ENDED));
      case DECEASED -> when(isOpen(), new Standing(Stage.ENDED, basis, oriented, true, marks));
      case REOPENED -> when(stage == Stage.ENDED && !deceased, at(basis));
    };
  }

  /** Where the person is after what movement tells; empty when it does not fit. */
  public Optional<Standing> after(NewsKind news) {
    return switch (news) {
      case BOOKED -> when(isIn(Stage.READY, Stage.BOOKED), at(Stage.BOOKED));
      case UNBOOKED -> unseated(Stage.BOOKED, Stage.IN_TRANSIT);
      case ENTERED_TRANSIT -> when(isIn(Stage.BOOKED, Stage.IN_TRANSIT), at(Stage.IN_TRANSIT));
      case BOARDED -> when(isIn(Stage.BOOKED, Stage.IN_TRANSIT, Stage.BOARDED), at(Stage.BOARDED));
      case LEFT_BEHIND -> unseated(Stage.BOOKED, Stage.IN_TRANSIT, Stage.BOARDED);
      case DEPARTED ->
          when(isBeforeDeparture() || stage == Stage.CONNECTION_MISSED, at(Stage.DEPARTED));
      case LEFT_BEFORE -> when(isBeforeDeparture(), at(Stage.ARRIVAL_NOT_RECORDED));
      case RETURNED -> when(!isBeforeDeparture() && stage != Stage.ENDED, at(basis));
      case CONNECTION_MISSED -> when(stage == Stage.DEPARTED, at(Stage.CONNECTION_MISSED));
      case ARRIVED -> when(isOnTheWay(), at(Stage.ARRIVED));
      case ARRIVAL_CONFIRMED ->
          when(isOnTheWay() || stage == Stage.ARRIVED, at(Stage.ARRIVAL_CONFIRMED));
      // What it takes back is left out before anything is folded.
      case ARRIVAL_VOIDED -> Optional.of(this);
    };
  }

  /** Somebody joined the family: who was ready or booked must wait for what the new one lacks. */
  Standing waiting() {
    return isIn(Stage.READY, Stage.BOOKED, Stage.IN_TRANSIT) ? at(Stage.ACCEPTED) : this;
  }

  /** Those without seats, or whose way has ended, stay as they are: the seats are gone anyway. */
  private Optional<Standing> unseated(Stage... seated) {
    if (isIn(seated)) {
      return Optional.of(at(Stage.READY));
    }
    return when(isIn(Stage.ACCEPTED, Stage.READY, Stage.ENDED), this);
  }

  private Optional<Standing> marked(StepKind step, Stage reached) {
    if (marks.contains(step)) {
      return Optional.empty();
    }
    var more = EnumSet.of(step);
    more.addAll(marks);
    var further = stage.compareTo(reached) < 0 ? reached : stage;
    return Optional.of(new Standing(further, onBasis(reached).basis, oriented, deceased, more));
  }

  private Standing onBasis(Stage reached) {
    var further = basis.compareTo(reached) < 0 ? reached : basis;
    return new Standing(stage, further, oriented, deceased, marks);
  }

  /** Acceptance taken back. */
  private Standing undecided() {
    var fewer = EnumSet.noneOf(StepKind.class);
    fewer.addAll(marks);
    fewer.remove(StepKind.DECIDED_ACCEPTED);
    return new Standing(stage, undecidedStage(), oriented, deceased, fewer);
  }

  private Stage undecidedStage() {
    if (isUpTo(Stage.INTERVIEWED)) {
      return stage;
    }
    return marks.contains(StepKind.REGISTERED) && !marks.contains(StepKind.INTERVIEWED)
        ? Stage.REGISTERED
        : Stage.INTERVIEWED;
  }

  private Standing at(Stage reached) {
    return new Standing(reached, basis, oriented, deceased, marks);
  }

  private boolean isIn(Stage... some) {
    for (var one : some) {
      if (one == stage) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Standing> when(boolean fits, Standing then) {
    return fits ? Optional.of(then) : Optional.empty();
  }
}
