package org.inzira.resettlement.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Viewer;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.Location;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.RecordRights;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** How those of a case are called on its page; whoever shows it puts them on the trail. */
@Component
class CasePeople {

  private final Registers registers;
  private final People people;

  CasePeople(Registers registers, People people) {
    this.registers = registers;
    this.people = people;
  }

  /**
   * One of them.
   *
   * @param name for who may read persons; else the number again
   */
  record Called(String key, String number, String name, Optional<Integer> ageYears) {

    /** In a list of choices, where two of a family may have one name. */
    String label() {
      return name.equals(number) ? number : name + " · " + number;
    }
  }

  Map<PersonId, Called> called(Set<PersonId> persons, Viewer viewer, LocalDate today) {
    var register = registers.get(People.KIND);
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toSet());
    boolean named = RecordRights.mayRead(viewer, register.definition());
    var keys = registers.keys(People.KIND, ids);
    var numbers = register.definition().spokenNumbers(ids);
    var records = registers.find(People.KIND, ids);
    var plain = people.find(persons);
    var called = new HashMap<PersonId, Called>();
    for (var person : persons) {
      var key = keys.getOrDefault(person.value(), "–");
      var number = numbers.getOrDefault(person.value(), key);
      var name =
          named
              ? Optional.ofNullable(records.get(person.value())).map(CasePeople::name)
              : Optional.<String>empty();
      called.put(person, new Called(key, number, name.orElse(number), age(plain, person, today)));
    }
    return called;
  }

  private static Optional<Integer> age(
      Map<PersonId, Person> people, PersonId person, LocalDate today) {
    var years =
        Optional.ofNullable(people.get(person))
            .flatMap(Person::birthDate)
            .map((BirthDate birth) -> birth.ageYears(today));
    return years.isPresent() && years.get().isPresent()
        ? Optional.of(years.get().getAsInt())
        : Optional.empty();
  }

  private static String name(SavedRecord record) {
    return Stream.of("given_name", "family_name")
        .flatMap(field -> record.values().text(field).stream())
        .collect(Collectors.joining(" "));
  }

  /** The key of the person with this number or key; empty when there is none. */
  Optional<String> find(String written) {
    Register register = registers.get(People.KIND);
    var spoken = register.definition().findSpoken(written);
    var keys = spoken.map(id -> registers.keys(People.KIND, Set.<UUID>of(id)));
    return keys.isPresent() ? keys.get().values().stream().findFirst() : Optional.empty();
  }

  /** What is wrong with the lines of a form that name persons and how they belong to a case. */
  List<Refusal> against(int lines, Map<String, String> values) {
    var refusals = new ArrayList<Refusal>();
    for (int line = 1; line <= lines; line++) {
      var person = values.getOrDefault("person" + line, "");
      var relationship = values.getOrDefault("relationship" + line, "");
      if (!person.isEmpty() && relationship.isEmpty()) {
        refusals.add(Refusal.of("RS-066").at(Location.field("relationship" + line)));
      }
      if (person.isEmpty() && line == 1) {
        refusals.add(Refusal.of("RS-056").at(Location.field("person1")));
      } else if (person.isEmpty() && !relationship.isEmpty()) {
        refusals.add(Refusal.of("RS-067").at(Location.field("person" + line)));
      }
    }
    return refusals;
  }
}
