package org.inzira.restatement;

import java.util.OptionalLong;
import org.inzira.page.Wording;

/**
 * A number of people as anybody may be told it: what the newest edition tells, or the end of a step
 * of five beyond it. Two of them, of two days or beside two editions, differ by whole steps.
 *
 * @param told the end of the step that is nearer to the newest edition
 * @param start what the newest edition tells; zero where it tells nothing
 */
record Stepped(OptionalLong told, long start) {

  /** As few people as may be told of. */
  private static final long STEP = 5;

  static Stepped of(OptionalLong now, OptionalLong newest) {
    var start = newest.orElse(0);
    var moved = now.orElse(0) - start;
    if (Math.abs(moved) < STEP) {
      return new Stepped(newest, start);
    }
    return now.isEmpty()
        ? new Stepped(now, start)
        : new Stepped(OptionalLong.of(start + moved / STEP * STEP), start);
  }

  /** In words that hold wherever the number lies within its step. */
  String text(Wording words) {
    if (told.isEmpty()) {
      return words.text("restatement.not_recorded");
    }
    var near = told.getAsLong();
    if (near == start) {
      return words.text("restatement.public.about", words.number(near), words.number(STEP - 1));
    }
    var far = near + (near > start ? STEP - 1 : 1 - STEP);
    return words.text(
        "restatement.public.between",
        words.number(Math.min(near, far)),
        words.number(Math.max(near, far)));
  }
}
