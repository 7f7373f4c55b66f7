package org.inzira.database;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waiting, with an interruption turned into the end of what was waited for. */
final class Pause {

  private Pause() {}

  static void millis(long duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("stopped while waiting", stopped);
    }
  }

  /** Whether the process ended in time. */
  static boolean untilEnd(Process process, Duration patience) {
    try {
      return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
