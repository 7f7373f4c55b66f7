package org.inzira.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was measured in several runs, in nanoseconds. */
record Samples(List<Long> nanos) {

  Samples {
    nanos = List.copyOf(nanos);
    if (nanos.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
  }

  /** Measures one piece of work several times. */
  static Samples of(int runs, Runnable work) {
    var nanos = new ArrayList<Long>();
    for (int run = 0; run < runs; run++) {
      nanos.add(time(work));
    }
    return new Samples(nanos);
  }

  static long time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }

  static <T> Timed<T> time(Supplier<T> work) {
    long start = System.nanoTime();
    var value = work.get();
    return new Timed<>(value, System.nanoTime() - start);
  }

  int runs() {
    return nanos.size();
  }

  double medianSeconds() {
    var sorted = nanos.stream().sorted().toList();
    int middle = sorted.size() / 2;
    double nanosOfMiddle =
        sorted.size() % 2 == 1
            ? sorted.get(middle)
            : (sorted.get(middle - 1) + sorted.get(middle)) / 2.0;
    return nanosOfMiddle / 1e9;
  }

  /** A value and how long it took. */
  record Timed<T>(T value, long nanos) {}
}
