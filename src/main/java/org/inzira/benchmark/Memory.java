package org.inzira.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory processes hold, as Linux tells. */
final class Memory {

  private static final long KIBIBYTE = 1024;

  private Memory() {}

  /** The most that this process ever held. */
  static long peakBytes() {
    return status(Path.of("/proc/self/status"), "VmHWM:");
  }

  /** What the machine has. */
  static long machineBytes() {
    return status(Path.of("/proc/meminfo"), "MemTotal:");
  }

  /** What a process holds now. */
  static long residentBytes(long process) {
    return status(Path.of("/proc", Long.toString(process), "status"), "VmRSS:");
  }

  /** What the children of a process hold, pages that they share counted once. */
  static long childrenBytes(ProcessHandle process) {
    return process
        .descendants()
        .mapToLong(
            child -> status(Path.of("/proc", Long.toString(child.pid()), "smaps_rollup"), "Pss:"))
        .sum();
  }

  private static long status(Path file, String name) {
    try {
      return Files.readAllLines(file).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIBIBYTE)
          .findFirst()
          .orElse(0);
    } catch (IOException ended) {
      return 0;
    }
  }
}
