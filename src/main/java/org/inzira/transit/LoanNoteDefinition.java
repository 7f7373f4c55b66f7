package org.inzira.transit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.inzira.transit.LoanProgrammes.LoanProgramme;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A note that somebody signed for the price of their journey. */
@Component
class LoanNoteDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("loan-note");
  static final long CENTS_MAX = 5_000_000;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "loan_notes", Programme.RESETTLEMENT, "transit.loan_note")
          .fields(
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("destination", new Country(), "USA"),
              Field.required("amount_cents", new Whole(1, CENTS_MAX), "110000"),
              Field.required("signed_on", new Day(true), "2022-03-05"))
          .listed("signed_on", "person", "destination", "amount_cents")
          .filteredBy("destination")
          .sortedBy("signed_on")
          .aboutPerson("person")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.MOVEMENT);

  private final LoanProgrammes programmes;
  private final People people;
  private final RecordReader records;
  private final TransitLocks locks;

  LoanNoteDefinition(
      LoanProgrammes programmes, People people, @Lazy RecordReader records, TransitLocks locks) {
    this.programmes = programmes;
    this.people = people;
    this.records = records;
    this.locks = locks;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    locks.hold(drafts.stream().map(draft -> person(draft.values())).toList());
    records
        .repeated(
            KIND,
            "person",
            drafts,
            values -> List.of(person(values), values.country("destination").orElseThrow()))
        .forEach((draft, other) -> complaints.about(draft, "person", "TC-043", other.value()));
    var persons = people.find(drafts.stream().map(Draft::values).toList(), "person");
    for (var draft : drafts) {
      var programme = programmes.find(draft.values().country("destination").orElseThrow());
      if (programme.isEmpty()) {
        complaints.about(draft, "destination", "TC-040");
        continue;
      }
      var birth =
          Optional.ofNullable(persons.get(new PersonId(person(draft.values()))))
              .flatMap(Person::birthDate);
      checkAge(draft, programme.get(), birth, complaints);
    }
  }

  private static void checkAge(
      Draft draft, LoanProgramme programme, Optional<BirthDate> birth, Complaints complaints) {
    var signs = programme.signs(birth, draft.values().day("signed_on").orElseThrow());
    if (signs.isEmpty()) {
      complaints.about(draft, "person", "TC-042");
    } else if (!signs.get()) {
      complaints.about(draft, "signed_on", "TC-041", Integer.toString(programme.ageYearsMin()));
    }
  }

  static UUID person(FieldValues values) {
    return values.reference("person").orElseThrow();
  }
}
