package org.inzira.health.clinic;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where people wait at a clinic, in the order in which most pass; a clinic may lack some. */
public enum Station {
  REGISTRATION,
  COUNSELLING,
  VITALS,
  PHYSICIAN,
  X_RAY,
  LABORATORY,
  VACCINATION;

  /** The code in addresses and the database, and the name of the clinic's field. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The key of its name. */
  public String label() {
    return "health.station." + code();
  }

  public static Optional<Station> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /** The first of a clinic's stations that somebody has not passed, after the one they are at. */
  public Optional<Station> next(List<Station> open, List<Station> passed) {
    return open.stream()
        .filter(one -> one.compareTo(this) > 0)
        .filter(one -> !passed.contains(one))
        .findFirst();
  }
}
