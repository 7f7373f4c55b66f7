package org.inzira.flights;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/** Knows of cases who of them flies, what they need, and with whom they are bound. */
@Component
class Parties {

  private final Cases cases;
  private final People people;
  private final Clearances clearances;

  Parties(Cases cases, People people, Clearances clearances) {
    this.cases = cases;
    this.people = people;
    this.clearances = clearances;
  }

  /** Those of these cases who would fly on a day: who is ready, or has a seat already. */
  List<Party> of(Collection<CaseFile> files, LocalDate day) {
    var known = known(files);
    return files.stream().map(file -> known.of(file, day)).toList();
  }

  /** What seating looks at, read once for many cases and days. */
  Known known(Collection<CaseFile> files) {
    var persons = files.stream().flatMap(file -> flying(file).stream()).collect(Collectors.toSet());
    return new Known(people.find(persons), needs(persons));
  }

  /** Ages and needs of the persons of some cases. */
  record Known(Map<PersonId, Person> people, Map<PersonId, Set<TravelCondition>> needs) {

    Party of(CaseFile file, LocalDate day) {
      var flying = flying(file);
      var own = new HashMap<>(needs);
      own.keySet().retainAll(flying);
      return new Party(file, Seating.of(flying, people, needs, day), ready(file), own);
    }
  }

  private static Set<PersonId> ready(CaseFile file) {
    return file.members().stream()
        .filter(member -> member.stage() == Stage.READY)
        .map(CaseFile.Member::person)
        .collect(Collectors.toSet());
  }

  private static List<PersonId> flying(CaseFile file) {
    return file.members().stream()
        .filter(member -> mayFly(member.stage()))
        .map(CaseFile.Member::person)
        .toList();
  }

  /** Whether somebody who has come so far can be given a seat, or another one, as they are. */
  static boolean mayFly(Stage stage) {
    return stage == Stage.READY || stage == Stage.BOOKED || stage == Stage.IN_TRANSIT;
  }

  /** What health says these persons need on the way; health is asked each time. */
  Map<PersonId, Set<TravelCondition>> needs(Collection<PersonId> persons) {
    var needs = new HashMap<PersonId, Set<TravelCondition>>();
    clearances
        .of(persons)
        .forEach((person, held) ->
            held.stream()
                .filter(Medical.class::isInstance)
                .map(Medical.class::cast)
                .forEach(medical ->
                    needs
                        .computeIfAbsent(person, any -> new HashSet<>())
                        .addAll(medical.conditions())));
    return needs;
  }

  /** The cases that must fly with this one and have not left: itself is not among them. */
  Set<CaseId> boundTo(CaseId id) {
    var others = new HashSet<>(cases.boundTo(id));
    others.remove(id);
    return cases.find(others).values().stream()
        .filter(file -> file.stage().compareTo(Stage.DEPARTED) < 0)
        .map(CaseFile::id)
        .collect(Collectors.toSet());
  }
}
