package org.inzira.database;

import java.util.List;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;

/** Refusals of the start; they end the application with their sentence. */
final class Refusals {

  private Refusals() {}

  static RefusedException because(String code, Object... arguments) {
    var words = java.util.Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new);
    return new RefusedException(List.of(Refusal.of(code, words)));
  }
}
