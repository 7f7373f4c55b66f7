package org.inzira.health.departing;

import java.util.List;
import java.util.Locale;
import org.inzira.health.departing.TreatmentTable.Drug;
import org.inzira.health.departing.TreatmentTable.Limit;

/**
 * What the table says of one drug for somebody; it advises, the clinician decides.
 *
 * @param keeping what keeps from giving it, or must be known before
 */
record TreatmentAdvice(Drug drug, Verdict verdict, List<Limit> keeping) {

  /** What is advised. */
  enum Verdict {
    GIVE,
    WITHHOLD,
    /** Something is not known that may keep from giving it. */
    ASK;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private enum Standing {
    KEEPS,
    FREE,
    UNKNOWN
  }

  static List<TreatmentAdvice> all(TreatmentTable table, Answers answers) {
    return table.drugs().stream().map(drug -> of(drug, answers)).toList();
  }

  static TreatmentAdvice of(Drug drug, Answers answers) {
    var keeping = standing(drug, answers, Standing.KEEPS);
    var unknown = standing(drug, answers, Standing.UNKNOWN);
    if (!keeping.isEmpty()) {
      return new TreatmentAdvice(drug, Verdict.WITHHOLD, keeping);
    }
    return new TreatmentAdvice(drug, unknown.isEmpty() ? Verdict.GIVE : Verdict.ASK, unknown);
  }

  private static List<Limit> standing(Drug drug, Answers answers, Standing asked) {
    return drug.limits().stream().filter(limit -> standing(limit, answers) == asked).toList();
  }

  private static Standing standing(Limit limit, Answers answers) {
    return switch (limit) {
      case Limit.AgeUnder(var months, _) -> {
        if (answers.bornFirst().plusMonths(months).isAfter(answers.day())) {
          yield Standing.KEEPS;
        }
        yield answers.bornLast().plusMonths(months).isAfter(answers.day())
            ? Standing.UNKNOWN
            : Standing.FREE;
      }
      case Limit.WeightUnder(var grams, _) ->
          answers.grams().isEmpty()
              ? Standing.UNKNOWN
              : answers.grams().getAsInt() < grams ? Standing.KEEPS : Standing.FREE;
      case Limit.Asked(var question, _) ->
          switch (answers.to(question)) {
            case YES -> Standing.KEEPS;
            case NOT_ANSWERED -> Standing.UNKNOWN;
            case NO, NOT_ASKED -> Standing.FREE;
          };
    };
  }

  /** Whether a part of it that decides was not read in a source. */
  boolean isIllustrative() {
    return drug.origin().illustrative()
        || (verdict == Verdict.WITHHOLD
            ? keeping.stream().allMatch(limit -> limit.origin().illustrative())
            : drug.limits().stream().anyMatch(limit -> limit.origin().illustrative()));
  }

  /** Whether no answer to a question is what it waits for. */
  boolean waitsFor(TreatmentTable.Question question) {
    return verdict == Verdict.ASK
        && keeping.stream()
            .anyMatch(limit -> limit instanceof Limit.Asked(var asked, _) && asked == question);
  }

  static boolean isAgainst(Verdict verdict, boolean given) {
    return switch (verdict) {
      case GIVE -> !given;
      case WITHHOLD, ASK -> given;
    };
  }
}
