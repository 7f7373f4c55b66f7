package org.inzira.health.examination;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.asked.Answers;
import org.inzira.health.laboratory.Laboratory;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tells the laboratory what somebody answered to a test that needs a consent of its own, and asks
 * for the test once the consent stands. Why it was asked stays in the confidential section.
 */
@Component
class KeptConsents {

  private static final RecordKind CONSENT = new RecordKind("test-consent");

  private final ExaminationBatches batches;
  private final Registers registers;
  private final Laboratory laboratory;
  private final Acting acting;

  KeptConsents(
      ExaminationBatches batches, @Lazy Registers registers, Laboratory laboratory, Acting acting) {
    this.batches = batches;
    this.registers = registers;
    this.laboratory = laboratory;
    this.acting = acting;
  }

  /** All in the caller's transaction; an answer without its day is none yet. */
  Outcome<Boolean> keep(Examination examination, Answers answers) {
    var answer = answers.answer("consent");
    var on = answers.day("consent_on");
    if (answer.isEmpty() || on.isEmpty()) {
      return Outcome.done(false);
    }
    var person = examination.person().value();
    for (var test : laboratory.consentedTests()) {
      var refusals =
          batches.bring(
              CONSENT,
              "TC-" + examination.id() + "-" + test.value(),
              Map.of(
                  "person", registers.keys(People.KIND, Set.of(person)).getOrDefault(person, ""),
                  "test", test.value(),
                  "answer", answer,
                  "answered_on", on.get().toString(),
                  "counselled_by", acting.account().value()),
              Optional.empty());
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
    }
    return answer.equals("given")
        ? laboratory
            .ask(examination.id(), examination.person(), laboratory.consentedTests())
            .map(_ -> true)
        : Outcome.done(true);
  }
}
