package org.inzira.transit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.Cases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads whom a list of numbers means: whole cases, or single persons. */
@Component
class TransitNumbers {

  static final int LINES_MAX = 100;

  private final Registers registers;
  private final Cases cases;

  TransitNumbers(Registers registers, @Lazy Cases cases) {
    this.registers = registers;
    this.cases = cases;
  }

  /**
   * Whom it means, in its order. Refused, all at once: nothing or too much written ({@code
   * TC-010}), a number that is nobody's ({@code TC-011}, by its line, since what was typed may be a
   * name), a case of which somebody is held ({@code TC-012}), one of a family that wishes to travel
   * together without the others ({@code TC-013}).
   *
   * @param together whether families must come whole
   */
  Outcome<Set<PersonId>> read(String written, boolean together) {
    var lines = lines(written);
    var refusals = new ArrayList<Refusal>();
    if (lines.isEmpty() || lines.size() > LINES_MAX) {
      return Outcome.refused(
          Refusal.of("TC-010", Integer.toString(LINES_MAX)).at(Location.field("numbers")));
    }
    var persons = new LinkedHashSet<PersonId>();
    for (int at = 0; at < lines.size(); at++) {
      persons.addAll(meant(lines.get(at), Integer.toString(at + 1), refusals));
    }
    if (together) {
      refuseSingle(persons, refusals);
    }
    return refusals.isEmpty() ? Outcome.done(persons) : Outcome.refused(placed(refusals));
  }

  private static List<Refusal> placed(List<Refusal> refusals) {
    return refusals.stream().map(one -> one.at(Location.field("numbers"))).toList();
  }

  private static List<String> lines(String written) {
    return Arrays.stream(written.split("[\\n,;]"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  private List<PersonId> meant(String number, String line, List<Refusal> refusals) {
    var file = cases.named(number).flatMap(cases::find);
    if (file.isPresent()) {
      if (file.get().held()) {
        refusals.add(Refusal.of("TC-012", line));
      }
      return open(file.get());
    }
    Optional<UUID> person = registers.get(People.KIND).definition().findSpoken(number);
    if (person.isEmpty()) {
      refusals.add(Refusal.of("TC-011", line));
    }
    return person.stream().map(PersonId::new).toList();
  }

  private static List<PersonId> open(CaseFile file) {
    return file.members().stream()
        .filter(member -> member.stage().isOpen())
        .map(CaseFile.Member::person)
        .toList();
  }

  private void refuseSingle(Set<PersonId> persons, List<Refusal> refusals) {
    var files = cases.find(Set.copyOf(cases.openCases(persons).values()));
    files.values().stream()
        .filter(CaseFile::travelsTogether)
        .filter(file -> !persons.containsAll(open(file)))
        .forEach(file -> refusals.add(Refusal.of("TC-013", file.number())));
  }
}
