package org.inzira.health.examination;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewer;
import org.inzira.access.Viewers;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.Schemes;
import org.inzira.health.examination.Signature.Finding;
import org.inzira.health.examination.Signature.SignedSection;
import org.inzira.health.examination.State.Step;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.referrals.Referral;
import org.inzira.health.referrals.Referrals;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * A physician’s signature: keeps what was signed, writes the record that is counted and states the
 * medical clearance, all of it or nothing.
 */
@Component
public class Signing {

  private final ExaminationFiles files;
  private final SignatureRows signatures;
  private final StepRows steps;
  private final Schemes schemes;
  private final ExaminationBatches batches;
  private final Registers registers;
  private final Referrals referrals;
  private final ToldClearance clearance;
  private final Transactions transactions;
  private final Viewers viewers;
  private final Trail trail;
  private final Clock clock;

  Signing(
      ExaminationFiles files,
      SignatureRows signatures,
      StepRows steps,
      Schemes schemes,
      ExaminationBatches batches,
      @Lazy Registers registers,
      Referrals referrals,
      ToldClearance clearance,
      Transactions transactions,
      Viewers viewers,
      Trail trail,
      Clock clock) {
    this.files = files;
    this.signatures = signatures;
    this.steps = steps;
    this.schemes = schemes;
    this.batches = batches;
    this.registers = registers;
    this.referrals = referrals;
    this.clearance = clearance;
    this.transactions = transactions;
    this.viewers = viewers;
    this.trail = trail;
    this.clock = clock;
  }

  /**
   * What is signed.
   *
   * @param version the version of the examination that was seen
   * @param although why it is signed although something is missing that does not bind
   * @param lateReason why a closed year is touched, if it is
   */
  public record Signed(
      int version, Finding finding, String although, Optional<String> lateReason) {}

  /**
   * Signs, or signs an amendment. Refused, with all that is wrong: by who is no physician ({@code
   * EX-032}), when it was changed since it was seen ({@code EX-033}), when it is signed already
   * ({@code EX-034}), while something is missing ({@code EX-042} to {@code EX-048}), and when the
   * finding is not one of the destination ({@code EX-049} and after).
   */
  public Outcome<Integer> sign(UUID examination, Signed signed) {
    var physician = viewers.find().filter(viewer -> viewer.isAny(Role.PHYSICIAN));
    if (physician.isEmpty()) {
      return Outcome.refused(Refusal.of("EX-032"));
    }
    return transactions.write(() -> {
      steps.hold(examination);
      var file = files.all(examination);
      if (file.isEmpty()) {
        return Outcome.refused(Refusal.of("EX-030"));
      }
      var refusals = refusals(file.get(), signed);
      return refusals.isEmpty()
          ? write(file.get(), signed, physician.get())
          : Outcome.refused(refusals);
    });
  }

  private List<Refusal> refusals(ExaminationFile file, Signed signed) {
    if (!file.state().allows(Step.SIGN)) {
      return List.of(Refusal.of("EX-034"));
    }
    var refusals = new ArrayList<Refusal>();
    if (file.examination().version() != signed.version()) {
      refusals.add(Refusal.of("EX-033"));
    }
    refusals.addAll(SigningRefusals.missing(file.missing(), signed.although()));
    refusals.addAll(
        SigningRefusals.finding(
            schemes.of(file.examination().request().destination()),
            signed.finding(),
            file.laboratory().tuberculosis()));
    return refusals;
  }

  private Outcome<Integer> write(ExaminationFile file, Signed signed, Viewer physician) {
    var one = file.examination();
    var number = 1 + signatures.list(one.id()).stream().mapToInt(Signature::number).max().orElse(0);
    var completed = file.completedOn().filter(day -> !day.isBefore(one.openedOn()));
    var signature =
        new Signature(
            one.id(),
            number,
            steps.today(),
            physician.account().value(),
            signed.finding(),
            completed.orElse(one.openedOn()),
            signed.although().strip(),
            file.laboratory().tests().stream().map(Signature.SignedTest::written).toList(),
            physician.account().value(),
            clock.instant());
    signatures.add(signature, file.sections().values().stream().map(Signing::signed).toList());
    referrals.keep(one.id(), number);
    steps.add(one.id(), "signed", steps.today(), signature.although());
    var refusals = bring(one, signature, signed.lateReason());
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    trail.did("signed", one.ref());
    return clearance.tell(file, signature).map(_ -> number);
  }

  private static SignedSection signed(SectionFile file) {
    return new SignedSection(
        file.section(), file.state(), file.doneOn(), file.answers(), file.notDoneReason());
  }

  /** First the record that is counted, since the examination then names it. */
  private List<Refusal> bring(Examination one, Signature signature, Optional<String> lateReason) {
    var register = registers.get(ExaminationDefinition.KIND);
    var values = new HashMap<>(register.written(register.find(one.id()).orElseThrow()));
    var key = values.getOrDefault("assessment", one.key().value());
    var refusals =
        batches.bring(HealthRecords.ASSESSMENT, key, assessment(values, signature), lateReason);
    if (!refusals.isEmpty()) {
      return refusals;
    }
    values.put("assessment", key);
    values.put("finding", signature.finding().outcome());
    values.put("tuberculosis_class", signature.finding().tuberculosisClass().orElse(""));
    values.put("other_class", signature.finding().otherClass().orElse(""));
    values.put("grade", signature.finding().grade().orElse(""));
    values.put("signed_on", signature.signedOn().toString());
    values.put("signed_by", signature.signedBy());
    List.of("submitted_on", "decision", "decided_on").forEach(values::remove);
    return batches.bring(ExaminationDefinition.KIND, one.key().value(), values, lateReason);
  }

  private static Map<String, String> assessment(Map<String, String> values, Signature signature) {
    var assessment = new HashMap<String, String>();
    for (var field :
        List.of("person", "centre", "client_category", "purpose", "destination", "project")) {
      assessment.put(field, values.getOrDefault(field, ""));
    }
    assessment.put("outcome", signature.finding().outcome());
    assessment.put("completed_on", signature.completedOn().toString());
    return assessment;
  }

  /** All that was signed of an examination, the newest first. */
  public List<Signature> list(UUID examination) {
    return signatures.list(examination);
  }

  /** The sections of one of them, as they stood; what is confidential for confidants alone. */
  public List<SignedSection> sections(Signature signature) {
    return signatures.sections(
        signature.examination(),
        signature.number(),
        viewers.find().filter(LaboratoryStanding::mayReadConfidential).isPresent());
  }

  /** The referrals of one of them, as they stood. */
  public List<Referral> referrals(Signature signature) {
    return referrals.signed(signature.examination(), signature.number());
  }

  /** The day of today in the mission’s zone. */
  public LocalDate today() {
    return steps.today();
  }
}
