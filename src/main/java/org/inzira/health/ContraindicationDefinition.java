package org.inzira.health;

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

/** What speaks against vaccines for a person, as they answered when they were asked. */
@Component
class ContraindicationDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("contraindication");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "contraindications", Programme.HEALTH, "health.contraindication")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required(
                  "contraindication",
                  new Code(List.of("severe_allergy", "immunosuppression", "pregnancy", "other")),
                  "severe_allergy"),
              Field.required("noted_on", new Day(true), "2022-01-17"),
              Field.optional("until_on", new Day(false), "2022-09-30"),
              Field.optional("note", new Text(300), "after an earlier dose"))
          .listed("noted_on", "person", "contraindication", "until_on")
          .filteredBy("contraindication")
          .sortedBy("noted_on")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final People people;

  ContraindicationDefinition(People people) {
    this.people = people;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("noted_on"))
        .forEach(draft -> complaints.about(draft, "noted_on", "CC-070"));
    for (var draft : drafts) {
      var noted = draft.values().day("noted_on").orElseThrow();
      if (draft.values().day("until_on").filter(noted::isAfter).isPresent()) {
        complaints.about(draft, "until_on", "CC-071");
      }
    }
  }
}
