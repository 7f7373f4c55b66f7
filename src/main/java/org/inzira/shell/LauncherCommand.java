package org.inzira.shell;

import java.util.Locale;

/** What the launcher does by itself, before there is an application. */
enum LauncherCommand {
  BUILD,
  TEST;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
