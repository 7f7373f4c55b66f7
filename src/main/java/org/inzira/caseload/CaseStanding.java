package org.inzira.caseload;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.Bar;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.FamilyWindow;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PlaceCode;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, as lists show it. Nothing of it depends on the day on which it is looked at,
 * so that it stays true until something moves.
 *
 * @param site empty where there is none; so is the officer
 * @param stageSince {@link #NO_DAY} where it was never recorded; so are the other days
 * @param lapsesOn the first day on which a clearance that they hold holds no longer
 * @param lapsing the kinds of clearance that are the first to lapse
 * @param departsOn the day of the flight on which they have seats
 */
record CaseStanding(
    CaseId id,
    String number,
    String destination,
    String site,
    String officer,
    Stage stage,
    LocalDate stageSince,
    int people,
    boolean held,
    Optional<UUID> journey,
    LocalDate lapsesOn,
    List<ClearanceKind> lapsing,
    LocalDate departsOn) {

  /** No day at all; the database knows it as infinity. */
  static final LocalDate NO_DAY = LocalDate.MAX;

  CaseStanding {
    lapsing = List.copyOf(lapsing);
  }

  /** How a case stands, with the windows of its planned journey where it has one. */
  static CaseStanding of(CaseFile file, @Nullable FamilyWindow window) {
    var ending = window == null || !isBefore(file.stage()) ? List.<Bar>of() : firstToEnd(window);
    return new CaseStanding(
        file.id(),
        file.number(),
        file.destination().value(),
        file.site().map(PlaceCode::value).orElse(""),
        file.officer().map(AccountName::value).orElse(""),
        file.stage(),
        file.stageSince().orElse(NO_DAY),
        file.members().size(),
        file.held(),
        file.journey(),
        ending.isEmpty() ? NO_DAY : ending.getFirst().window().last().plusDays(1),
        ending.stream().map(bar -> bar.rule().kind()).distinct().sorted().toList(),
        window != null && isSeated(file.stage())
            ? window.journey().itinerary().departure()
            : NO_DAY);
  }

  /** The clearances that are there and lose their last day first, of all who travel. */
  private static List<Bar> firstToEnd(FamilyWindow window) {
    var held =
        window
            .counting()
            .filter(bar -> bar.state() == Bar.State.HELD && bar.window().closes().isPresent())
            .filter(bar -> !bar.window().isEmpty())
            .toList();
    var first = held.stream().map(bar -> bar.window().last()).min(Comparator.naturalOrder());
    return held.stream()
        .filter(bar -> first.filter(bar.window().last()::equals).isPresent())
        .collect(Collectors.toUnmodifiableList());
  }

  /** Once they have left, no clearance for leaving lapses any more. */
  private static boolean isBefore(Stage stage) {
    return switch (stage) {
      case REFERRED, REGISTERED, INTERVIEWED, ACCEPTED, READY, BOOKED, IN_TRANSIT, BOARDED -> true;
      case DEPARTED, ARRIVAL_NOT_RECORDED, CONNECTION_MISSED, ARRIVED, ARRIVAL_CONFIRMED, ENDED ->
          false;
    };
  }

  private static boolean isSeated(Stage stage) {
    return switch (stage) {
      case BOOKED, IN_TRANSIT, BOARDED -> true;
      case REFERRED,
          REGISTERED,
          INTERVIEWED,
          ACCEPTED,
          READY,
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
