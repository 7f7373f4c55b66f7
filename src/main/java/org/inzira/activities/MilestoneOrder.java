package org.inzira.activities;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;

/** The steps of a work are reached in their order: none on an earlier day than one before it. */
final class MilestoneOrder {

  private record Step(UUID id, UUID work, int rank, LocalDate day, String key) {

    static Step of(UUID id, String key, FieldValues values) {
      return new Step(
          id,
          WorkMilestoneDefinition.work(values),
          WorkMilestoneDefinition.rank(values),
          values.day("reached_on").orElseThrow(),
          key);
    }

    boolean contradicts(Step other) {
      return work.equals(other.work)
          && ((rank < other.rank && day.isAfter(other.day))
              || (rank > other.rank && day.isBefore(other.day)));
    }
  }

  private final List<Draft> drafts;
  private final List<Step> steps = new ArrayList<>();

  MilestoneOrder(RecordReader records, List<Draft> drafts) {
    this.drafts = drafts;
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    var works =
        drafts.stream()
            .map(draft -> WorkMilestoneDefinition.work(draft.values()))
            .collect(Collectors.toUnmodifiableSet());
    records.list(WorkMilestoneDefinition.KIND, "work", works).stream()
        .filter(kept -> !drafted.contains(kept.ref().id()))
        .forEach(kept -> steps.add(Step.of(kept.ref().id(), kept.key().value(), kept.values())));
  }

  /** Each draft is held against what stands and against the drafts before it. */
  void check(Complaints complaints) {
    for (var draft : drafts) {
      var step = Step.of(draft.id(), draft.key().value(), draft.values());
      steps.stream()
          .filter(step::contradicts)
          .findFirst()
          .ifPresent(other ->
              complaints.about(draft, "reached_on", "AC-022", other.key(), other.day().toString()));
      steps.add(step);
    }
  }
}
