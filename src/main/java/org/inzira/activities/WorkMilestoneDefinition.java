package org.inzira.activities;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A step that a work has reached; steps not reached yet are no records. */
@Component
class WorkMilestoneDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("work-milestone");

  /** In the order in which a work reaches them. */
  static final List<String> MILESTONES =
      List.of(
          "agreement_signed",
          "design_approved",
          "site_handed_over",
          "construction_started",
          "provisional_acceptance",
          "opened");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "work_milestones", Programme.BORDER, "activities.work_milestone")
          .fields(
              Field.required("work", new Reference(WorkDefinition.KIND), "W-RUSIZI-2-HOME"),
              Field.required("milestone", new Code(MILESTONES), "construction_started"),
              Field.required("reached_on", new Day(true), "2022-11-23"))
          .listed("reached_on", "work", "milestone")
          .filteredBy("milestone")
          .sortedBy("reached_on")
          .readBy(Role.FIELD_OFFICER, Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.FIELD_OFFICER);

  private final RecordReader records;

  WorkMilestoneDefinition(@Lazy RecordReader records) {
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    records
        .repeated(KIND, "work", drafts, values -> List.of(work(values), rank(values)))
        .forEach((draft, other) -> complaints.about(draft, "milestone", "AC-021", other.value()));
    new MilestoneOrder(records, drafts).check(complaints);
  }

  static UUID work(FieldValues values) {
    return values.reference("work").orElseThrow();
  }

  static int rank(FieldValues values) {
    return MILESTONES.indexOf(values.text("milestone").orElseThrow());
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> milestones) {
    var works =
        records.find(
            WorkDefinition.KIND,
            milestones.stream()
                .map(record -> work(record.values()))
                .collect(Collectors.toUnmodifiableSet()));
    var facts = new HashMap<UUID, List<Fact>>();
    for (var milestone : milestones) {
      var work = Optional.ofNullable(works.get(work(milestone.values())));
      facts.put(milestone.ref().id(), work.map(found -> fact(milestone, found)).stream().toList());
    }
    return facts;
  }

  private static Fact fact(SavedRecord milestone, SavedRecord work) {
    var dimensions =
        Dimensions.NONE
            .with(Dimension.TOPIC, milestone.values().text("milestone"))
            .with(Dimension.PLACE, work.values().place("post").map(PlaceCode::value))
            .with(Dimension.CATEGORY, work.values().text("side"));
    return new Fact(
        ActivitiesChart.WORK_MILESTONES,
        milestone.values().day("reached_on").orElseThrow(),
        Optional.empty(),
        dimensions,
        milestone.projects().isEmpty() ? work.projects() : milestone.projects(),
        1);
  }
}
