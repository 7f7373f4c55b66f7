package org.inzira.database;

import java.util.List;
import org.inzira.kernel.Refusal;

/** The end of an application whose database ended before it. */
final class Loss {

  private Loss() {}

  /** Says so and ends, cleanly; the next start recovers. */
  static void end() {
    System.err.println(Sentences.of(List.of(Refusal.of("DB-012"))));
    Thread.ofPlatform().name("database lost").start(() -> System.exit(1));
  }
}
