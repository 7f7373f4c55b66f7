package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** What speaks against a vaccine; it advises, the clinician decides. */
enum Caution {
  SEVERE_ALLERGY,
  IMMUNOSUPPRESSION,
  PREGNANCY,
  OTHER;

  /** As somebody's record holds it. */
  record Noted(Caution caution, LocalDate on, Optional<LocalDate> until, String note) {

    boolean holds(LocalDate day) {
      return until.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** An allergy speaks against all; what weakens defences, or a pregnancy, against live ones. */
  boolean against(boolean live) {
    return switch (this) {
      case SEVERE_ALLERGY, OTHER -> true;
      case IMMUNOSUPPRESSION, PREGNANCY -> live;
    };
  }
}
