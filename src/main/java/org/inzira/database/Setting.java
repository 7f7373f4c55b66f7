package org.inzira.database;

import java.util.Locale;

/**
 * The settings of Inzira with their defaults. Each is read from {@code inzira.<name>}, which the
 * environment spells {@code INZIRA_<NAME>}; its explanation is the message {@code setting.<name>}.
 */
public enum Setting {
  HOME("~/.inzira"),
  PORT("8080"),
  BIND_ADDRESS("127.0.0.1"),
  BASE_ADDRESS(""),
  DB_URL(""),
  DB_OWNER_URL(""),
  ZONE("Africa/Kigali"),
  COUNTRY("RWA"),
  DESTINATIONS_FILE(""),
  LOCK_AFTER_MINUTES("15");

  private final String standard;

  Setting(String standard) {
    this.standard = standard;
  }

  /** What holds when nothing is set; empty when there is no default. */
  public String standard() {
    return standard;
  }

  /** The name in properties ({@code inzira.db-url}). */
  public String property() {
    return "inzira." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name in the environment ({@code INZIRA_DB_URL}). */
  public String variable() {
    return "INZIRA_" + name();
  }
}
