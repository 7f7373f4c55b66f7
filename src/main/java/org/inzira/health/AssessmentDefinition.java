package org.inzira.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A completed health assessment; one repeated after it expired is a second of the same person. */
@Component
class AssessmentDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("assessment");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "assessments", Programme.HEALTH, "health.assessment")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("centre", new Place(Set.of("centre", "hospital")), "RW13-MHAC"),
              Field.required(
                  "client_category", new Code(HealthRecords.CLIENT_CATEGORIES), "refugee"),
              Field.required("purpose", new Code(HealthRecords.PURPOSES), "resettlement"),
              Field.required("destination", new Country(), "CAN"),
              Field.required("outcome", new Code(HealthRecords.OUTCOMES), "cleared"),
              Field.required("completed_on", new Day(true), "2022-01-17"))
          .listed("completed_on", "person", "centre", "purpose", "destination", "outcome")
          .filteredBy("centre", "client_category", "purpose", "destination", "outcome")
          .sortedBy("completed_on")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final People people;

  AssessmentDefinition(People people) {
    this.people = people;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("completed_on"))
        .forEach(draft -> complaints.about(draft, "completed_on", "HE-001"));
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return people.facts(records, "person", (record, person) -> List.of(fact(record, person)));
  }

  private Fact fact(SavedRecord record, Person person) {
    var values = record.values();
    var completedOn = values.day("completed_on").orElseThrow();
    var dimensions =
        people
            .dimensions(person, completedOn)
            .with(Dimension.PLACE, values.place("centre").map(PlaceCode::value))
            .with(Dimension.CATEGORY, values.text("client_category"))
            .with(Dimension.PURPOSE, values.text("purpose"))
            .with(Dimension.DESTINATION, values.country("destination").map(CountryCode::value))
            .with(Dimension.OUTCOME, values.text("outcome"));
    return new Fact(
        HealthChart.ASSESSMENTS,
        completedOn,
        Optional.of(person.subject()),
        dimensions,
        record.projects(),
        1);
  }
}
