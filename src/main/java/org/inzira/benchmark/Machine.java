package org.inzira.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.inzira.benchmark.processes.Memory;

/**
 * On what was measured.
 *
 * @param load the processes that wanted a core, on average over a quarter of an hour
 */
record Machine(int cores, long memoryBytes, double load, String java, String postgres) {

  static Machine of(Ground ground) {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Memory.machineBytes(),
        loadNow(),
        Runtime.version().toString(),
        ground.databaseVersion());
  }

  private static double loadNow() {
    try {
      return Double.parseDouble(Files.readString(Path.of("/proc/loadavg")).split(" ", -1)[2]);
    } catch (IOException unknown) {
      return 0;
    }
  }
}
