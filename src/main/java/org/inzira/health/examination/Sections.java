package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.database.Transactions;
import org.inzira.health.asked.Answers;
import org.inzira.health.asked.Questions;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.State.Step;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.referrals.LockedExaminations;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Reads and writes the sections of an examination, each by itself: who writes one waits for nobody
 * who writes another. What is confidential is read and written by physicians and counsellors alone.
 */
@Component
public class Sections implements LockedExaminations {

  private final Registers registers;
  private final ExaminationBatches batches;
  private final SectionVersions versions;
  private final SignedBefore signed;
  private final StepRows steps;
  private final KeptConsents consents;
  private final Questions questions;
  private final Transactions transactions;
  private final Viewers viewers;
  private final Trail trail;

  Sections(
      @Lazy Registers registers,
      ExaminationBatches batches,
      SectionVersions versions,
      SignedBefore signed,
      StepRows steps,
      KeptConsents consents,
      Questions questions,
      Transactions transactions,
      Viewers viewers,
      Trail trail) {
    this.registers = registers;
    this.batches = batches;
    this.versions = versions;
    this.signed = signed;
    this.steps = steps;
    this.consents = consents;
    this.questions = questions;
    this.transactions = transactions;
    this.viewers = viewers;
    this.trail = trail;
  }

  /**
   * What somebody wrote of a section.
   *
   * @param version the version that was seen; 0 of one of which nothing had been saved
   */
  public record Written(
      int version,
      Answers answers,
      SectionState state,
      Optional<LocalDate> doneOn,
      String notDoneReason,
      String correctionReason) {}

  /** All sections of an examination that the viewer may read. */
  Map<Section, SectionFile> of(UUID examination) {
    return of(
        examination, viewers.find().filter(LaboratoryStanding::mayReadConfidential).isPresent());
  }

  /** All sections, what is confidential among them: for what is signed. */
  Map<Section, SectionFile> all(UUID examination) {
    return of(examination, true);
  }

  private Map<Section, SectionFile> of(UUID examination, boolean isConfidential) {
    var kept =
        registers.list(SectionDefinition.KIND, "examination", Set.of(examination)).stream()
            .filter(one -> isConfidential || !SectionFile.section(one.values()).isConfidential())
            .toList();
    var saved = versions.latest(kept.stream().map(one -> one.ref().id()).toList());
    var all = new EnumMap<Section, SectionFile>(Section.class);
    for (var section : isConfidential ? List.of(Section.values()) : Section.open()) {
      all.put(section, SectionFile.empty(section));
    }
    for (var record : kept) {
      var file = SectionFile.of(record, Optional.ofNullable(saved.get(record.ref().id())));
      all.put(file.section(), file);
    }
    return all;
  }

  /** All versions of a section that the viewer may read, the newest first. */
  public List<SectionFile.Version> history(SectionFile file) {
    return file.ref().map(versions::list).orElse(List.of());
  }

  /**
   * Saves a section, half or whole. Refused: when somebody else has saved it since ({@code
   * EX-022}); once the examination is signed ({@code EX-019}); what is confidential, by who may not
   * read it ({@code EX-031}); and all that is wrong with its answers.
   */
  public Outcome<RecordRef> save(UUID examination, Section section, Written written) {
    if (section.isConfidential()
        && !viewers.find().filter(LaboratoryStanding::mayReadConfidential).isPresent()) {
      return Outcome.refused(Refusal.of("EX-031"));
    }
    return transactions.write(() -> {
      steps.share(examination);
      steps.holdPart(examination + section.code());
      var of =
          Optional.ofNullable(
              registers.find(ExaminationDefinition.KIND, Set.of(examination)).get(examination));
      return of.isEmpty()
          ? Outcome.refused(Refusal.of("EX-030"))
          : save(Examination.of(of.get()), section, written);
    });
  }

  @Override
  public Set<UUID> signed(Collection<UUID> examinations) {
    return signed.locked(examinations);
  }

  @Override
  public Optional<RecordKey> holdOpen(UUID examination) {
    steps.share(examination);
    return Optional.ofNullable(
            registers.find(ExaminationDefinition.KIND, Set.of(examination)).get(examination))
        .map(Examination::of)
        .filter(this::isOpen)
        .map(Examination::key);
  }

  private boolean isOpen(Examination examination) {
    var isAmending = signed.amending(Set.of(examination.id())).contains(examination.id());
    return State.of(examination, isAmending).allows(Step.WRITE);
  }

  private Outcome<RecordRef> save(Examination examination, Section section, Written written) {
    if (!isOpen(examination)) {
      return Outcome.refused(Refusal.of("EX-019"));
    }
    var kept = current(examination.id(), section);
    if (isStale(kept, written.version())) {
      return Outcome.refused(Refusal.of("EX-022"));
    }
    var refusals =
        batches.bring(
            SectionDefinition.KIND,
            SectionFile.key(examination.key(), section).value(),
            values(examination, section, written),
            Optional.empty());
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var ref = current(examination.id(), section).ref().orElseThrow();
    trail.did("saved", ref);
    return section.isConfidential()
        ? consents.keep(examination, written.answers()).map(_ -> ref)
        : Outcome.done(ref);
  }

  private SectionFile current(UUID examination, Section section) {
    return all(examination).getOrDefault(section, SectionFile.empty(section));
  }

  /** A version that was only restated says the same, and is nobody’s change. */
  private boolean isStale(SectionFile kept, int seen) {
    if (kept.version() == seen) {
      return false;
    }
    return seen == 0
        || kept.ref().isEmpty()
        || versions.list(kept.ref().get()).stream()
            .filter(one -> one.version() <= seen)
            .findFirst()
            .filter(kept::says)
            .isEmpty();
  }

  private Map<String, String> values(Examination examination, Section section, Written written) {
    var values = new HashMap<String, String>();
    values.put("examination", examination.key().value());
    values.put("section", section.code());
    values.put("state", written.state().code());
    written.doneOn().ifPresent(day -> values.put("done_on", day.toString()));
    var known = questions.of(section).stream().map(one -> one.code()).toList();
    values.put(
        "answers",
        known.containsAll(written.answers().given().keySet())
            ? written.answers().written(questions.of(section))
            : written.answers().text());
    values.put("not_done_reason", written.notDoneReason());
    values.put("correction_reason", written.correctionReason());
    return values;
  }
}
