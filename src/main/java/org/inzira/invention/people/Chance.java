package org.inzira.invention.people;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Chance from a fixed seed: the same invented mission on every machine and in every run. */
public final class Chance {

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  public static Chance of(long seed) {
    return new Chance(new SplittableRandom(seed));
  }

  /** A stream of its own, so that a change in one part of the mission leaves the others alone. */
  public Chance split() {
    return new Chance(random.split());
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  /** A whole number from first to last, both included. */
  public int between(int first, int last) {
    return random.nextInt(first, last + 1);
  }

  public boolean inThousand(int times) {
    return random.nextInt(1000) < times;
  }

  public <T> T pick(List<T> values) {
    return values.get(below(values.size()));
  }

  public <T> List<T> shuffled(List<T> values) {
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
