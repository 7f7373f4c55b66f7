package org.inzira.orientation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.orientation.CourseBatches.Line;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.Cases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Invites to a course whole cases, or single persons, by the numbers that people say. */
@Component
class Invitations {

  static final int LINES_MAX = 200;

  private final CourseBatches batches;
  private final Registers registers;
  private final Cases cases;
  private final Transactions transactions;
  private final Trail trail;

  Invitations(
      CourseBatches batches,
      Registers registers,
      @Lazy Cases cases,
      Transactions transactions,
      Trail trail) {
    this.batches = batches;
    this.registers = registers;
    this.cases = cases;
    this.transactions = transactions;
    this.trail = trail;
  }

  /**
   * Invites all of them or none. Who stands in the course already stays as they are. Refused: no
   * number ({@code OR-012}), one that is nobody's ({@code OR-013}, by its line, since what was
   * typed may be a name), a case of another destination ({@code OR-014}), no place left ({@code
   * OR-011}).
   */
  Outcome<Integer> invite(Course course, String written) {
    var lines = lines(written);
    var refusals = new ArrayList<Refusal>();
    var persons = new LinkedHashSet<PersonId>();
    if (lines.isEmpty() || lines.size() > LINES_MAX) {
      refusals.add(Refusal.of("OR-012", Integer.toString(LINES_MAX)));
    }
    for (int at = 0; at < lines.size() && lines.size() <= LINES_MAX; at++) {
      var found = meant(lines.get(at), course, Integer.toString(at + 1), refusals);
      persons.addAll(found);
    }
    return refusals.isEmpty()
        ? transactions.write(() -> invite(course, persons))
        : Outcome.refused(refusals.stream().map(one -> one.at(Location.field("numbers"))).toList());
  }

  private static List<String> lines(String written) {
    return Arrays.stream(written.split("[\\n,;]"))
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .distinct()
        .toList();
  }

  private Set<PersonId> meant(String number, Course course, String line, List<Refusal> refusals) {
    var file = cases.named(number).flatMap(cases::find);
    if (file.isPresent()) {
      if (!file.get().destination().equals(course.destination())) {
        refusals.add(Refusal.of("OR-014", line));
      }
      return file.get().members().stream()
          .filter(member -> member.stage().isOpen())
          .map(CaseFile.Member::person)
          .collect(Collectors.toCollection(LinkedHashSet::new));
    }
    Optional<UUID> person = registers.get(People.KIND).definition().findSpoken(number);
    if (person.isEmpty()) {
      refusals.add(Refusal.of("OR-013", line));
    }
    return person.map(id -> Set.of(new PersonId(id))).orElse(Set.of());
  }

  private Outcome<Integer> invite(Course course, Set<PersonId> persons) {
    var keys =
        registers.keys(
            People.KIND,
            persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet()));
    var standing =
        registers.list(EnrolmentDefinition.KIND, "course", Set.of(course.id())).stream()
            .map(one -> Rosters.person(one.values()))
            .collect(Collectors.toUnmodifiableSet());
    var lines =
        persons.stream()
            .filter(person -> !standing.contains(person))
            .map(person ->
                Line.of(
                    key(),
                    Map.of(
                        "course",
                        course.key().value(),
                        "person",
                        keys.getOrDefault(person.value(), ""))))
            .toList();
    var refused = batches.bring(EnrolmentDefinition.KIND, lines, Optional.empty());
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    trail.did("invited", new RecordRef(CourseDefinition.KIND, course.id()));
    return Outcome.done(lines.size());
  }

  private static String key() {
    return "EN-" + UUID.randomUUID();
  }
}
