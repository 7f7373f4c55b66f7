package org.inzira.health.examination;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.validity.AssessedMedical;
import org.inzira.health.validity.HealthClass;
import org.inzira.health.validity.StatedMedicals;
import org.inzira.health.validity.StatedMedicals.Statement;
import org.inzira.kernel.Outcome;
import org.springframework.stereotype.Component;

/** Has the medical clearance stated that a signed finding comes to, or taken back. */
@Component
class ToldClearance {

  private final StatedMedicals medicals;
  private final SignatureRows signatures;

  ToldClearance(StatedMedicals medicals, SignatureRows signatures) {
    this.medicals = medicals;
    this.signatures = signatures;
  }

  /** Who is cleared, be it with conditions, is told until when; of others nothing stands. */
  Outcome<Boolean> tell(ExaminationFile file, Signature signature) {
    var one = file.examination();
    if (!signature.finding().isCleared()) {
      return medicals.withdraw(one.id()).map(_ -> true);
    }
    var medical =
        new AssessedMedical(
            one.request().destination(),
            classes(file, signature),
            signature.completedOn(),
            one.sent().decidedOn(),
            file.xrayOn());
    return medicals
        .state(new Statement(one.person(), one.id(), medical, file.needs(), false))
        .map(_ -> true);
  }

  /** The same once more, when the receiving authority has decided; of one signed on paper not. */
  Outcome<Boolean> tellAgain(ExaminationFile file) {
    return signatures.list(file.examination().id()).stream()
        .findFirst()
        .map(signature -> tell(file, signature))
        .orElseGet(() -> Outcome.done(true));
  }

  private static Set<HealthClass> classes(ExaminationFile file, Signature signature) {
    var classes = EnumSet.noneOf(HealthClass.class);
    classes.addAll(
        HealthClass.of(signature.finding().tuberculosisClass(), signature.finding().otherClass()));
    if (isPositive(file)) {
      classes.add(HealthClass.HIV);
    }
    return classes;
  }

  private static boolean isPositive(ExaminationFile file) {
    return file.laboratory().tests().stream()
        .filter(test -> test.test().value().equals("hiv"))
        .anyMatch(test -> test.finding().equals(Optional.of(Finding.POSITIVE)));
  }
}
