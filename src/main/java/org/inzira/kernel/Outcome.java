package org.inzira.kernel;

import java.util.List;
import java.util.function.Function;

/**
 * What came of a writing verb: done, or refused with every reason at once. The one transaction that
 * surrounds the verb rolls back when it is refused.
 */
public sealed interface Outcome<T> {

  /** It is done. */
  record Done<T>(T value) implements Outcome<T> {}

  /** Nothing was done, for these reasons. */
  record Refused<T>(List<Refusal> refusals) implements Outcome<T> {
    public Refused {
      if (refusals.isEmpty()) {
        throw new IllegalArgumentException("a refusal needs a reason");
      }
      refusals = List.copyOf(refusals);
    }
  }

  /** Makes the good outcome. */
  static <T> Outcome<T> done(T value) {
    return new Done<>(value);
  }

  /** Makes the refused outcome. */
  static <T> Outcome<T> refused(Refusal... refusals) {
    return new Refused<>(List.of(refusals));
  }

  /** Makes the refused outcome. */
  static <T> Outcome<T> refused(List<Refusal> refusals) {
    return new Refused<>(refusals);
  }

  /** Applies the next step to a value that was reached; a refusal passes through. */
  default <R> Outcome<R> map(Function<? super T, ? extends R> step) {
    return switch (this) {
      case Done<T>(var value) -> done(step.apply(value));
      case Refused<T>(var refusals) -> refused(refusals);
    };
  }

  /** The value of an outcome that cannot have been refused here; a refusal is a bug. */
  default T orThrow() {
    return switch (this) {
      case Done<T>(var value) -> value;
      case Refused<T>(var refusals) -> throw new IllegalStateException("refused: " + refusals);
    };
  }
}
