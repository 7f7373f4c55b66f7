package org.inzira.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.caseload.InventedCases.FIRST_DAY;
import static org.inzira.caseload.InventedCases.at;
import static org.inzira.caseload.InventedCases.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.inzira.caseload.Tally.Amount;
import org.inzira.clearances.WindowsMoved;
import org.inzira.kernel.Outcome;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.CasesMoved;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;

/** What is kept of cases on a real database, beside a count of all of them. */
class KeepingTest {

  private static final LocalDate TODAY = FakeClearances.TODAY;

  private final KeptCaseload kept = KeptCaseload.fresh();

  @Test
  void countsACaseWhereItStandsAndNowhereElse() {
    var id = kept.cases().put(at(1, Stage.REGISTERED, FIRST_DAY));
    kept.moved(List.of(id));
    assertThat(counted(Stage.REGISTERED, Selection.EVERYTHING)).isEqualTo(new Amount(1, 2, 0));

    kept.cases()
        .put(file(1, Stage.INTERVIEWED, Optional.of(FIRST_DAY), "CAN", "", "bosco", 3, true));
    kept.moved(List.of(id));

    assertThat(counted(Stage.REGISTERED, Selection.EVERYTHING)).isEqualTo(Amount.NONE);
    assertThat(counted(Stage.INTERVIEWED, Selection.EVERYTHING)).isEqualTo(new Amount(1, 3, 1));
    assertThat(counted(Stage.INTERVIEWED, Selection.of("CAN", "-", "bosco")))
        .isEqualTo(new Amount(1, 3, 1));
    assertThat(counted(Stage.INTERVIEWED, Selection.of("", "", "alice"))).isEqualTo(Amount.NONE);
    assertThat(kept.tally().all().values()).allMatch(amount -> amount.families() == 1);
    assertFits();
  }

  @Test
  void countsNothingOfWhatWasRefused() {
    var id = kept.cases().put(at(1, Stage.REGISTERED, FIRST_DAY));

    kept.movedInVain(List.of(id));

    assertThat(kept.tally().all()).isEmpty();
    assertThat(kept.standings().all()).isEmpty();
    assertThat(kept.recount().verify().standings()).containsExactly(id);
  }

  @Test
  void forgetsACaseThatIsNotThereAnyMoreAndOneThatNeverWas() {
    var id = kept.cases().put(at(1, Stage.REGISTERED, FIRST_DAY));
    kept.moved(List.of(id));
    kept.cases().remove(id);

    kept.moved(List.of(id, InventedCases.id(2)));

    assertThat(kept.tally().all()).isEmpty();
    assertThat(kept.standings().all()).isEmpty();
    assertFits();
  }

  @Test
  void movesTheLapseWhenTheWindowsOfAJourneyMove() {
    var file = at(1, Stage.READY, FIRST_DAY);
    var journey = file.journey().orElseThrow();
    kept.moved(List.of(kept.cases().put(file)));
    assertThat(lapsing()).isEmpty();

    kept.clearances().put(journey, LapseTest.permitUntil(journey, TODAY.plusDays(3)));
    tell(new WindowsMoved(Set.of(journey)));

    assertThat(lapsing())
        .singleElement()
        .satisfies(one -> assertThat(one.lapsesOn()).isEqualTo(TODAY.plusDays(4)));
    var lapses = kept.board().lapses(Selection.EVERYTHING, TODAY, TODAY.plusDays(14));
    assertThat(lapses.soon()).isEqualTo(new Amount(1, 2, 0));
    assertThat(lapses.lapsed()).isEqualTo(Amount.NONE);
    var later = kept.board().lapses(Selection.EVERYTHING, TODAY.plusDays(5), TODAY.plusDays(19));
    assertThat(later.lapsed()).isEqualTo(new Amount(1, 2, 0));
    assertThat(later.soon()).isEqualTo(Amount.NONE);
    assertFits();
  }

  @Test
  void equalsARecountAfterAnyHistory() {
    var chance = new SplittableRandom(20_220_901);
    for (int round = 0; round < 40; round++) {
      var moved = new HashSet<CaseId>();
      for (int move = 0; move < 1 + chance.nextInt(12); move++) {
        int number = chance.nextInt(60);
        moved.add(InventedCases.id(number));
        if (chance.nextInt(8) == 0) {
          kept.cases().remove(InventedCases.id(number));
        } else {
          var file = InventedCases.random(number, chance);
          var journey = file.journey().orElseThrow();
          kept.clearances()
              .put(journey, LapseTest.permitUntil(journey, TODAY.plusDays(chance.nextInt(40))));
          kept.cases().put(file);
        }
      }
      kept.moved(moved);
    }
    assertFits();
    assertThat(kept.tally().all()).hasSizeGreaterThan(100);
  }

  /** Each transaction moves many cases of the same few; in any order of theirs they would wait. */
  @Test
  void staysRightWhenManyMoveTheSameCasesAtOnce() throws Exception {
    IntStream.range(0, 40).forEach(number -> kept.cases().put(at(number, Stage.READY, FIRST_DAY)));
    kept.moved(IntStream.range(0, 40).mapToObj(InventedCases::id).toList());
    var clerks = new ArrayList<Callable<Integer>>();
    for (int clerk = 0; clerk < 8; clerk++) {
      int seed = clerk;
      clerks.add(() -> moveAround(new SplittableRandom(seed)));
    }

    try (var pool = Executors.newFixedThreadPool(8)) {
      for (var moves : pool.invokeAll(clerks)) {
        assertThat(moves.get()).isEqualTo(25);
      }
    }

    assertFits();
  }

  private int moveAround(SplittableRandom chance) {
    int rounds = 25;
    for (int round = 0; round < rounds; round++) {
      kept.work()
          .transactions()
          .write(() -> {
            for (int move = 0; move < 6; move++) {
              int number = chance.nextInt(48);
              kept.cases().put(InventedCases.random(number, chance));
              kept.keeping().moved(new CasesMoved(Set.of(InventedCases.id(number))));
            }
            return Outcome.done(6);
          })
          .orThrow();
    }
    return rounds;
  }

  @Test
  void findsAndMendsWhatIsWrong() {
    var chance = new SplittableRandom(7);
    IntStream.range(0, 30)
        .forEach(number -> kept.cases().put(InventedCases.random(number, chance)));
    kept.moved(IntStream.range(0, 30).mapToObj(InventedCases::id).toList());
    assertFits();
    var client = kept.work().client();
    client
        .sql("update caseload.standing set stage = 'ready' where case_id = :id")
        .param("id", kept.cases().put(at(3, Stage.REFERRED, FIRST_DAY)).value())
        .update();
    client.sql("update caseload.tally set families = families + 1 where stage = 'booked'").update();
    client
        .sql("delete from caseload.stay where case_id = :id")
        .param("id", kept.cases().put(at(4, Stage.REFERRED, FIRST_DAY)).value())
        .update();
    kept.cases().remove(InventedCases.id(5));
    kept.cases().put(at(99, Stage.READY, FIRST_DAY));

    var found = kept.recount().verify();
    assertThat(found.standings())
        .contains(InventedCases.id(3), InventedCases.id(5), InventedCases.id(99));
    assertThat(found.stays()).contains(InventedCases.id(4));
    assertThat(found.counters()).isNotEmpty();

    assertThat(kept.recount().rebuild().orThrow().differences()).isEqualTo(found.differences());
    assertFits();
  }

  private void tell(WindowsMoved moved) {
    kept.work()
        .transactions()
        .write(() -> {
          kept.keeping().moved(moved);
          return Outcome.done(1);
        })
        .orThrow();
  }

  private List<CaseStanding> lapsing() {
    return kept.lists()
        .lapsing(Selection.EVERYTHING, LocalDate.of(9999, 12, 31), Optional.empty(), 50);
  }

  private Amount counted(Stage stage, Selection selection) {
    return kept.board().columns(selection, TODAY).stream()
        .filter(column -> column.stage() == stage)
        .map(Board.Column::amount)
        .findFirst()
        .orElseThrow();
  }

  private void assertFits() {
    var found = kept.recount().verify();
    assertThat(found.standings()).isEmpty();
    assertThat(found.stays()).isEmpty();
    assertThat(found.counters()).isEmpty();
  }
}
