package org.inzira.health;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.inzira.page.Wording;

/**
 * A stretch of a list that may be too long for one page. Whoever reads it is told how many there
 * are and where it goes on; nothing is cut in silence.
 *
 * @param before how many stand before it
 * @param total how many there are in all
 * @param next the place of its last one, where more follow it
 */
public record Stretch<T>(List<T> shown, int before, int total, Optional<String> next) {

  public Stretch {
    shown = List.copyOf(shown);
  }

  /**
   * Those of a list that stand behind a place. Places are texts, and the list is in their order; so
   * a place still says where to go on when the one that had it is gone.
   *
   * @param after the place of the last one seen, or empty to begin
   */
  public static <T> Stretch<T> of(
      List<T> all, Function<? super T, String> place, String after, int most) {
    int before =
        (int) all.stream().takeWhile(one -> place.apply(one).compareTo(after) <= 0).count();
    int end = Math.min(all.size(), before + most);
    var shown = all.subList(before, end);
    return new Stretch<>(
        shown,
        before,
        all.size(),
        end < all.size() ? Optional.of(place.apply(shown.getLast())) : Optional.empty());
  }

  /** A title with how many there are, and which of them these are when it is not all. */
  public String caption(Wording words, String title) {
    return shown.size() == total
        ? words.text("health.stretch.all", title, words.number(total))
        : words.text(
            "health.stretch.part",
            title,
            words.number(shown.isEmpty() ? before : before + 1L),
            words.number(before + (long) shown.size()),
            words.number(total));
  }
}
