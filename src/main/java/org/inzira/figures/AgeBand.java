package org.inzira.figures;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The age bands of every figure, in whole years at the event, both ends included. */
enum AgeBand {
  UNDER_FIVE("0-4", 0, 4),
  CHILD("5-11", 5, 11),
  ADOLESCENT("12-17", 12, 17),
  ADULT("18-59", 18, 59),
  OLDER("60+", 60, 999);

  private static final int AGE_YEARS_MAX = 130;

  private final String code;
  private final int from;
  private final int to;

  AgeBand(String code, int from, int to) {
    this.code = code;
    this.from = from;
    this.to = to;
  }

  String code() {
    return code;
  }

  /** The band of an age as the ledger writes it; empty when it is not known. */
  static Optional<AgeBand> of(Optional<String> ageYears) {
    return ageYears.map(Integer::parseInt).map(AgeBand::of);
  }

  static Optional<AgeBand> find(String code) {
    return Arrays.stream(values()).filter(band -> band.code.equals(code)).findAny();
  }

  /** Every age of the band as the ledger writes it, for asking it for entries. */
  Set<String> ages() {
    return IntStream.rangeClosed(from, Math.min(to, AGE_YEARS_MAX))
        .mapToObj(Integer::toString)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static AgeBand of(int ageYears) {
    return Arrays.stream(values()).filter(band -> ageYears <= band.to).findFirst().orElse(OLDER);
  }
}
