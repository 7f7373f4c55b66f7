package org.inzira.health.departing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;

/**
 * What is given in advance before a departure, and what keeps from giving it; in a version.
 *
 * @param loaLoa where Loa loa is found
 */
record TreatmentTable(
    String version,
    Set<CountryCode> loaLoa,
    Origin loaLoaOrigin,
    Pregnancy pregnancy,
    List<Drug> drugs) {

  /** Where something comes from; illustrative unless it was read in its source. */
  record Origin(
      String source,
      Optional<LocalDate> lookedAt,
      boolean illustrative,
      Map<String, String> notes) {

    Origin {
      notes = Map.copyOf(notes);
      if (!notes.keySet().containsAll(Set.of("en", "fr"))) {
        throw new IllegalArgumentException("a note is missing in a language");
      }
      if (!illustrative && (source.isBlank() || lookedAt.isEmpty())) {
        throw new IllegalArgumentException("verified, without a source and the day it was seen");
      }
    }
  }

  /** At which ages pregnancy is asked, in whole years, the last included. */
  record Pregnancy(int fromYears, int untilYears) {}

  /** A drug. */
  record Drug(String id, Map<String, String> doses, Origin origin, List<Limit> limits) {

    Drug {
      doses = Map.copyOf(doses);
      limits = List.copyOf(limits);
      if (!doses.keySet().containsAll(Set.of("en", "fr"))) {
        throw new IllegalArgumentException(id + ": a dose is missing in a language");
      }
    }
  }

  /** What keeps from giving a drug. */
  sealed interface Limit {

    Origin origin();

    /** Not below an age. */
    record AgeUnder(int months, Origin origin) implements Limit {}

    /** Not below a weight. */
    record WeightUnder(int grams, Origin origin) implements Limit {}

    /** Not when a question is answered with yes. */
    record Asked(Question question, Origin origin) implements Limit {}
  }

  /** What is asked before a treatment. */
  enum Question {
    LOA_LOA,
    PREGNANCY,
    SEIZURES;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  TreatmentTable {
    loaLoa = Set.copyOf(loaLoa);
    drugs = List.copyOf(drugs);
    if (drugs.isEmpty() || drugs.stream().map(Drug::id).distinct().count() < drugs.size()) {
      throw new IllegalArgumentException("needs drugs, each once");
    }
  }
}
