package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;

/** A check as it stands in its record. */
record Check(
    UUID id,
    PersonId person,
    Kind kind,
    LocalDate on,
    Outcome outcome,
    Set<TravelCondition> needs,
    Optional<String> escort,
    Optional<LocalDate> recall,
    Optional<String> reason) {

  Check {
    needs = Set.copyOf(needs);
  }

  /** Which of the two checks it is. */
  enum Kind {
    PRE_DEPARTURE,
    PRE_EMBARKATION;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What it found. */
  enum Outcome {
    FIT,
    FIT_WITH_CONDITIONS,
    UNFIT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
