package org.inzira.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.registers.Trial.late;
import static org.inzira.registers.Trial.row;
import static org.inzira.registers.Trial.trip;
import static org.inzira.registers.Trial.voided;

import java.time.Instant;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {

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
  void keepsWhatWasHandedIn() {
    trial.withCrew("C-1", 4);
    var more = trip("C-1", "left_at", "2022-03-01T06:00", "destination", "Kenya", "late", "oui");

    var handled = trial.take(TripDefinition.KIND, row(3, "T-1", more));

    assertCounts(handled, 1, 0, 0, 0);
    var kept = trial.get(TripDefinition.KIND, "T-1");
    assertThat(kept.version()).isEqualTo(1);
    assertThat(kept.savedBy()).isEqualTo("tester");
    assertThat(kept.values().moment("left_at")).contains(Instant.parse("2022-03-01T04:00:00Z"));
    assertThat(trial.registers.get(TripDefinition.KIND).written(kept))
        .isEqualTo(
            Map.of(
                "crew",
                "C-1",
                "district",
                "RW43",
                "mode",
                "road",
                "made_on",
                "2022-03-01",
                "left_at",
                "2022-03-01T06:00",
                "destination",
                "KEN",
                "late",
                "yes"));
    assertThat(
            trial.ledger.last(trial.ref(TripDefinition.KIND, "T-1")).facts().getFirst().quantity())
        .isEqualTo(4);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\N", "\\", "a\\tb", "\\.", "é\\u0000", "“quoted”, 'so'"})
  void keepsTextThatMeansSomethingToTheDatabase(String text) {
    trial.withCrew("C-1", 4);

    assertCounts(trial.take(TripDefinition.KIND, row(3, text, trip("C-1"))), 1, 0, 0, 0);

    assertThat(trial.get(TripDefinition.KIND, text).key().value()).isEqualTo(text);
  }

  @Test
  void writesRowsAsCopyReadsThem() {
    var rows = new StringBuilder();

    RecordColumns.appendLine(
        rows, Arrays.asList("a\tb\nc\rd\\", null, new PlaceCode("RW43"), 7L, true));

    assertThat(rows).hasToString("a\\tb\\nc\\rd\\\\\t\\N\tRW43\t7\ttrue\n");
  }

  @Test
  void leavesWhatIsTheSameAsItIs() {
    trial.withCrew("C-1", 4);
    trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")));

    var again = trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")));

    assertCounts(again, 0, 0, 1, 0);
    assertThat(trial.get(TripDefinition.KIND, "T-1").version()).isEqualTo(1);
  }

  @Test
  void takesAnEmptyCellForAnEmptyValue() {
    trial.withCrew("C-1", 4);
    trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1", "late", "yes")));

    var changed = trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1", "late", " ")));

    assertCounts(changed, 0, 1, 0, 0);
    var kept = trial.get(TripDefinition.KIND, "T-1");
    assertThat(kept.version()).isEqualTo(2);
    assertThat(kept.values().yes("late")).isEmpty();
  }

  @Test
  void voidsAndRestores() {
    trial.withCrew("C-1", 4);
    trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")));
    var ref = trial.ref(TripDefinition.KIND, "T-1");
    var register = trial.registers.get(TripDefinition.KIND);

    assertCounts(trial.take(TripDefinition.KIND, voided(3, "T-1")), 0, 0, 0, 1);
    assertThat(register.find(ref.id()).orElseThrow().voiding().orElseThrow().reason())
        .isEqualTo("typo");
    assertThat(trial.ledger.last(ref).facts()).isEmpty();
    assertCounts(trial.take(TripDefinition.KIND, voided(3, "T-1")), 0, 0, 1, 0);

    assertCounts(trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1"))), 0, 1, 0, 0);
    assertThat(register.find(ref.id()).orElseThrow().isStanding()).isTrue();
    assertThat(trial.ledger.last(ref).facts()).hasSize(1);
    assertThat(register.history(ref.id()).stream().map(Revision::action))
        .containsExactly(Revision.Action.RESTORED, Revision.Action.VOIDED, Revision.Action.SAVED);
  }

  @Test
  void tellsThatThereIsNothingToVoid() {
    var handled = trial.take(TripDefinition.KIND, voided(3, "T-9"));

    assertThat(handled.refusals()).isEmpty();
    assertThat(codes(handled.notices())).containsExactly("RG-022");
  }

  @Test
  void tellsWhichPlaceWasCorrected() {
    trial.withCrew("C-1", 4);

    var handled =
        trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1", "district", "Muzanze")));

    assertThat(codes(handled.notices())).containsExactly("RG-011");
    assertThat(places(handled.notices())).containsExactly("3district");
  }

  @Test
  void reportsEveryWrongCellWithItsPlace() {
    trial.withCrew("C-1", 4);
    var wrong = trip("C-2", "mode", "sea", "made_on", "2022-02-30", "colour", "red");

    var handled =
        trial.take(
            TripDefinition.KIND,
            row(2, "", trip("C-1")),
            row(3, "T-1", wrong),
            row(4, "T-2", Map.of("mode", "road")),
            row(5, "T-3", trip("C-2")),
            row(6, "T-4", trip("C-1")),
            late(row(7, "T-5", trip("C-1")), "because"),
            row(8, "T-6", trip("C-1", "made_on", "2023-01-16")));

    assertThat(places(handled.refusals()))
        .containsExactlyInAnyOrder(
            "2record_key",
            "3mode",
            "3made_on",
            "3colour",
            "4crew",
            "4district",
            "4made_on",
            "5crew",
            "7late_reason",
            "8made_on");
    assertThat(codes(handled.refusals()))
        .containsOnly("RG-001", "RG-007", "RG-004", "RG-026", "RG-012", "RG-016", "RG-006");
    assertThat(handled.refusedKeys()).containsExactlyInAnyOrder("T-1", "T-2", "T-3", "T-5", "T-6");
    assertThat(handled.added()).isEqualTo(1);
  }

  @Test
  void refusesTwoRowsWithOneKey() {
    trial.withCrew("C-1", 4);

    var handled =
        trial.take(TripDefinition.KIND, row(3, "T-1", trip("C-1")), row(4, " T-1", trip("C-1")));

    assertThat(codes(handled.refusals())).containsExactly("RG-020");
    assertThat(handled.added()).isZero();
  }

  @Test
  void reportsWhatTheRulesOfTheKindRefuse() {
    var handled = trial.take(CrewDefinition.KIND, row(3, "C-1", Map.of("size", "13")));

    assertThat(codes(handled.refusals())).containsExactly("ZZ-013");
    assertThat(places(handled.refusals())).containsExactly("3size");
  }

  @Test
  void savesByHandOnlyTheVersionThatWasSeen() {
    var register = trial.registers.get(CrewDefinition.KIND);
    var crew = row(0, "C-1", Map.of("size", "4"));
    register.save(crew, java.util.OptionalInt.empty()).orThrow();

    var twice = register.save(crew, java.util.OptionalInt.empty());
    var stale = register.save(row(0, "C-1", Map.of("size", "5")), java.util.OptionalInt.of(7));
    var fresh = register.save(row(0, "C-1", Map.of("size", "6")), java.util.OptionalInt.of(1));

    assertThat(codes(((Outcome.Refused<?>) twice).refusals())).containsExactly("RG-027");
    assertThat(codes(((Outcome.Refused<?>) stale).refusals())).containsExactly("RG-024");
    assertThat(fresh).isInstanceOf(Outcome.Done.class);
    assertThat(trial.get(CrewDefinition.KIND, "C-1").values().whole("size")).hasValue(6);
  }

  @Test
  void leavesNothingBehindWhenARecordIsRefusedByHand() {
    trial.withCrew("C-1", 4);
    trial.ledger.close(Year.of(2022)).orThrow();
    var register = trial.registers.get(TripDefinition.KIND);

    var refused = register.save(row(0, "T-1", trip("C-1")), java.util.OptionalInt.empty());

    assertThat(codes(((Outcome.Refused<?>) refused).refusals())).containsExactly("LG-006");
    assertThat(register.count()).isZero();
    assertThat(
            trial
                .work
                .client()
                .sql("select count(*) from registers.revision where record_kind = 'trip'")
                .query(Integer.class)
                .single())
        .isZero();
  }

  @Test
  void refusesAMalformedProject() {
    var handled =
        trial.take(
            CrewDefinition.KIND, row(3, "C-1", Map.of("size", "3", "project", "no such code")));

    assertThat(codes(handled.refusals())).containsExactly("RG-017");
    assertThat(places(handled.refusals())).containsExactly("3project");
  }
}
