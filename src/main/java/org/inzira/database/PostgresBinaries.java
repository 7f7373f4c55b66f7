package org.inzira.database;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {

  static final String MAJOR_VERSION = "18";

  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rwxr-xr-x");
  private static final Set<PosixFilePermission> READABLE =
      PosixFilePermissions.fromString("rw-r--r--");

  private PostgresBinaries() {}

  /** Unpacks into a folder named by the archive's hash, unless it is there; gives {@code bin}. */
  static Path unpack(Path parent) throws IOException {
    byte[] archive = archive();
    var folder = parent.resolve("postgres-" + hash(archive));
    if (!Files.isDirectory(folder)) {
      unpackAside(archive, folder);
    }
    return folder.resolve("bin");
  }

  private static byte[] archive() throws IOException {
    var machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
    var system = System.getProperty("os.name").toLowerCase(java.util.Locale.ROOT);
    try (var in =
        PostgresBinaries.class.getResourceAsStream(
            "/postgres-" + system + "-" + machine + ".txz")) {
      if (in == null) {
        throw Refusals.because("DB-009", system + " " + machine);
      }
      return in.readAllBytes();
    }
  }

  private static void unpackAside(byte[] archive, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    var aside = Files.createTempDirectory(folder.getParent(), "unpacking-");
    try (var tar =
        new TarArchiveInputStream(
            new BufferedInputStream(
                new XZInputStream(new ByteArrayInputStream(archive)), 1 << 16))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(tar, entry, aside);
      }
    }
    openFolders(aside);
    try {
      Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (java.nio.file.FileSystemException unpackedByAnother) {
      Trees.delete(aside);
      if (!Files.isDirectory(folder)) {
        throw unpackedByAnother;
      }
    }
  }

  private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path root)
      throws IOException {
    var target = root.resolve(entry.getName()).normalize();
    if (!target.startsWith(root)) {
      throw new IOException("leaves its folder: " + entry.getName());
    }
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(tar, target);
      open(target, (entry.getMode() & 0100) != 0);
    }
  }

  /** Root's programs may have to run as another user, whatever root's own mask says. */
  private static void open(Path target, boolean executable) throws IOException {
    Files.setPosixFilePermissions(target, executable ? OPEN : READABLE);
  }

  private static void openFolders(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      for (var folder : files.filter(Files::isDirectory).toList()) {
        Files.setPosixFilePermissions(folder, OPEN);
      }
    }
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest).substring(0, 12);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
