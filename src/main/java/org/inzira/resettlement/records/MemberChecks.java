package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.PersonId;
import org.inzira.people.Parted;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/** What must hold of those who belong to a case, of their holds and of their consent. */
@Component
class MemberChecks {

  private static final int ADULT_YEARS = 18;
  private static final String PRINCIPAL = "principal";

  private final CaseReading reading;
  private final CaseRows rows;
  private final TieRows ties;
  private final CaseNumbers numbers;
  private final People people;

  MemberChecks(
      CaseReading reading, CaseRows rows, TieRows ties, CaseNumbers numbers, People people) {
    this.reading = reading;
    this.rows = rows;
    this.ties = ties;
    this.numbers = numbers;
    this.people = people;
  }

  void checkMembers(List<Draft> drafts, Complaints complaints) {
    var cases = references(drafts, "case");
    numbers.lock(cases);
    var elsewhere = elsewhere(drafts);
    var all = new HashSet<>(cases);
    elsewhere.values().forEach(all::addAll);
    var kept = reading.kept(all);
    var here = new Drafted(drafts);
    var apart =
        ties.parted(drafts.stream().map(MemberChecks::personOf).collect(Collectors.toSet()));
    for (var draft : drafts) {
      if (isElsewhere(draft, here, kept, elsewhere)) {
        complaints.about(draft, "person", "RS-030");
      } else if (isKeptFrom(draft, kept, apart)) {
        complaints.about(draft, "person", "RS-035");
      }
      checkStaying(draft, kept, complaints);
      checkPrincipal(draft, here, kept, complaints);
      Optional.ofNullable(kept.get(caseOf(draft)))
          .ifPresent(one -> checkAddition(draft, one, complaints));
    }
  }

  /** Whoever was split off for protection does not come back, not even once their case ended. */
  private static boolean isKeptFrom(
      Draft draft, Map<UUID, KeptCase> kept, Map<PersonId, Parted.Parting> apart) {
    var parting = apart.get(personOf(draft));
    return parting != null
        && Optional.ofNullable(kept.get(caseOf(draft))).stream()
            .flatMap(one -> one.members().stream())
            .map(KeptCase.Belonging::person)
            .anyMatch(parting.others()::contains);
  }

  /** The drafts by what they say, to compare each with the others. */
  private static final class Drafted {

    private final Map<UUID, Draft> byRecord = new HashMap<>();
    private final Map<PersonId, UUID> first = new HashMap<>();
    private final Map<UUID, UUID> principals = new HashMap<>();

    Drafted(List<Draft> drafts) {
      for (var draft : drafts) {
        byRecord.put(draft.id(), draft);
        first.putIfAbsent(personOf(draft), draft.id());
        if (isPrincipal(draft)) {
          principals.putIfAbsent(caseOf(draft), draft.id());
        }
      }
    }

    boolean replaces(UUID record) {
      return byRecord.containsKey(record);
    }
  }

  private Map<PersonId, Set<UUID>> elsewhere(List<Draft> drafts) {
    return rows.of(drafts.stream().map(MemberChecks::personOf).collect(Collectors.toSet()));
  }

  /** A person is in one open case at a time; which other one is not said. */
  private static boolean isElsewhere(
      Draft draft, Drafted drafted, Map<UUID, KeptCase> kept, Map<PersonId, Set<UUID>> elsewhere) {
    var person = personOf(draft);
    boolean inAnother =
        elsewhere.getOrDefault(person, Set.of()).stream()
            .flatMap(id -> Optional.ofNullable(kept.get(id)).stream())
            .filter(one -> isOpenIn(one, person))
            .flatMap(one -> one.members().stream())
            .anyMatch(one -> one.person().equals(person) && !drafted.replaces(one.record()));
    return inAnother || !draft.id().equals(drafted.first.get(person));
  }

  /** Nobody leaves a case by a correction: that would be a split without an authorisation. */
  private static void checkStaying(Draft draft, Map<UUID, KeptCase> kept, Complaints complaints) {
    boolean leaves =
        kept.values().stream()
            .filter(one -> !one.row().id().equals(caseOf(draft)))
            .flatMap(one -> one.members().stream())
            .anyMatch(one -> one.record().equals(draft.id()));
    if (leaves) {
      complaints.about(draft, "case", "RS-034");
    }
  }

  private static boolean isOpenIn(KeptCase one, PersonId person) {
    return one.has(person) && one.standing(person).isOpen();
  }

  private static void checkPrincipal(
      Draft draft, Drafted drafted, Map<UUID, KeptCase> kept, Complaints complaints) {
    if (!isPrincipal(draft)) {
      return;
    }
    boolean another =
        Optional.ofNullable(kept.get(caseOf(draft))).stream()
            .flatMap(one -> one.members().stream())
            .anyMatch(
                one -> one.relationship().equals(PRINCIPAL) && !drafted.replaces(one.record()));
    if (another || !draft.id().equals(drafted.principals.get(caseOf(draft)))) {
      complaints.about(draft, "relationship", "RS-031");
    }
  }

  /** Who comes to an accepted case is new to it, and lacks what the others have got. */
  private static void checkAddition(Draft draft, KeptCase kept, Complaints complaints) {
    var stage = kept.course().stage();
    boolean known = kept.members().stream().anyMatch(one -> one.record().equals(draft.id()));
    if (known) {
      return;
    }
    if (stage.compareTo(Stage.IN_TRANSIT) > 0) {
      complaints.about(draft, "case", "RS-032");
    } else if (stage.compareTo(Stage.ACCEPTED) >= 0 && draft.values().day("joined_on").isEmpty()) {
      complaints.about(draft, "joined_on", "RS-033");
    }
  }

  /** Whom it is about must belong to the case; sheets of holds come before those of members. */
  void checkBelonging(List<Draft> drafts, Complaints complaints) {
    var kept = reading.kept(references(drafts, "case"));
    for (var draft : drafts) {
      var one = kept.get(caseOf(draft));
      draft
          .values()
          .reference("person")
          .map(PersonId::new)
          .filter(who -> StepChecks.isByHand(draft) && one != null && !one.has(who))
          .ifPresent(_ -> complaints.about(draft, "person", "RS-003"));
    }
  }

  /** Adults consent for themselves; for a minor a guardian does. */
  void checkConsent(List<Draft> drafts, Complaints complaints) {
    checkBelonging(drafts, complaints);
    var persons = people.find(drafts.stream().map(Draft::values).toList(), "person");
    for (var draft : drafts) {
      var given = draft.values().day("given_on").orElseThrow();
      checkOrder(draft, "given_on", "withdrawn_on", complaints);
      boolean own = draft.values().text("given_by").orElseThrow().equals("own");
      ageYears(persons.get(personOf(draft)), given)
          .ifPresent(age -> {
            if (own != age >= ADULT_YEARS) {
              complaints.about(draft, "given_by", own ? "RS-040" : "RS-041");
            }
          });
    }
  }

  static void checkOrder(Draft draft, String first, String last, Complaints complaints) {
    var values = draft.values();
    if (values.day(last).filter(day -> day.isBefore(values.day(first).orElse(day))).isPresent()) {
      complaints.about(draft, last, "RS-042");
    }
  }

  private static OptionalInt ageYears(
      @org.jspecify.annotations.Nullable Person person, LocalDate on) {
    return Optional.ofNullable(person)
        .flatMap(Person::birthDate)
        .map((BirthDate birth) -> birth.ageYears(on))
        .orElse(OptionalInt.empty());
  }

  static Set<UUID> references(Collection<Draft> drafts, String field) {
    return drafts.stream()
        .map(Draft::values)
        .flatMap((FieldValues values) -> values.reference(field).stream())
        .collect(Collectors.toSet());
  }

  static UUID caseOf(Draft draft) {
    return draft.values().reference("case").orElseThrow();
  }

  private static PersonId personOf(Draft draft) {
    return draft.values().reference("person").map(PersonId::new).orElseThrow();
  }

  private static boolean isPrincipal(Draft draft) {
    return draft.values().text("relationship").orElse("").equals(PRINCIPAL);
  }
}
