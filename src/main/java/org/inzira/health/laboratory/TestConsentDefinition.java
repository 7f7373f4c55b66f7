package org.inzira.health.laboratory;

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

/** What a person answered when a test that needs a consent of its own was offered. */
@Component
class TestConsentDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("test-consent");

  static final String GIVEN = "given";

  private final RecordShape shape;
  private final People people;

  TestConsentDefinition(Catalogue catalogue, People people) {
    this.people = people;
    var tests = catalogue.codes().stream().filter(catalogue.consented()::contains).toList();
    this.shape =
        RecordShape.of(KIND, "test_consents", Programme.HEALTH, "health.test_consent")
            .fields(
                Field.required("person", new Reference(People.KIND), "P-2022-0001"),
                Field.required("test", new Code(tests), tests.getFirst()),
                Field.required("answer", new Code(List.of(GIVEN, "refused", "withdrawn")), GIVEN),
                Field.required("answered_on", new Day(true), "2022-01-17"),
                Field.required("counselled_by", new Text(80), "M. U."))
            .listed("answered_on", "person", "test", "answer", "counselled_by")
            .filteredBy("test", "answer")
            .sortedBy("answered_on")
            .aboutPerson("person")
            .readBy(Role.PHYSICIAN, Role.COUNSELLOR)
            .writtenBy(Role.PHYSICIAN, Role.COUNSELLOR);
  }

  @Override
  public RecordShape shape() {
    return shape;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("answered_on"))
        .forEach(draft -> complaints.about(draft, "answered_on", "LB-013"));
  }
}
