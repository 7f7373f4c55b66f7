package org.inzira.invention.people;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Values with weights, to draw from; keeps the order in which they were written. */
public record Weighted<T>(List<T> values, List<Integer> weights) {

  public Weighted {
    values = List.copyOf(values);
    weights = List.copyOf(weights);
  }

  /** Reads {@code "USA 62, CAN 14"}. */
  public static Weighted<String> of(String written) {
    return of(written, Function.identity());
  }

  public static <T> Weighted<T> of(String written, Function<String, T> meaning) {
    var values = new ArrayList<T>();
    var weights = new ArrayList<Integer>();
    for (var part : written.split(", *", -1)) {
      var space = part.lastIndexOf(' ');
      values.add(meaning.apply(part.substring(0, space)));
      weights.add(Integer.valueOf(part.substring(space + 1)));
    }
    return new Weighted<>(values, weights);
  }

  public T draw(Chance chance) {
    var point = chance.below(sum());
    for (int at = 0; at < weights.size(); at++) {
      point -= weights.get(at);
      if (point < 0) {
        return values.get(at);
      }
    }
    throw new IllegalStateException("weights changed while drawing");
  }

  public int sum() {
    int sum = 0;
    for (int weight : weights) {
      sum += weight;
    }
    return sum;
  }

  /** Parts of a total in proportion to the weights, in whole numbers that add up to it. */
  public List<Integer> parts(int total) {
    var parts = new ArrayList<Integer>();
    long weighed = 0;
    int given = 0;
    for (var weight : weights) {
      weighed += weight;
      int upTo = Math.toIntExact(total * weighed / sum());
      parts.add(upTo - given);
      given = upTo;
    }
    return parts;
  }
}
