package org.inzira.resettlement.records;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.course.Course;
import org.inzira.resettlement.course.Happening;
import org.springframework.stereotype.Component;

/**
 * Whether steps fit. What a sheet says happened must fit into the course of its case; what is
 * recorded by hand must be possible now, too.
 */
@Component
class StepChecks {

  private static final Set<StepKind> WITH_REASON =
      EnumSet.of(StepKind.DECIDED_DEFERRED, StepKind.DECIDED_DENIED, StepKind.NOT_READY);
  private static final Set<StepKind> DECISIONS =
      EnumSet.of(
          StepKind.DECIDED_ACCEPTED,
          StepKind.DECIDED_DEFERRED,
          StepKind.DECIDED_DENIED,
          StepKind.DECIDED_SPLIT);

  private final CaseReading reading;
  private final CaseNumbers numbers;

  StepChecks(CaseReading reading, CaseNumbers numbers) {
    this.reading = reading;
    this.numbers = numbers;
  }

  void check(List<Draft> drafts, Complaints complaints) {
    var byCase = new LinkedHashMap<UUID, List<Draft>>();
    drafts.forEach(draft -> {
      checkAlone(draft, complaints);
      var of = draft.values().reference("case").orElseThrow();
      byCase.computeIfAbsent(of, any -> new ArrayList<>()).add(draft);
    });
    numbers.lock(byCase.keySet());
    var seen = reading.seen(byCase.keySet());
    byCase.forEach((id, own) ->
        Optional.ofNullable(seen.get(id)).ifPresent(one -> check(one, own, complaints)));
  }

  /** What was recorded later must still fit without a voided step. */
  void checkVoiding(List<Draft> drafts, Complaints complaints) {
    var ids = drafts.stream().map(Draft::id).collect(Collectors.toSet());
    var cases = MemberChecks.references(drafts, "case");
    numbers.lock(cases);
    var kept = reading.kept(cases);
    for (var draft : drafts) {
      Optional.ofNullable(kept.get(MemberChecks.caseOf(draft)))
          .filter(
              one -> !one.course().misfits().containsAll(one.courseWith(List.of(), ids).misfits()))
          .ifPresent(_ -> complaints.about(draft, "void_reason", "RS-008"));
    }
  }

  private static void checkAlone(Draft draft, Complaints complaints) {
    var step = kind(draft.values());
    if (WITH_REASON.contains(step) && draft.values().text("reason").isEmpty()) {
      complaints.about(draft, "reason", "RS-004");
    }
    if (!DECISIONS.contains(step) && draft.values().text("decided_by").isPresent()) {
      complaints.about(draft, "decided_by", "RS-005");
    }
    if (step == StepKind.DECIDED_SPLIT && draft.values().reference("person").isPresent()) {
      complaints.about(draft, "person", "RS-006");
    }
  }

  private static void check(CaseReading.Seen seen, List<Draft> drafts, Complaints complaints) {
    var kept = seen.kept();
    var fresh = new ArrayList<Draft>();
    var steps = new LinkedHashMap<UUID, Draft>();
    var happened = new ArrayList<Happening.Step>();
    long recorded = Long.MAX_VALUE - drafts.size();
    for (var draft : drafts) {
      var before = before(kept, draft.id());
      happened.add(step(draft, before.map(Happening::recorded).orElse(recorded++)));
      steps.put(draft.id(), draft);
      if (isByHand(draft) && before.isEmpty()) {
        fresh.add(draft);
      }
      if (person(draft.values()).filter(who -> !kept.has(who)).isPresent()) {
        complaints.about(draft, "person", "RS-003");
      }
    }
    var possible = fresh.stream().filter(draft -> isPossible(seen, draft, complaints)).toList();
    if (possible.size() == fresh.size()) {
      checkCourse(kept, steps, happened, complaints);
    }
  }

  static Optional<Happening.Step> before(KeptCase kept, UUID id) {
    return kept.happenings().stream()
        .filter(Happening.Step.class::isInstance)
        .map(Happening.Step.class::cast)
        .filter(step -> step.id().equals(id))
        .findFirst();
  }

  /** A sheet names where it stands; a form does not. */
  static boolean isByHand(Draft draft) {
    return draft.location().sheet().isEmpty();
  }

  private static void checkCourse(
      KeptCase kept,
      Map<UUID, Draft> drafts,
      List<Happening.Step> happened,
      Complaints complaints) {
    var course = kept.courseWith(happened, drafts.keySet());
    var others = false;
    for (var misfit : course.misfits()) {
      var draft = misfit instanceof Happening.Step step ? drafts.get(step.id()) : null;
      if (draft != null) {
        complaints.about(draft, "step", "RS-001");
      } else if (!isMisfit(kept.course(), misfit)) {
        others = true;
      }
    }
    if (others) {
      drafts.values().forEach(draft -> complaints.about(draft, "step", "RS-002"));
    }
  }

  private static boolean isMisfit(Course course, Happening happening) {
    return course.misfits().contains(happening);
  }

  private static boolean isPossible(CaseReading.Seen seen, Draft draft, Complaints complaints) {
    var step = kind(draft.values());
    if (possible(seen, person(draft.values())).contains(step)) {
      return true;
    }
    if (step == StepKind.READY && possible(seen, person(draft.values()), true).contains(step)) {
      unready(seen).forEach(code -> complaints.about(draft, "step", code));
      return false;
    }
    complaints.about(draft, "step", "RS-001");
    return false;
  }

  /** Why a case is not ready, all of it. */
  static List<String> unready(CaseReading.Seen seen) {
    var codes = new ArrayList<String>();
    if (seen.kept().isHeld()) {
      codes.add("RS-010");
    }
    if (!seen.kept().isAgreed()) {
      codes.add("RS-011");
    }
    var lacking = EnumSet.noneOf(Preparation.class);
    seen.lacking().values().forEach(lacking::addAll);
    lacking.forEach(preparation -> codes.add(code(preparation)));
    return codes;
  }

  private static String code(Preparation preparation) {
    return switch (preparation) {
      case MEDICAL -> "RS-012";
      case ORIENTATION -> "RS-013";
      case SECURITY -> "RS-014";
      case SPONSOR -> "RS-015";
      case EXIT_PERMIT -> "RS-016";
      case TRAVEL_DOCUMENT -> "RS-017";
      case ENTRY_VISA -> "RS-018";
    };
  }

  /** The steps that may be taken by hand for one, or for all who have come least far. */
  static Set<StepKind> possible(CaseReading.Seen seen, Optional<PersonId> person) {
    return possible(seen, person, seen.isPrepared());
  }

  private static Set<StepKind> possible(
      CaseReading.Seen seen, Optional<PersonId> person, boolean prepared) {
    var kept = seen.kept();
    var course = kept.course();
    var possible = EnumSet.noneOf(StepKind.class);
    course.members().entrySet().stream()
        .filter(member -> person.map(member.getKey()::equals).orElse(true))
        .filter(member -> person.isPresent() || member.getValue().stage() == course.stage())
        .forEach(
            member -> possible.addAll(kept.destination().possible(member.getValue(), prepared)));
    if (person.isPresent()) {
      possible.remove(StepKind.DECIDED_SPLIT);
    }
    return possible;
  }

  static StepKind kind(FieldValues values) {
    return StepKind.valueOf(values.text("step").orElseThrow().toUpperCase(Locale.ROOT));
  }

  private static Optional<PersonId> person(FieldValues values) {
    return values.reference("person").map(PersonId::new);
  }

  private static Happening.Step step(Draft draft, long recorded) {
    var values = draft.values();
    return new Happening.Step(
        draft.id(),
        person(values),
        kind(values),
        values.day("happened_on"),
        values.text("reason").map(code -> Reason.valueOf(code.toUpperCase(Locale.ROOT))),
        recorded);
  }
}
