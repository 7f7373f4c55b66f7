package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a running server says about itself to commands, in {@code run.json} of its home.
 *
 * @param databasePort where a command joins its cluster
 */
record RunFile(long pid, String address, int databasePort) {

  private static final JsonMapper JSON = JsonMapper.shared();

  static Path path(Path home) {
    return home.resolve("run.json");
  }

  /** What a server that is alive has written. */
  static Optional<RunFile> find(Path home) {
    try {
      var written = JSON.readValue(Files.readString(path(home)), RunFile.class);
      return Optional.of(written).filter(run -> ProcessHandle.of(run.pid()).isPresent());
    } catch (IOException | JacksonException absent) {
      return Optional.empty();
    }
  }

  void write(Path home) throws IOException {
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var aside = Files.createTempFile(home, "run", ".new", owner);
    Files.writeString(aside, JSON.writeValueAsString(this));
    Files.move(aside, path(home), StandardCopyOption.ATOMIC_MOVE);
  }

  static void delete(Path home) throws IOException {
    Files.deleteIfExists(path(home));
  }
}
