package org.inzira.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * As whom PostgreSQL runs.
 *
 * @param prefix the words before each of its commands
 * @param owner the user, by number, who then owns its data
 */
record Guise(List<String> prefix, long owner) {

  private static final long NOBODY = 65_534;

  /** Where nobody can execute programs; the kept right lets it read, but not execute, in a home. */
  private static final Path PROGRAMS = Path.of("/var/cache/inzira");

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** As ourselves. */
  static Guise none(long user) {
    return new Guise(List.of(), user);
  }

  /** In a user namespace of its own, where it sees neither root nor a number without a name. */
  static Guise namespace(long user) {
    return new Guise(List.of("unshare", "-U"), user);
  }

  /**
   * As the user nobody, for root where namespaces are forbidden. Of root's rights it keeps one: to
   * pass through folders that only root may enter, since the data lie in such a one.
   */
  static Guise nobody(String right) {
    var user = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
    var kept = List.of("--inh-caps=-all,+" + right, "--ambient-caps=-all,+" + right);
    var prefix = new ArrayList<>(user);
    prefix.addAll(kept);
    return new Guise(List.copyOf(prefix), NOBODY);
  }

  /** With an entry made up for us, where the library for that is installed (libnss-wrapper). */
  static Guise entry(long user, Path folder) {
    var passwd = folder.resolve("passwd");
    return new Guise(
        List.of(
            "env",
            "LD_PRELOAD=libnss_wrapper.so",
            "NSS_WRAPPER_PASSWD=" + passwd,
            "NSS_WRAPPER_GROUP=/etc/group"),
        user);
  }

  /** Whether a program gets a name in this guise and may enter the folder. */
  boolean works(Path folder) {
    var command = new ArrayList<>(prefix);
    command.addAll(List.of("/bin/sh", "-c", "id -un && test -x \"$0\"", folder.toString()));
    try {
      writeEntry(folder);
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return Pause.untilEnd(process, PATIENCE) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    }
  }

  private void writeEntry(Path folder) throws IOException {
    if (prefix.contains("LD_PRELOAD=libnss_wrapper.so")) {
      var line = "inzira:x:%d:0:Inzira:/:/bin/sh%n".formatted(owner);
      Files.writeString(folder.resolve("passwd"), line);
    }
  }

  /**
   * The folder for PostgreSQL's programs: the home, unless the user of this guise has no way in.
   */
  Path programs(Path home) {
    return prefix.isEmpty() || owner != NOBODY ? home : PROGRAMS;
  }

  /**
   * Gives the data to the user who will run the server: another guise may have made them. The
   * folder itself comes last, so that what was interrupted is done again.
   */
  void own(Path data) throws IOException {
    if (prefix.isEmpty() || owner == ownerOf(data)) {
      return;
    }
    try (var files = Files.walk(data)) {
      for (var file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.setAttribute(file, "unix:uid", (int) owner, LinkOption.NOFOLLOW_LINKS);
      }
    }
  }

  private static long ownerOf(Path file) throws IOException {
    return Integer.toUnsignedLong((int) Files.getAttribute(file, "unix:uid"));
  }
}
