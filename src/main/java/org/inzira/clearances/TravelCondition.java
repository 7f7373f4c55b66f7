package org.inzira.clearances;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person needs on the way, as health tells it; what for is not told. */
public enum TravelCondition {
  MEDICAL_ESCORT,
  WHEELCHAIR,
  OXYGEN,
  STRETCHER,
  EXTRA_SEAT;

  /** The code in messages and in the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The condition with this code. */
  public static Optional<TravelCondition> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }
}
