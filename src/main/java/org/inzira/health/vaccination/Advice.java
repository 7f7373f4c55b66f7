package org.inzira.health.vaccination;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the schedule says of one vaccine.
 *
 * @param invalid doses that do not count
 */
record Advice(Vaccine vaccine, Standing standing, List<Invalid> invalid, Set<Warning> warnings) {

  /** A dose that was had and does not count. */
  record Invalid(Given dose, Fault fault) {}

  /** Why a dose does not count. */
  enum Fault {
    TOO_YOUNG,
    MAYBE_TOO_YOUNG,
    INTERVAL,
    SPACING;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What the clinician should look at before giving it. */
  enum Warning {
    DEPARTURE_NEAR,
    PREGNANCY_UNANSWERED,
    BIRTH_UNCERTAIN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  Advice {
    invalid = List.copyOf(invalid);
    warnings = Set.copyOf(warnings);
  }
}
