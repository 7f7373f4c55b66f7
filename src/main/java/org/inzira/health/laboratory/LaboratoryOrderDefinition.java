package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That a test is asked of a person; voided when it is not wanted any more. It counts nothing. */
@Component
class LaboratoryOrderDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("laboratory-order");

  static final String DESTINATION = "destination";
  static final String CLINICAL = "clinical";

  private final RecordShape shape;
  private final Catalogue catalogue;
  private final People people;
  private final Consents consents;
  private final Settling settling;

  LaboratoryOrderDefinition(
      Catalogue catalogue, People people, Consents consents, @Lazy Settling settling) {
    this.catalogue = catalogue;
    this.people = people;
    this.consents = consents;
    this.settling = settling;
    this.shape =
        RecordShape.of(KIND, "laboratory_orders", Programme.HEALTH, "health.laboratory_order")
            .fields(
                Field.required("person", new Reference(People.KIND), "P-2022-0001"),
                Field.required("test", new Code(catalogue.codes()), "haemoglobin"),
                Field.required("asked_on", new Day(true), "2022-01-17"),
                Field.required("asked_for", new Code(List.of(DESTINATION, CLINICAL)), DESTINATION))
            .listed("asked_on", "person", "test", "asked_for")
            .filteredBy("test", "asked_for")
            .sortedBy("asked_on")
            .aboutPerson("person")
            .readBy(Role.HEALTH)
            .writtenBy(Role.HEALTH);
  }

  @Override
  public RecordShape shape() {
    return shape;
  }

  /** That a test was asked tells of it, too. */
  @Override
  public Optional<Confidence> confidence() {
    return Optional.of(
        new Confidence(
            Set.of(Role.PHYSICIAN, Role.COUNSELLOR),
            Map.of("test", catalogue.consented()),
            List.of(),
            List.of()));
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("asked_on"))
        .forEach(draft -> complaints.about(draft, "asked_on", "LB-001"));
    var persons = people.find(drafts.stream().map(Draft::values).toList(), "person");
    for (var draft : drafts) {
      var person = draft.values().reference("person").map(PersonId::new).map(persons::get);
      if (!isAsked(draft, person)) {
        complaints.about(draft, "test", "LB-002");
      }
      if (!isConsented(draft)) {
        complaints.about(draft, "test", "LB-004");
      }
    }
  }

  private boolean isAsked(Draft draft, Optional<Person> person) {
    var values = draft.values();
    var test = catalogue.get(new TestCode(values.text("test").orElseThrow()));
    LocalDate day = values.day("asked_on").orElseThrow();
    return values.text("asked_for").orElse("").equals(CLINICAL)
        || person.map(one -> test.isAskedOf(one.sex(), one.birthDate(), day)).orElse(true);
  }

  private boolean isConsented(Draft draft) {
    var values = draft.values();
    var test = new TestCode(values.text("test").orElseThrow());
    return !catalogue.get(test).isConsented()
        || consents.stands(
            new PersonId(values.reference("person").orElseThrow()),
            test,
            values.day("asked_on").orElseThrow());
  }

  @Override
  public void changed(List<Difference> differences) {
    settling.settle(SpecimenDefinition.persons(differences.stream()));
  }
}
