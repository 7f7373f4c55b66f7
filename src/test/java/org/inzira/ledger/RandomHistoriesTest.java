package org.inzira.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import org.inzira.database.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories on several threads at once equal a recount in plain Java. */
class RandomHistoriesTest {

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 20220101})
  void countWhatAPlainRecountCounts(long seed) throws Exception {
    var running = new RunningCount();
    var fixture = new LedgerFixture(TestDatabase.fresh().dataSource(), running);
    var histories = new ArrayList<History>();
    try (var threads = Executors.newFixedThreadPool(3)) {
      var lives = new ArrayList<java.util.concurrent.Future<?>>();
      for (int thread = 0; thread < 3; thread++) {
        var history = new History(fixture, seed * 31 + thread);
        histories.add(history);
        lives.add(threads.submit(() -> history.live(40)));
      }
      for (var life : lives) {
        life.get();
      }
    }

    for (int year : List.of(2021, 2022)) {
      var expected = new HashSet<SubjectId>();
      histories.forEach(history -> expected.addAll(history.people(year)));
      assertThat(standing(fixture, year)).isEqualTo(expected);
      assertThat(running.people(year)).isEqualTo(expected.size());
      assertThat(running.items(year))
          .isEqualTo(histories.stream().mapToLong(history -> history.items(year)).sum());
    }
    assertThat(fixture.verifying.verify(Optional.empty())).isInstanceOf(Verification.Fits.class);
  }

  private static Set<SubjectId> standing(LedgerFixture fixture, int year) {
    var people = new HashSet<SubjectId>();
    fixture.reader.standings(
        Set.of(LedgerFixture.DEPARTURES),
        standing -> {
          if (standing.after() > 0 && standing.happenedOn().getYear() == year) {
            people.add(standing.subject().orElseThrow());
          }
        });
    return people;
  }
}
