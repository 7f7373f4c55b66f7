package org.inzira.database;

import java.nio.file.Path;
import java.util.List;
import org.inzira.kernel.Refusal;

/** The end of an application whose database ended before it. */
final class Loss {

  private Loss() {}

  /** Says so, and of a full disk that it was that, and ends, cleanly; the next start recovers. */
  static void end(Path home) {
    System.err.println(Sentences.of(List.of(reason(Disk.isFull(home), home))));
    Thread.ofPlatform().name("database lost").start(() -> System.exit(1));
  }

  static Refusal reason(boolean full, Path home) {
    return full ? Refusal.of("DB-017", home.toString()) : Refusal.of("DB-012");
  }
}
