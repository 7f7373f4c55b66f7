package org.inzira.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** One process at a time keeps the cluster of a home; the system frees the lock when it dies. */
record HomeLock(FileChannel channel) implements AutoCloseable {

  static Optional<HomeLock> take(Path home) throws IOException {
    var file = home.resolve("lock");
    var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return Optional.of(new HomeLock(channel));
      }
    } catch (OverlappingFileLockException ownProcess) {
      // Another context of this very process holds it: the same as any other holder.
    }
    channel.close();
    return Optional.empty();
  }

  static void prepare(Path home) {
    try {
      if (!Files.isDirectory(home)) {
        Files.createDirectories(home);
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException refused) {
      throw Refusals.because("DB-010", home);
    }
    if (!Files.isWritable(home)) {
      throw Refusals.because("DB-010", home);
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
