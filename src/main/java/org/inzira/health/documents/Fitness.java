package org.inzira.health.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Whether somebody is fit to travel as far as is known now, and what is against a certificate that
 * says so.
 *
 * @param checks all standing checks before boarding of the person
 * @param held whether a medical hold stands
 */
record Fitness(List<Check> checks, boolean held) {

  /** Of two of one day the one recorded later, as elsewhere. */
  private static final Comparator<Check> NEWEST_LAST =
      Comparator.comparing(Check::on).thenComparing(check -> check.id().toString());

  Fitness {
    checks = List.copyOf(checks);
  }

  Optional<Check> newest() {
    return checks.stream().max(NEWEST_LAST);
  }

  /** Why a certificate that rests on what a check had found does not hold any more. */
  Optional<Withdrawal.Cause> against(Check found) {
    var now = checks.stream().filter(check -> check.id().equals(found.id())).findFirst();
    if (now.isEmpty()) {
      return Optional.of(Withdrawal.Cause.CHECK_VOIDED);
    }
    if (!now.get().equals(found)) {
      return Optional.of(Withdrawal.Cause.CHECK_CHANGED);
    }
    if (newest().filter(check -> !check.fit()).isPresent()) {
      return Optional.of(Withdrawal.Cause.NEWER_UNFIT);
    }
    return held ? Optional.of(Withdrawal.Cause.HELD) : Optional.empty();
  }
}
