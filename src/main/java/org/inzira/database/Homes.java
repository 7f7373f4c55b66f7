package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which home a call works. The demonstration has a home of its own inside the mission's, so that
 * a mission that starts for real never meets it; commands work in it when there is nothing else.
 */
public final class Homes {

  /** The property that names the command that was called ({@code demo}); absent in tests. */
  public static final String CALL = "inzira.call";

  private static final String DEMO = "demo";
  private static final String SERVE = "serve";

  private Homes() {}

  /** The settings for a call. */
  static Settings settle(Settings settings, String call) {
    var inside = settings.home().resolve(DEMO);
    if (call.equals(DEMO)) {
      if (settings.databaseUrl().isPresent()) {
        throw Refusals.because("DB-013");
      }
      return settings.at(inside);
    }
    var own = call.isEmpty() || call.equals(SERVE) || settings.databaseUrl().isPresent();
    return own || isKept(settings.home()) || !isKept(inside) ? settings : settings.at(inside);
  }

  private static boolean isKept(Path home) {
    return Files.exists(home.resolve("postgres").resolve("data"));
  }

  /** Whether a call works in the demonstration without having asked for it. */
  static boolean isBorrowed(Settings settled, Settings written, String call) {
    return !call.equals(DEMO) && !settled.home().equals(written.home());
  }

  /** Removes a home with all that is in it; refused while anything runs there (DB-002, DB-003). */
  public static void remove(Path home) throws IOException {
    if (!Files.isDirectory(home)) {
      return;
    }
    var lock = HomeLock.take(home);
    if (lock.isEmpty()) {
      throw RunFile.find(home)
          .map(running -> Refusals.because("DB-002", running.address(), home))
          .orElseGet(() -> Refusals.because("DB-003", home));
    }
    try (var _ = lock.get()) {
      Orphans.stop(home.resolve("postgres").resolve("data"));
      Trees.delete(home);
    }
  }
}
