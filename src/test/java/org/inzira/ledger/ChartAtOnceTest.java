package org.inzira.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.inzira.database.TestDatabase;
import org.inzira.kernel.Programme;
import org.junit.jupiter.api.Test;

/** Several processes that start at once on one database. */
class ChartAtOnceTest {

  private static final int PROCESSES = 4;
  private static final int MEASURES = 20;

  private final TestDatabase database = TestDatabase.fresh();

  @Test
  void tellsEachMeasureOnce() throws Exception {
    var line = new CyclicBarrier(PROCESSES);
    try (var threads = Executors.newFixedThreadPool(PROCESSES)) {
      var told = new ArrayList<Future<?>>();
      for (int process = 0; process < PROCESSES; process++) {
        told.add(
            threads.submit(() -> {
              line.await();
              tell();
              return true;
            }));
      }
      for (var one : told) {
        one.get();
      }
    }

    var rows = database.work().client().sql("select count(*) from ledger.measure");
    assertThat(rows.query(Integer.class).single()).isEqualTo(MEASURES);
  }

  private void tell() {
    var work = database.work();
    var measures = IntStream.range(0, MEASURES).mapToObj(ChartAtOnceTest::measure).toList();
    new ChartOfMeasures(List.of(() -> measures), work.client(), work.transactions())
        .afterPropertiesSet();
  }

  private static Measure measure(int number) {
    return new Measure(
        new MeasureCode("trial.measure-" + (char) ('a' + number)),
        "person",
        Programme.SUPPORT,
        Set.of(),
        true,
        true,
        false);
  }
}
