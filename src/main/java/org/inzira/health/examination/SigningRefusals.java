package org.inzira.health.examination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.Scheme;
import org.inzira.health.examination.Signature.Finding;
import org.inzira.health.laboratory.LaboratoryStanding.Tuberculosis;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;

/** What keeps a physician from signing, all of it at once. */
final class SigningRefusals {

  private SigningRefusals() {}

  /** What is wrong with the finding in the terms of the destination. */
  static List<Refusal> finding(Scheme scheme, Finding finding, Tuberculosis sputum) {
    var refusals = new ArrayList<Refusal>();
    for (var field : Scheme.Field.values()) {
      var given = given(finding, field);
      var axis = scheme.axis(field);
      boolean isGood =
          axis.isEmpty()
              ? given.isEmpty()
              : given.map(axis.get()::has).orElse(!axis.get().required());
      if (!isGood) {
        refusals.add(Refusal.of("EX-049").at(Location.field(field.code())));
      }
    }
    if (!HealthRecords.OUTCOMES.contains(finding.outcome())) {
      refusals.add(Refusal.of("EX-050").at(Location.field("finding")));
    }
    if (finding.outcome().equals("cleared") && isInfectious(finding)) {
      refusals.add(Refusal.of("EX-056").at(Location.field("finding")));
    }
    if (isPositive(sputum) && finding.tuberculosisClass().filter("none"::equals).isPresent()) {
      refusals.add(Refusal.of("EX-057").at(Location.field("tuberculosis_class")));
    }
    return refusals;
  }

  private static Optional<String> given(Finding finding, Scheme.Field field) {
    return switch (field) {
      case TUBERCULOSIS_CLASS -> finding.tuberculosisClass();
      case OTHER_CLASS -> finding.otherClass();
      case GRADE -> finding.grade();
    };
  }

  private static boolean isInfectious(Finding finding) {
    return finding.tuberculosisClass().filter("a"::equals).isPresent()
        || finding.otherClass().filter("a"::equals).isPresent();
  }

  private static boolean isPositive(Tuberculosis sputum) {
    return switch (sputum) {
      case SMEAR_POSITIVE, CULTURE_POSITIVE -> true;
      case NOT_TESTED, PENDING, NEGATIVE -> false;
    };
  }

  /** All that binds, and of the rest that it needs a reason. */
  static List<Refusal> missing(List<Missing> missing, String although) {
    var refusals = new ArrayList<Refusal>();
    missing.stream().filter(Missing::isBinding).map(SigningRefusals::of).forEach(refusals::add);
    if (missing.stream().anyMatch(one -> !one.isBinding()) && although.isBlank()) {
      refusals.add(Refusal.of("EX-048").at(Location.field("although")));
    }
    return refusals;
  }

  private static Refusal of(Missing missing) {
    return switch (missing.kind()) {
      case SECTION -> Refusal.of("EX-042", missing.code());
      case OPEN_SECTION -> Refusal.of("EX-043", missing.code());
      case TEST_NOT_ASKED -> Refusal.of("EX-044", missing.code());
      case TEST -> Refusal.of("EX-045", missing.code());
      case REFERRAL -> Refusal.of("EX-074", missing.code());
      case CRITICAL -> Refusal.of("EX-046");
      case FEE -> Refusal.of("EX-047");
    };
  }
}
