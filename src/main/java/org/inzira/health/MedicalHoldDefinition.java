package org.inzira.health;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.clearances.Clearances;
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
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Health needs a person here for now. Why stays in this record; a day is all that leaves it. */
@Component
class MedicalHoldDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("medical-hold");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "medical_holds", Programme.HEALTH, "health.medical_hold")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required(
                  "reason",
                  new Code(
                      List.of(
                          "tuberculosis_work_up",
                          "tuberculosis_treatment",
                          "acute_illness",
                          "pregnancy",
                          "quarantine",
                          "other")),
                  "acute_illness"),
              Field.required("held_on", new Day(true), "2022-01-17"),
              Field.required("expected_until", new Day(false), "2022-03-14"),
              Field.optional("lifted_on", new Day(true), "2022-03-10"),
              Field.optional("note", new Text(500), "second specimen sent"),
              Field.optional("reported_by", new Text(120), "Ministry of Health"),
              Field.optional("report_reference", new Text(60), "EVD/2022/114"),
              Field.optional("last_exposure_on", new Day(true), "2022-01-16"))
          .listed("held_on", "person", "reason", "expected_until", "lifted_on")
          .filteredBy("reason")
          .sortedBy("held_on")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final RecordReader records;
  private final Clearances clearances;
  private final ApplicationEventPublisher events;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  MedicalHoldDefinition(
      @Lazy RecordReader records, Clearances clearances, ApplicationEventPublisher events) {
    this.records = records;
    this.clearances = clearances;
    this.events = events;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    for (var draft : drafts) {
      var held = draft.values().day("held_on").orElseThrow();
      for (var end : List.of("expected_until", "lifted_on")) {
        if (draft.values().day(end).filter(held::isAfter).isPresent()) {
          complaints.about(draft, end, "HE-023", held.toString());
        }
      }
    }
    records
        .repeated(KIND, "person", drafts, MedicalHoldDefinition::said)
        .forEach((draft, other) -> complaints.about(draft, "reason", "HE-024", other.value()));
  }

  /** What makes it the same hold. */
  private static List<Object> said(FieldValues values) {
    return List.of(
        values.reference("person").orElseThrow(),
        values.text("reason").orElseThrow(),
        values.day("held_on").orElseThrow());
  }

  @Override
  public void changed(List<Difference> differences) {
    clearances.moved(differences, "person");
    events.publishEvent(FitnessMoved.of(differences));
  }
}
