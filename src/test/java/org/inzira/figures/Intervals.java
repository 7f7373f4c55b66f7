package org.inzira.figures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a patient reader can work out of sums: between which bounds each number lies. */
final class Intervals {

  private static final long MOST = 1_000_000;

  private record Sum(List<String> parts, String whole) {}

  private record Bounds(long least, long most) {
    Bounds within(long low, long high) {
      return new Bounds(Math.max(least, low), Math.min(most, high));
    }
  }

  private final Map<String, Bounds> bounds = new HashMap<>();
  private final List<Sum> sums = new ArrayList<>();

  void between(String name, long least, long most) {
    bounds.merge(
        name, new Bounds(least, most), (one, other) -> one.within(other.least, other.most));
  }

  void known(String name, long value) {
    between(name, value, value);
  }

  void atLeast(String name, long least) {
    between(name, least, MOST);
  }

  void sum(List<String> parts, String whole) {
    sums.add(new Sum(List.copyOf(parts), whole));
  }

  long most(String name) {
    return of(name).most;
  }

  /** Narrows until nothing more follows. */
  void solve() {
    var before = Map.<String, Bounds>of();
    while (!before.equals(bounds)) {
      before = Map.copyOf(bounds);
      sums.forEach(this::narrow);
    }
  }

  private void narrow(Sum sum) {
    var least = sum.parts.stream().mapToLong(part -> of(part).least).sum();
    var most = sum.parts.stream().mapToLong(part -> of(part).most).sum();
    between(sum.whole, least, most);
    for (var part : sum.parts) {
      var own = of(part);
      between(
          part, of(sum.whole).least - (most - own.most), of(sum.whole).most - (least - own.least));
    }
  }

  private Bounds of(String name) {
    return bounds.getOrDefault(name, new Bounds(0, MOST));
  }
}
