package org.inzira.health.vaccination;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** That a dose that was due was not given, and why; it counts for nothing and states nothing. */
@Component
class DoseNotGivenDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("dose-not-given");
  static final List<String> WHY = List.of("refused", "deferred", "contraindicated");

  private final RecordShape shape;
  private final People people;

  DoseNotGivenDefinition(Schedules schedules, People people) {
    this.people = people;
    this.shape =
        RecordShape.of(KIND, "doses_not_given", Programme.HEALTH, "health.dose_not_given")
            .fields(
                Field.required("person", new Reference(People.KIND), "P-2022-0001"),
                Field.required("vaccine", new Code(schedules.vaccines()), "mmr"),
                Field.required("decided_on", new Day(true), "2022-01-17"),
                Field.required("why", new Code(WHY), "deferred"),
                Field.required("reason", new Text(300), "fever"),
                Field.optional("again_on", new Day(false), "2022-01-31"))
            .listed("decided_on", "person", "vaccine", "why", "reason", "again_on")
            .filteredBy("vaccine", "why")
            .sortedBy("decided_on")
            .aboutPerson("person")
            .readBy(Role.HEALTH)
            .writtenBy(Role.HEALTH);
  }

  @Override
  public RecordShape shape() {
    return shape;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("decided_on"))
        .forEach(draft -> complaints.about(draft, "decided_on", "CC-070"));
    for (var draft : drafts) {
      var decided = draft.values().day("decided_on").orElseThrow();
      if (draft.values().day("again_on").filter(decided::isAfter).isPresent()) {
        complaints.about(draft, "again_on", "CC-071");
      }
    }
  }
}
