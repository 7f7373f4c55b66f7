package org.inzira.health.examination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.health.examination.State.Step;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What follows a signature: it is submitted, the receiving authority decides, it is amended. */
@Component
public class Sending {

  private static final String ON = "on";

  private final ExaminationFiles files;
  private final StepRows steps;
  private final ExaminationBatches batches;
  private final Registers registers;
  private final ToldClearance clearance;
  private final Transactions transactions;
  private final Viewers viewers;
  private final Trail trail;

  Sending(
      ExaminationFiles files,
      StepRows steps,
      ExaminationBatches batches,
      @Lazy Registers registers,
      ToldClearance clearance,
      Transactions transactions,
      Viewers viewers,
      Trail trail) {
    this.files = files;
    this.steps = steps;
    this.batches = batches;
    this.registers = registers;
    this.clearance = clearance;
    this.transactions = transactions;
    this.viewers = viewers;
    this.trail = trail;
  }

  /**
   * One step.
   *
   * @param said the reason of an amendment, the code of a decision, else empty
   */
  public record Done(String step, LocalDate on, String said, String account, Instant at) {}

  /** It was sent to the receiving authority. Refused unless it is signed ({@code EX-034}). */
  public Outcome<UUID> submit(UUID examination, int version, Optional<LocalDate> on) {
    return step(
        examination,
        version,
        Step.SUBMIT,
        file ->
            on.isEmpty()
                ? Outcome.refused(Refusal.of("EX-058").at(Location.field(ON)))
                : changed(
                    file, Map.of("submitted_on", on.get().toString()), "submitted", on.get()));
  }

  /** The receiving authority decided, or decided anew. Refused before it was submitted. */
  public Outcome<UUID> decide(
      UUID examination, int version, String decision, Optional<LocalDate> on) {
    return step(
        examination,
        version,
        Step.DECIDE,
        file -> {
          if (on.isEmpty() || !HealthRecords.OUTCOMES.contains(decision)) {
            return Outcome.refused(Refusal.of("EX-058").at(Location.field(ON)));
          }
          var values = Map.of("decision", decision, "decided_on", on.get().toString());
          return switch (changed(file, values, "decided", on.get())) {
            case Outcome.Refused<UUID> refused -> refused;
            case Outcome.Done<UUID> done ->
                files
                    .all(examination)
                    .map(clearance::tellAgain)
                    .orElseGet(() -> Outcome.done(true))
                    .map(_ -> done.value());
          };
        });
  }

  /**
   * Opens what was signed again; it stands until it is signed anew. Refused by who is no physician
   * ({@code EX-032}), and without a reason ({@code EX-059}).
   */
  public Outcome<UUID> amend(UUID examination, int version, String reason) {
    if (viewers.find().filter(viewer -> viewer.isAny(Role.PHYSICIAN)).isEmpty()) {
      return Outcome.refused(Refusal.of("EX-032"));
    }
    return step(
        examination,
        version,
        Step.AMEND,
        file -> {
          if (reason.isBlank()) {
            return Outcome.refused(Refusal.of("EX-059").at(Location.field("reason")));
          }
          steps.add(examination, "amended", steps.today(), reason.strip());
          trail.did("amended", file.examination().ref());
          return Outcome.done(examination);
        });
  }

  private Outcome<UUID> step(
      UUID examination, int version, Step step, Function<ExaminationFile, Outcome<UUID>> verb) {
    return transactions.write(() -> {
      steps.hold(examination);
      var file = files.all(examination);
      if (file.isEmpty()) {
        return Outcome.refused(Refusal.of("EX-030"));
      }
      if (!file.get().state().allows(step)) {
        return Outcome.refused(Refusal.of("EX-034"));
      }
      return file.get().examination().version() == version
          ? verb.apply(file.get())
          : Outcome.refused(Refusal.of("EX-033"));
    });
  }

  private Outcome<UUID> changed(
      ExaminationFile file, Map<String, String> changes, String step, LocalDate on) {
    var one = file.examination();
    var register = registers.get(ExaminationDefinition.KIND);
    var values = new HashMap<>(register.written(register.find(one.id()).orElseThrow()));
    values.putAll(changes);
    var refusals =
        batches.bring(ExaminationDefinition.KIND, one.key().value(), values, Optional.empty());
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    steps.add(one.id(), step, on, changes.getOrDefault("decision", ""));
    trail.did(step, one.ref());
    return Outcome.done(one.id());
  }

  /** What was done to an examination, the newest first. */
  public List<Done> history(UUID examination) {
    return steps.list(examination);
  }
}
