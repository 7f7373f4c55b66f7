package org.inzira.claims;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A way to claim something, from the tables.
 *
 * @param holds the ratios it holds for, where it claims one
 * @param model the wording that is offered where it would hold
 * @param patterns what may be written, each word by word
 */
record Phrase(
    Kind kind, Optional<Interval> holds, Optional<String> model, List<List<Step>> patterns) {

  /** What is claimed. */
  enum Kind {
    /** The value by that of the year before. */
    CHANGE,
    PERCENT_UP,
    PERCENT_DOWN,
    /** So many times as many as the year before. */
    TIMES,
    /** A part by its whole. */
    SHARE,
    /** A figure by a number that is written out. */
    THRESHOLD,
    /** A figure by itself: dozens, hundreds. */
    AMOUNT,
    FIRST,
    RANK,
    OUTCOME,
    /** Nothing, though it looks like it. */
    NONE
  }

  /** One step of a pattern. */
  sealed interface Step {

    /** One of these words. */
    record Words(Set<String> words) implements Step {}

    /** Whatever fits. */
    enum Slot implements Step {
      NUMBER,
      PERCENT,
      COUNTED
    }
  }

  Phrase {
    patterns = List.copyOf(patterns);
  }

  /** Every pattern that one line of a table stands for. */
  static List<List<Step>> patterns(String written) {
    List<List<Step>> all = List.of(List.of());
    var words = Tokeniser.fold(written).replaceAll("'(?=\\p{L})", "' ").replace('-', ' ');
    for (var word : words.split(" ", -1)) {
      boolean optional = word.endsWith("?");
      var step = step(optional ? word.substring(0, word.length() - 1) : word);
      var longer = new ArrayList<List<Step>>();
      for (var begun : all) {
        longer.add(append(begun, step));
        if (optional) {
          longer.add(begun);
        }
      }
      all = longer;
    }
    return all;
  }

  private static List<Step> append(List<Step> begun, Step step) {
    var longer = new ArrayList<>(begun);
    longer.add(step);
    return List.copyOf(longer);
  }

  private static Step step(String word) {
    return word.startsWith("{")
        ? Step.Slot.valueOf(word.substring(1, word.length() - 1).toUpperCase(Locale.ROOT))
        : new Step.Words(Set.copyOf(Arrays.asList(word.split("/", -1))));
  }
}
