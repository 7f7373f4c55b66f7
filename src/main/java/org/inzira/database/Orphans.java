package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that still runs on a data folder whose lock is ours: its application is gone. */
final class Orphans {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private Orphans() {}

  static void stop(Path data) throws IOException {
    var file = data.resolve("postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    var first = Files.readAllLines(file).stream().findFirst().orElse("").strip();
    if (first.matches("[0-9]{1,9}")) {
      var orphan = ProcessHandle.of(Long.parseLong(first)).filter(Orphans::isPostgres);
      if (orphan.isPresent()) {
        stop(orphan.get());
      }
    }
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().filter(command -> command.endsWith("/postgres")).isPresent();
  }

  private static void stop(ProcessHandle orphan) throws IOException {
    // An interrupt is PostgreSQL's fast shutdown; Java alone could only ask for the slow one.
    var kill = List.of("/bin/sh", "-c", "kill -INT \"$0\"", Long.toString(orphan.pid()));
    Pause.untilEnd(new ProcessBuilder(kill).start(), PATIENCE);
    try {
      orphan.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (java.util.concurrent.ExecutionException | TimeoutException stays) {
      orphan.destroyForcibly();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
