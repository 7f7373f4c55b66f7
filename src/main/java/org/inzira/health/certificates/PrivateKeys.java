package org.inzira.health.certificates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

/** The private halves, one owner-only file each; a copy of the database holds none of them. */
record PrivateKeys(Path folder) {

  Optional<PrivateKey> find(String identifier) {
    var file = file(identifier);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      var spec = new PKCS8EncodedKeySpec(Files.readAllBytes(file));
      return Optional.of(KeyFactory.getInstance("EC").generatePrivate(spec));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    } catch (GeneralSecurityException damaged) {
      throw new IllegalStateException("not a key: " + file, damaged);
    }
  }

  void keep(String identifier, PrivateKey key) {
    try {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      var owner =
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      var aside = Files.createTempFile(folder, "key", ".new", owner);
      Files.write(aside, key.getEncoded());
      Files.move(aside, file(identifier), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** What signs no more need not be kept: whoever lacks it cannot lose it. */
  void destroy(String identifier) {
    try {
      Files.deleteIfExists(file(identifier));
    } catch (IOException kept) {
      throw new UncheckedIOException(kept);
    }
  }

  private Path file(String identifier) {
    return folder.resolve(identifier + ".pkcs8");
  }
}
