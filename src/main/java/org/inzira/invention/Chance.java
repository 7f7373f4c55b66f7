package org.inzira.invention;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a fixed seed: the same invented mission on every machine and in every run. */
final class Chance {

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  static Chance of(long seed) {
    return new Chance(new SplittableRandom(seed));
  }

  /** A stream of its own, so that a change in one part of the mission leaves the others alone. */
  Chance split() {
    return new Chance(random.split());
  }

  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number from first to last, both included. */
  int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  boolean inThousand(int times) {
    return random.nextInt(1000) < times;
  }

  <T> T pick(List<T> values) {
    return values.get(below(values.size()));
  }

  <T> List<T> shuffled(List<T> values) {
    var shuffled = new ArrayList<>(values);
    for (int last = shuffled.size() - 1; last > 0; last--) {
      var other = below(last + 1);
      var kept = shuffled.get(last);
      shuffled.set(last, shuffled.get(other));
      shuffled.set(other, kept);
    }
    return shuffled;
  }
}
