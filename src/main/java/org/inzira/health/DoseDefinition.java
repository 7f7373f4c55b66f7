package org.inzira.health;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Fact;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A vaccine dose, given here or seen on the person's papers; only the given ones are counted. */
@Component
class DoseDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("dose");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "doses", Programme.HEALTH, "health.dose")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("vaccine", new Code(HealthRecords.VACCINES), "03"),
              Field.required("given_how", new Code(List.of("given", "documented")), "given"),
              Field.required("given_on", new Day(true), "2022-01-17"),
              Field.optional(
                  "centre", new Place(Set.of("centre", "hospital", "site")), "RW13-MHAC"),
              Field.optional("dose_number", new Whole(1, 9), "1"),
              Field.optional("lot", new Text(30), "A12-B4"),
              Field.optional("route", new Code(HealthRecords.ROUTES), "subcutaneous"),
              Field.optional("body_site", new Code(HealthRecords.BODY_SITES), "left_arm"),
              Field.optional("given_by", new Text(80), "nurse"),
              Field.optional("contraindications_asked", new YesNo(), "yes"),
              Field.optional("decided_because", new Text(300), ""))
          .listed("given_on", "person", "vaccine", "given_how", "centre", "dose_number")
          .filteredBy("vaccine", "given_how", "centre")
          .sortedBy("given_on")
          .aboutPerson("person")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final People people;
  private final RecordReader records;
  private final ApplicationEventPublisher events;
  private final DoseStock stock;

  DoseDefinition(
      People people,
      @Lazy RecordReader records,
      ApplicationEventPublisher events,
      DoseStock stock) {
    this.people = people;
    this.records = records;
    this.events = events;
    this.stock = stock;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("given_on"))
        .forEach(draft -> complaints.about(draft, "given_on", "HE-002"));
    records
        .repeated(KIND, "person", drafts, DoseDefinition::dose)
        .forEach((draft, other) -> complaints.about(draft, "vaccine", "HE-003", other.value()));
    stock.check(drafts, complaints);
  }

  @Override
  public void changed(List<Difference> differences) {
    stock.changed(differences);
    var persons =
        differences.stream()
            .flatMap(one -> one.references("person"))
            .map(PersonId::new)
            .collect(Collectors.toUnmodifiableSet());
    events.publishEvent(new DosesChanged(persons));
  }

  /** What makes it the same dose: written twice, it would be counted twice. */
  private static List<Object> dose(FieldValues values) {
    return List.of(
        values.reference("person").orElseThrow(),
        values.text("vaccine").orElseThrow(),
        values.day("given_on").orElseThrow());
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> records) {
    return people.facts(
        records,
        "person",
        (record, person) ->
            record.values().text("given_how").filter("given"::equals).isPresent()
                ? List.of(fact(record, person))
                : List.of());
  }

  private Fact fact(SavedRecord record, Person person) {
    var values = record.values();
    var givenOn = values.day("given_on").orElseThrow();
    var dimensions =
        people
            .dimensions(person, givenOn)
            .with(Dimension.ITEM, values.text("vaccine").map(code -> "cvx-" + code))
            .with(Dimension.PLACE, values.place("centre").map(PlaceCode::value));
    return new Fact(
        HealthChart.DOSES,
        givenOn,
        Optional.of(person.subject()),
        dimensions,
        record.projects(),
        1);
  }
}
