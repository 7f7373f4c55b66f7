package org.inzira.health.clinic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a day that appointments are given for. */
public enum Slot {
  MORNING,
  AFTERNOON;

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its name. */
  public String label() {
    return "code.slot." + code();
  }

  public static Optional<Slot> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
