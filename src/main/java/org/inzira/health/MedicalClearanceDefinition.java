package org.inzira.health;

import java.util.List;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.clearances.Clearances;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** What health lets others know of a person: until when, what is needed on the way. */
@Component
class MedicalClearanceDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("medical-clearance");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "medical_clearances", Programme.HEALTH, "health.medical_clearance")
          .fields(
              Needs.after(
                  Field.required("person", new Reference(People.KIND), "P-2022-0001"),
                  Field.optional("until_day", new Day(false), "2022-06-30"),
                  Field.optional("needed_until", new Day(false), "2022-02-15")))
          .listed("person", "until_day", "needed_until")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final RecordReader records;
  private final Clearances clearances;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  MedicalClearanceDefinition(@Lazy RecordReader records, Clearances clearances) {
    this.records = records;
    this.clearances = clearances;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    for (var draft : drafts) {
      var until = draft.values().day("until_day");
      if (draft
          .values()
          .day("needed_until")
          .filter(day -> until.filter(day::isAfter).isPresent())
          .isPresent()) {
        complaints.about(draft, "until_day", "HE-020");
      }
    }
    records
        .repeated(KIND, "person", drafts, MedicalClearanceDefinition::person)
        .forEach((draft, other) -> complaints.about(draft, "person", "HE-021", other.value()));
  }

  private static UUID person(FieldValues values) {
    return values.reference("person").orElseThrow();
  }

  @Override
  public void changed(List<Difference> differences) {
    clearances.moved(differences, "person");
  }
}
