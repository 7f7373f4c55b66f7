package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** The passwords of the embedded cluster's roles: random, one owner-only file each. */
record Secrets(Path folder) {

  private static final int LENGTH_BYTES = 24;

  Path file(String role) {
    return folder.resolve(role + ".secret");
  }

  /** The role's password; made when there is none. */
  String get(String role) throws IOException {
    var file = file(role);
    if (!Files.exists(file)) {
      make(file);
    }
    return Files.readString(file);
  }

  private static void make(Path file) throws IOException {
    var random = new byte[LENGTH_BYTES];
    new SecureRandom().nextBytes(random);
    var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    var aside = Files.createTempFile(file.getParent(), "secret", ".new", owner);
    Files.writeString(aside, HexFormat.of().formatHex(random));
    Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
