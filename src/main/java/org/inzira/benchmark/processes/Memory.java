package org.inzira.benchmark.processes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How much memory processes hold, as Linux tells. */
public final class Memory {

  private static final long KIBIBYTE = 1024;

  private Memory() {}

  /** The most that this process ever held. */
  public static long peakBytes() {
    return status(Path.of("/proc/self/status"), "VmHWM:");
  }

  /** Begins to look for the most anew, where Linux lets it. */
  public static void forgetPeak() {
    try {
      Files.writeString(Path.of("/proc/self/clear_refs"), "5");
    } catch (IOException kept) {
      // The peak then is that of all that was done before, which is more and not less.
    }
  }

  /** What the machine has. */
  public static long machineBytes() {
    return status(Path.of("/proc/meminfo"), "MemTotal:");
  }

  /** What a process holds now. */
  public static long residentBytes(long process) {
    return status(Path.of("/proc", Long.toString(process), "status"), "VmRSS:");
  }

  /** What the children of a process hold, pages that they share counted once. */
  public static long childrenBytes(ProcessHandle process) {
    return process.descendants().mapToLong(Memory::ownBytes).sum();
  }

  /** What a process and its children hold. */
  static long treeBytes(ProcessHandle process) {
    return ownBytes(process) + childrenBytes(process);
  }

  private static long ownBytes(ProcessHandle process) {
    return status(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:");
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
