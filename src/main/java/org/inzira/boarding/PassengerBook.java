package org.inzira.boarding;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.FieldValues;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/**
 * Who passengers are, read anew each time: a manifest keeps identifiers, so that an erased person’s
 * name stands in none. It puts nobody on the trail: whoever shows it does.
 */
@Component
public class PassengerBook {

  private static final RecordKind CLEARANCE = new RecordKind("clearance");
  private static final String TRAVEL_DOCUMENT = "travel_document";

  /** A key that a form gave, since nobody wrote the number of the document. */
  private static final Pattern OWN_KEY = Pattern.compile("F-[0-9A-F]{10}");

  private final Registers registers;
  private final People people;

  PassengerBook(Registers registers, People people) {
    this.registers = registers;
    this.people = people;
  }

  /** These persons, as old as they are on a day. */
  public Map<PersonId, Passenger> find(Collection<PersonId> persons, LocalDate on) {
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toSet());
    var records = registers.find(People.KIND, ids);
    var numbers = numbers(ids);
    var known = people.find(Set.copyOf(persons));
    var documents = documents(ids);
    var found = new HashMap<PersonId, Passenger>();
    for (var person : persons) {
      var record = records.get(person.value());
      found.put(
          person,
          record == null
              ? Passenger.erased(person)
              : passenger(
                  person,
                  record,
                  numbers.getOrDefault(person.value(), record.key().value()),
                  age(Optional.ofNullable(known.get(person)), on),
                  documents.getOrDefault(person.value(), "")));
    }
    return found;
  }

  /** The numbers to say aloud. */
  public Map<UUID, String> numbers(Set<UUID> ids) {
    return ids.isEmpty() ? Map.of() : registers.get(People.KIND).definition().spokenNumbers(ids);
  }

  private static OptionalInt age(Optional<Person> person, LocalDate on) {
    return person
        .flatMap(Person::birthDate)
        .map(born -> born.ageYears(on))
        .orElse(OptionalInt.empty());
  }

  private static Passenger passenger(
      PersonId person, SavedRecord record, String number, OptionalInt age, String document) {
    var values = record.values();
    return new Passenger(
        person,
        number,
        name(values),
        values.text("sex").orElse("unknown"),
        age,
        values.country("nationality").map(CountryCode::value).orElse(""),
        document);
  }

  private static String name(FieldValues values) {
    return Stream.of(values.text("family_name"), values.text("given_name"))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(" "));
  }

  private Map<UUID, String> documents(Set<UUID> ids) {
    var documents = new HashMap<UUID, String>();
    registers.list(CLEARANCE, "person", ids).stream()
        .filter(
            paper -> paper.values().text("clearance").filter(TRAVEL_DOCUMENT::equals).isPresent())
        .sorted(
            java.util.Comparator.comparing(paper -> paper.values().day("given_on").orElseThrow()))
        .filter(paper -> !OWN_KEY.matcher(paper.key().value()).matches())
        .forEach(paper ->
            documents.put(paper.values().reference("person").orElseThrow(), paper.key().value()));
    return documents;
  }
}
