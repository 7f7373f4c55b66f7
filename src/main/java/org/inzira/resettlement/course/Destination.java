package org.inzira.resettlement.course;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.inzira.clearances.ClearanceKind;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;

/**
 * What a destination asks for.
 *
 * @param interviews whether it decides after an interview and not on the file alone
 * @param preparations in the order in which they are shown
 * @param security the checks that {@link Preparation#SECURITY} is made of
 */
public record Destination(
    boolean interviews, List<Preparation> preparations, Set<ClearanceKind> security) {

  public Destination {
    preparations = List.copyOf(preparations);
    security = Set.copyOf(security);
  }

  /** The clearances that a preparation is made of; none for what is a step. */
  public Set<ClearanceKind> clearances(Preparation preparation) {
    return switch (preparation) {
      case MEDICAL -> Set.of(ClearanceKind.MEDICAL);
      case ORIENTATION -> Set.of();
      case SECURITY -> security;
      case SPONSOR -> Set.of(ClearanceKind.SPONSOR_ASSURANCE);
      case EXIT_PERMIT -> Set.of(ClearanceKind.EXIT_PERMIT);
      case TRAVEL_DOCUMENT -> Set.of(ClearanceKind.TRAVEL_DOCUMENT);
      case ENTRY_VISA -> Set.of(ClearanceKind.ENTRY_VISA);
    };
  }

  /**
   * The steps that somebody may take by hand from here.
   *
   * @param prepared whether nothing is lacking for anyone of the case, nobody is held and everyone
   *     has agreed
   */
  public Set<StepKind> possible(Standing standing, boolean prepared) {
    var possible = EnumSet.noneOf(StepKind.class);
    possible.addAll(onTheWay(standing, prepared));
    if (standing.stage().compareTo(Stage.IN_TRANSIT) <= 0) {
      possible.add(StepKind.WITHDRAWN);
    }
    if (standing.isOpen()) {
      possible.add(StepKind.DECEASED);
    }
    if (orients(standing)) {
      possible.add(StepKind.ORIENTED);
    }
    possible.removeIf(step -> standing.after(step).isEmpty());
    return possible;
  }

  private Set<StepKind> onTheWay(Standing standing, boolean prepared) {
    var decisions =
        EnumSet.of(
            StepKind.DECIDED_ACCEPTED,
            StepKind.DECIDED_DEFERRED,
            StepKind.DECIDED_DENIED,
            StepKind.DECIDED_SPLIT);
    return switch (standing.stage()) {
      case REFERRED -> EnumSet.of(StepKind.REGISTERED);
      case REGISTERED -> interviews ? EnumSet.of(StepKind.INTERVIEWED) : decisions;
      case INTERVIEWED -> decisions;
      case ACCEPTED -> {
        var next = EnumSet.of(StepKind.DECIDED_DEFERRED, StepKind.DECIDED_DENIED);
        if (prepared) {
          next.add(StepKind.READY);
        }
        yield next;
      }
      case READY ->
          EnumSet.of(StepKind.NOT_READY, StepKind.DECIDED_DEFERRED, StepKind.DECIDED_DENIED);
      case ENDED -> EnumSet.of(StepKind.REOPENED);
      case BOOKED,
          IN_TRANSIT,
          BOARDED,
          DEPARTED,
          ARRIVAL_NOT_RECORDED,
          CONNECTION_MISSED,
          ARRIVED,
          ARRIVAL_CONFIRMED ->
          EnumSet.noneOf(StepKind.class);
    };
  }

  private static boolean orients(Standing standing) {
    return switch (standing.stage()) {
      case ACCEPTED, READY, BOOKED, IN_TRANSIT -> true;
      case REFERRED,
          REGISTERED,
          INTERVIEWED,
          BOARDED,
          DEPARTED,
          ARRIVAL_NOT_RECORDED,
          CONNECTION_MISSED,
          ARRIVED,
          ARRIVAL_CONFIRMED,
          ENDED ->
          false;
    };
  }
}
