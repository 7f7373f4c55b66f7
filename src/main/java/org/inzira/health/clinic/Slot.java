package org.inzira.health.clinic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The parts of a day that appointments are given for. */
enum Slot {
  MORNING,
  AFTERNOON;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its name. */
  String label() {
    return "code.slot." + code();
  }

  static Optional<Slot> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
