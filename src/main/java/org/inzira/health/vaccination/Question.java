package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of somebody when it is asked which doses they need.
 *
 * @param doses had, in any order; those after the day are not looked at
 * @param departs the planned day, if there is one
 */
record Question(
    Optional<Born> born,
    List<Given> doses,
    LocalDate day,
    Optional<LocalDate> departs,
    Pregnant pregnant) {

  /** What was said of pregnancy. */
  enum Pregnant {
    NOT_ASKED,
    UNANSWERED,
    NO,
    YES;

    /** As a form sends it. */
    static Pregnant of(String written) {
      return switch (written) {
        case "yes" -> YES;
        case "no" -> NO;
        default -> UNANSWERED;
      };
    }

    String code() {
      return switch (this) {
        case YES -> "yes";
        case NO -> "no";
        case UNANSWERED, NOT_ASKED -> "";
      };
    }
  }

  Question {
    doses = List.copyOf(doses);
  }

  Question born(LocalDate on) {
    return new Question(Optional.of(Born.on(on)), doses, day, departs, pregnant);
  }
}
