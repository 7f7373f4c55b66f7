package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The room that is left for data. A full disk is said before the start, not met in its middle. */
final class Disk {

  private static final long MEGABYTE = 1L << 20;

  /** A first start unpacks PostgreSQL (60 MB) and makes a cluster (45 MB). */
  private static final long FIRST_FREE_MIN = 200 * MEGABYTE;

  /** The server writes its log ahead in segments of 16 MB, and needs a few. */
  private static final long FREE_MIN = 64 * MEGABYTE;

  private Disk() {}

  /** Refused (DB-016) where a start in this folder would soon find the disk full. */
  static void check(Path folder) throws IOException {
    check(folder, Files.getFileStore(folder).getUsableSpace());
  }

  /** Whether so little is left that the server cannot write on. */
  static boolean isFull(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace() < FREE_MIN;
    } catch (IOException unknown) {
      return false;
    }
  }

  static void check(Path folder, long free) {
    long least = Files.exists(folder.resolve("data")) ? FREE_MIN : FIRST_FREE_MIN;
    if (free < least) {
      throw Refusals.because("DB-016", folder, free / MEGABYTE, least / MEGABYTE);
    }
  }
}
