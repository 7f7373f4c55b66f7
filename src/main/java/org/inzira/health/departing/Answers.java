package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.OptionalInt;
import org.inzira.health.departing.TreatmentTable.Question;

/**
 * What is known of somebody before a treatment. Of a birth whose day is not known the first and the
 * last day are given on which it may have been.
 *
 * @param bornFirst the first day on which they may be born
 * @param bornLast the last day on which they may be born
 */
record Answers(
    LocalDate day,
    LocalDate bornFirst,
    LocalDate bornLast,
    OptionalInt grams,
    Answer loaLoa,
    Answer pregnant,
    Answer seizures) {

  /** An answer; a question that is not asked of somebody counts as no. */
  enum Answer {
    YES,
    NO,
    NOT_ANSWERED,
    NOT_ASKED;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    static Answer read(String written) {
      return switch (written) {
        case "yes" -> YES;
        case "no" -> NO;
        default -> NOT_ANSWERED;
      };
    }
  }

  Answer to(Question question) {
    return switch (question) {
      case LOA_LOA -> loaLoa;
      case PREGNANCY -> pregnant;
      case SEIZURES -> seizures;
    };
  }
}
