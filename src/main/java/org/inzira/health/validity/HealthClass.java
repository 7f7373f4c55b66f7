package org.inzira.health.validity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What an assessment classified a person as, as far as rules look at it; none is the usual. */
public enum HealthClass {
  TUBERCULOSIS_A,
  TUBERCULOSIS_B0,
  TUBERCULOSIS_B1_PULMONARY,
  TUBERCULOSIS_B1_EXTRAPULMONARY,
  TUBERCULOSIS_B2,
  TUBERCULOSIS_B3,
  HIV,
  OTHER_A,
  OTHER_B;

  /** The code in rules, rows and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The class with this code. */
  public static Optional<HealthClass> find(String code) {
    return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  /**
   * The classes that an assessment’s fields {@code tuberculosis_class} and {@code other_class} say;
   * an empty one and {@code none} say nothing. A code that is not one of theirs is a bug.
   */
  public static Set<HealthClass> of(Optional<String> tuberculosis, Optional<String> other) {
    var classes = EnumSet.noneOf(HealthClass.class);
    tuberculosis
        .filter(code -> !code.equals("none"))
        .ifPresent(code -> classes.add(find("tuberculosis_" + code).orElseThrow()));
    other
        .filter(code -> !code.equals("none"))
        .ifPresent(code -> classes.add(find("other_" + code).orElseThrow()));
    return classes;
  }
}
