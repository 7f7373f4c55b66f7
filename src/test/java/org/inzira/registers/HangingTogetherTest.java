package org.inzira.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.registers.Trial.late;
import static org.inzira.registers.Trial.row;
import static org.inzira.registers.Trial.trip;
import static org.inzira.registers.Trial.voided;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Reason;
import org.junit.jupiter.api.Test;

/** What hangs together: references, what is restated, closed years. */
class HangingTogetherTest {

  private final Trial trial = new Trial();

  private static List<String> codes(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::code).toList();
  }

  private static List<String> places(List<Refusal> refusals) {
    return refusals.stream()
        .map(refusal -> refusal.location().orElseThrow())
        .map(place -> place.row() + place.column() + " ")
        .map(String::strip)
        .toList();
  }

  private static void assertCounts(
      Handled handled, int added, int changed, int unchanged, int voided) {
    assertThat(handled.refusals()).isEmpty();
    assertThat(List.of(handled.added(), handled.changed(), handled.unchanged(), handled.voided()))
        .containsExactly(added, changed, unchanged, voided);
  }

  @Test
  void doesNotBlameWhoRefersToARefusedRecord() {
    var handled =
        trial.take(
            TripDefinition.KIND,
            Map.of(CrewDefinition.KIND, Set.of("C-1")),
            row(3, "T-1", trip("C-1")));

    assertThat(handled.refusals()).isEmpty();
    assertThat(handled.refusedKeys()).containsExactly("T-1");
    assertThat(handled.added()).isZero();
  }

  @Test
  void refusesToReferToAVoidedRecord() {
    trial.withCrew("C-1", 4);
    trial.take(CrewDefinition.KIND, voided(2, "C-1"));

    var handled = trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")));

    assertThat(codes(handled.refusals())).containsExactly("RG-013");
  }

  @Test
  void refusesToVoidWhatOthersReferTo() {
    trial.withCrew("C-1", 4);
    trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")), row(4, "T-2", trip("C-1")));

    var handled = trial.take(CrewDefinition.KIND, voided(2, "C-1"));
    assertThat(handled.refusals().getFirst().code()).isEqualTo("RG-021");
    assertThat(handled.refusals().getFirst().arguments()).containsExactly("2");

    trial.take(TripDefinition.KIND, voided(3, "T-1"), voided(4, "T-2"));
    assertCounts(trial.take(CrewDefinition.KIND, voided(2, "C-1")), 0, 0, 0, 1);
  }

  @Test
  void restatesWhatRefersToAChangedRecordAndWhatRefersToThat() {
    trial.withCrew("C-1", 4);
    trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")));
    trial.take(StopDefinition.KIND, row(4, "S-1", Map.of("trip", "T-1", "made_on", "2022-03-01")));

    trial.withCrew("C-1", 7);

    var stated = trial.ledger.last(trial.ref(TripDefinition.KIND, "T-1"));
    assertThat(stated.version()).isEqualTo(2);
    assertThat(stated.facts().getFirst().quantity()).isEqualTo(7);
    assertThat(trial.ledger.last(trial.ref(StopDefinition.KIND, "S-1")).version()).isEqualTo(2);
    var trip = trial.get(TripDefinition.KIND, "T-1");
    assertThat(trip.version()).isEqualTo(2);
    assertThat(trial.registers.get(TripDefinition.KIND).history(trip.id()).getFirst().action())
        .isEqualTo(Revision.Action.RESTATED);
  }

  @Test
  void needsAReasonToTouchAClosedYear() {
    trial.withCrew("C-1", 4);
    trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")));
    trial.ledger.close(Year.of(2022)).orThrow();

    var refused =
        trial.take(
            TripDefinition.KIND,
            row(3, "T-1", trip("C-1", "mode", "air")),
            row(4, "T-2", trip("C-1", "made_on", "2023-01-02")));
    assertThat(codes(refused.refusals())).containsExactly("LG-006");
    assertThat(places(refused.refusals())).containsExactly("3late_reason");
    assertThat(refused.added()).isEqualTo(1);

    var taken =
        trial.take(
            TripDefinition.KIND,
            late(row(3, "T-1", trip("C-1", "mode", "road", "late", "no")), "correction"));
    assertThat(taken.refusals()).isEmpty();
    assertThat(trial.ledger.last(trial.ref(TripDefinition.KIND, "T-1")).reason())
        .isEqualTo(Reason.CORRECTION);
  }

  @Test
  void asksForAReasonOnceWhenAChangeTouchesAClosedYearByWhatRefersToIt() {
    trial.withCrew("C-1", 4);
    trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")), row(4, "T-2", trip("C-1")));
    trial.ledger.close(Year.of(2022)).orThrow();

    var crew = row(2, "C-1", Map.of("size", "5"));
    var refused = trial.take(CrewDefinition.KIND, crew);

    assertThat(codes(refused.refusals())).containsExactly("LG-006");
    assertThat(places(refused.refusals())).containsExactly("2late_reason");
  }

  @Test
  void comesInAfterWhatItRefersTo() {
    assertThat(trial.registers.get(StopDefinition.KIND).after())
        .containsExactly(TripDefinition.KIND);
    assertThat(trial.registers.get(CrewDefinition.KIND).after()).isEmpty();
  }
}
