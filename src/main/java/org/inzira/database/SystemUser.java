package org.inzira.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The user of the operating system that PostgreSQL shall run as. It refuses to run as root and as a
 * user without an entry in passwd; inside a user namespace of its own it sees neither.
 */
record SystemUser(long id, boolean named) {

  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  static SystemUser current() {
    return new SystemUser(new UnixSystem().getUid(), !"?".equals(System.getProperty("user.name")));
  }

  /** The words before each of PostgreSQL's commands. */
  List<String> prefix() {
    return prefix(NAMESPACE);
  }

  List<String> prefix(List<String> namespace) {
    if (id != 0 && named) {
      return List.of();
    }
    if (works(namespace)) {
      return namespace;
    }
    throw Refusals.because(id == 0 ? "DB-001" : "DB-011", id);
  }

  private static boolean works(List<String> namespace) {
    var command = new java.util.ArrayList<>(namespace);
    command.add("true");
    try {
      var process = new ProcessBuilder(command).redirectErrorStream(true).start();
      return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException absent) {
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
