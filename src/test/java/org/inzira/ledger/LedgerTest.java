package org.inzira.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inzira.ledger.LedgerFixture.codes;
import static org.inzira.ledger.LedgerFixture.departure;
import static org.inzira.ledger.LedgerFixture.items;
import static org.inzira.ledger.LedgerFixture.source;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.inzira.database.TestDatabase;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LedgerTest {

  private LedgerFixture fixture;

  @BeforeEach
  void takesADatabaseOfItsOwn() {
    fixture = new LedgerFixture(TestDatabase.fresh().dataSource());
  }

  @Test
  void statesTheFactsOfARecordInOneBlock() {
    var source = source();

    fixture.state(source, 1, departure(SubjectId.random(), "2022-03-01", "female", "CAN"));

    assertThat(fixture.reader.list(source))
        .singleElement()
        .satisfies(entry -> {
          assertThat(entry.quantity()).isEqualTo(1);
          assertThat(entry.block()).isEqualTo(1);
          assertThat(entry.account().value()).isEqualTo("tester");
          assertThat(entry.recordedAt()).isEqualTo(LedgerFixture.NOW);
        });
  }

  @Test
  void addsNothingWhenTheSameIsStatedAgain() {
    var source = source();
    var fact = departure(SubjectId.random(), "2022-03-01", "female", "CAN");
    fixture.state(source, 1, fact);

    var again = fixture.state(source, 2, fact);

    assertThat(again).isEqualTo(Outcome.done(new Ledger.Stated(0, Map.of())));
    assertThat(fixture.quantities(source)).containsExactly(1L);
    assertThat(fixture.verifying.verify(Optional.empty()))
        .isInstanceOfSatisfying(
            Verification.Fits.class, fits -> assertThat(fits.blocks()).isEqualTo(1));
  }

  @Test
  void appendsOnlyTheDifferenceOfAQuantity() {
    var source = source();
    fixture.state(source, 1, items("2022-10-01", 300));

    fixture.state(source, 2, items("2022-10-01", 280));

    assertThat(fixture.quantities(source)).containsExactly(300L, -20L);
  }

  @Test
  void addsUpEqualFactsOfOneRecord() {
    var source = source();

    fixture.state(source, 1, items("2022-10-01", 100), items("2022-10-01", 66));

    assertThat(fixture.quantities(source)).containsExactly(166L);
  }

  @Test
  void takesBackWhatAVoidedRecordSaid() {
    var source = source();
    fixture.state(source, 1, departure(SubjectId.random(), "2022-03-01", "male", "USA"));

    fixture.state(source, 2);

    assertThat(fixture.quantities(source)).containsExactly(1L, -1L);
  }

  @Test
  void reportsEveryBreachOfTheChartAtOnceAndWritesNothing() {
    var source = source();
    var fact = departure(SubjectId.random(), "2022-03-01", "male", "USA");
    var noSubject =
        new Fact(
            fact.measure(), fact.happenedOn(), Optional.empty(), fact.dimensions(), Set.of(), 1);
    var noDestination =
        new Fact(
            fact.measure(),
            fact.happenedOn(),
            fact.subject(),
            Dimensions.NONE.with(Dimension.SEX, "male"),
            Set.of(),
            1);
    var unknown =
        new Fact(
            new MeasureCode("movement.unheard-of"),
            fact.happenedOn(),
            fact.subject(),
            fact.dimensions(),
            Set.of(),
            1);

    var outcome = fixture.state(source, 1, fact, noSubject, noDestination, unknown);

    assertThat(codes(outcome)).containsExactly("LG-003", "LG-002", "LG-001");
    assertThat(fixture.reader.list(source)).isEmpty();
  }

  @Test
  void refusesAVersionOlderThanTheStandingOne() {
    var source = source();
    fixture.state(source, 3, items("2022-10-01", 5));

    assertThat(codes(fixture.state(source, 2, items("2022-10-01", 6)))).containsExactly("LG-005");
  }

  @Test
  void refusesOtherFactsUnderAVersionThatStandsAlready() {
    var source = source();
    fixture.state(source, 1, items("2022-10-01", 5));

    assertThat(codes(fixture.state(source, 1, items("2022-10-01", 6)))).containsExactly("LG-009");
  }

  @Test
  void rollsBackTheEntriesWithTheirRecord() {
    var source = source();

    var outcome =
        fixture.transactions.write(() -> {
          fixture
              .ledger
              .state(
                  List.of(
                      new Statement(source, 1, Reason.ORDINARY, List.of(items("2022-10-01", 5)))))
              .orThrow();
          return Outcome.refused(Refusal.of("MV-001"));
        });

    assertThat(codes(outcome)).containsExactly("MV-001");
    assertThat(fixture.reader.list(source)).isEmpty();
    assertThat(fixture.verifying.verify(Optional.empty())).isInstanceOf(Verification.Fits.class);
  }

  @Test
  void postsNothingOutsideTheTransactionOfARecord() {
    var statement = new Statement(source(), 1, Reason.ORDINARY, List.of(items("2022-10-01", 5)));

    assertThatThrownBy(() -> fixture.ledger.state(List.of(statement)))
        .hasMessageContaining("posting needs the transaction of its record");
  }

  @Test
  void asksForAReasonToTouchAClosedYear() {
    fixture.transactions.write(() -> fixture.ledger.close(Year.of(2021)));

    var ordinary = fixture.state(source(), 1, items("2021-06-01", 5), items("2022-06-01", 5));
    var late = fixture.state(source(), 1, Reason.LATE_RECORD, items("2021-06-01", 5));

    assertThat(codes(ordinary)).containsExactly("LG-006");
    assertThat(late).isEqualTo(Outcome.done(new Ledger.Stated(1, Map.of(Year.of(2021), 1))));
    assertThat(fixture.reader.closings()).containsExactly(Map.entry(Year.of(2021), 1L));
  }

  @Test
  void closesAYearOnce() {
    fixture.transactions.write(() -> fixture.ledger.close(Year.of(2021)));

    assertThat(codes(fixture.transactions.write(() -> fixture.ledger.close(Year.of(2021)))))
        .containsExactly("LG-011");
  }

  @Test
  void countsAMergedSubjectForTheKeptOneUntilUnmerged() {
    var duplicate = SubjectId.random();
    var kept = SubjectId.random();
    fixture.state(source(), 1, departure(duplicate, "2022-03-01", "male", "USA"));
    fixture.state(source(), 1, departure(kept, "2022-05-01", "male", "USA"));

    fixture.transactions.write(() -> fixture.ledger.merge(duplicate, kept));
    assertThat(subjects()).containsExactly(kept);

    fixture.transactions.write(() -> fixture.ledger.unmerge(duplicate));
    assertThat(subjects()).containsExactlyInAnyOrder(duplicate, kept);
  }

  @Test
  void leadsThroughAChainOfMergesAndBack() {
    var first = SubjectId.random();
    var second = SubjectId.random();
    var third = SubjectId.random();
    fixture.state(source(), 1, departure(first, "2022-03-01", "male", "USA"));
    fixture.transactions.write(() -> fixture.ledger.merge(first, second));

    fixture.transactions.write(() -> fixture.ledger.merge(second, third));
    assertThat(subjects()).containsExactly(third);

    fixture.transactions.write(() -> fixture.ledger.unmerge(second));
    assertThat(subjects()).containsExactly(second);
  }

  @Test
  void takesBackUnderTheStoredSubjectAfterAMerge() {
    var duplicate = SubjectId.random();
    var kept = SubjectId.random();
    var source = source();
    fixture.state(source, 1, departure(duplicate, "2022-03-01", "male", "USA"));
    fixture.transactions.write(() -> fixture.ledger.merge(duplicate, kept));

    var restated = fixture.state(source, 2, departure(kept, "2022-03-01", "male", "USA"));
    fixture.state(source, 3);

    assertThat(restated).isEqualTo(Outcome.done(new Ledger.Stated(0, Map.of())));
    fixture.transactions.write(() -> fixture.ledger.unmerge(duplicate));
    assertThat(subjects()).isEmpty();
  }

  @Test
  void refusesTheSecondOfTwoOppositeMergesMadeAtOnce() throws Exception {
    var one = SubjectId.random();
    var other = SubjectId.random();
    var start = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      var forth =
          threads.submit(() -> {
            start.await();
            return fixture.transactions.write(() -> fixture.ledger.merge(one, other));
          });
      var back =
          threads.submit(() -> {
            start.await();
            return fixture.transactions.write(() -> fixture.ledger.merge(other, one));
          });
      start.countDown();

      assertThat(List.of(codes(forth.get()), codes(back.get())))
          .containsExactlyInAnyOrder(List.of(), List.of("LG-008"));
    }
  }

  private Set<SubjectId> subjects() {
    var subjects = new java.util.HashSet<SubjectId>();
    fixture.reader.standings(
        Set.of(LedgerFixture.DEPARTURES),
        standing -> {
          if (standing.after() > 0) {
            standing.subject().ifPresent(subjects::add);
          }
        });
    return subjects;
  }
}
