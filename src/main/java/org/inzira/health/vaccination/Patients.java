package org.inzira.health.vaccination;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Reads persons with their doses, those of records that were merged into theirs among them. */
@Component
class Patients {

  private final People people;
  private final PersonDirectory directory;
  private final Registers registers;

  Patients(People people, PersonDirectory directory, Registers registers) {
    this.people = people;
    this.directory = directory;
    this.registers = registers;
  }

  /** Whom a spoken number means. */
  Optional<PersonId> named(String number) {
    return registers.get(People.KIND).definition().findSpoken(number).map(PersonId::new);
  }

  /** Those of these who are there; an erased or voided one is absent. */
  Map<PersonId, Patient> of(Collection<PersonId> persons) {
    var asked = Set.copyOf(persons);
    var ids = asked.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    var known = people.find(asked);
    var kept = registers.find(People.KIND, ids);
    var numbers = registers.get(People.KIND).definition().spokenNumbers(ids);
    // With the records that were merged into theirs.
    var records = directory.recordsOf(asked);
    var doses = by(records, HealthRecords.DOSE);
    var cautions = by(records, HealthRecords.CONTRAINDICATION);
    var found = new HashMap<PersonId, Patient>();
    known.forEach((id, person) -> {
      var record = kept.get(id.value());
      if (record != null) {
        var number = numbers.getOrDefault(id.value(), "");
        found.put(
            id,
            patient(
                person,
                record,
                number,
                doses.getOrDefault(id, List.of()),
                cautions.getOrDefault(id, List.of())));
      }
    });
    return found;
  }

  private static Patient patient(
      Person person,
      SavedRecord record,
      String number,
      List<SavedRecord> doses,
      List<SavedRecord> cautions) {
    var name =
        Stream.of("given_name", "family_name")
            .flatMap(field -> record.values().text(field).stream())
            .collect(Collectors.joining(" "));
    return new Patient(
        person.id(),
        record.key().value(),
        number,
        name,
        person.sex(),
        person.birthDate(),
        doses.stream()
            .map(Patients::dose)
            .sorted(Comparator.comparing((Patient.Dose dose) -> dose.given().on()).reversed())
            .toList(),
        cautions.stream().map(Patients::caution).toList());
  }

  private Map<PersonId, List<SavedRecord>> by(
      Map<PersonId, Set<PersonId>> records, RecordKind kind) {
    var all = new HashSet<UUID>();
    records.values().forEach(same -> same.forEach(one -> all.add(one.value())));
    var byRecord =
        registers.list(kind, "person", all).stream()
            .collect(Collectors.groupingBy(one -> one.values().reference("person").orElseThrow()));
    var by = new HashMap<PersonId, List<SavedRecord>>();
    records.forEach((person, same) ->
        by.put(
            person,
            same.stream()
                .flatMap(one -> byRecord.getOrDefault(one.value(), List.of()).stream())
                .toList()));
    return by;
  }

  private static Caution.Noted caution(SavedRecord record) {
    var values = record.values();
    return new Caution.Noted(
        Caution.valueOf(
            values.text("contraindication").orElseThrow().toUpperCase(java.util.Locale.ROOT)),
        values.day("noted_on").orElseThrow(),
        values.day("until_on"),
        values.text("note").orElse(""));
  }

  private static Patient.Dose dose(SavedRecord record) {
    var values = record.values();
    return new Patient.Dose(
        new Given(values.text("vaccine").orElseThrow(), values.day("given_on").orElseThrow()),
        values.text("given_how").orElseThrow(),
        values.text("lot").orElse(""),
        record.ref().address());
  }
}
