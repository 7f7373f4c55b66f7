package org.inzira.fhir.bundles;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.inzira.fhir.Systems;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.people.PersonDirectory;
import org.inzira.people.PersonDirectory.Wanted;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/**
 * Finds the one person of ours that a patient is: by every identifier of lists that we know, and
 * only if birth date, sex and, when one is written, the name agree. Whether an identifier alone
 * would have led to somebody is not told.
 */
@Component
class PatientMatch {

  private static final int CANDIDATES_MAX = 200;
  private static final int YEAR_LENGTH = 4;
  private static final int MONTH_LENGTH = 7;

  private final PersonDirectory directory;
  private final People people;
  private final Registers registers;

  PatientMatch(PersonDirectory directory, People people, Registers registers) {
    this.directory = directory;
    this.people = people;
    this.registers = registers;
  }

  /** The one person, or why it is nobody; the place is the entry of the patient. */
  Outcome<PersonId> find(Patient patient, int entry) {
    return switch (find(patient)) {
      case Outcome.Done<PersonId> done -> done;
      case Outcome.Refused<PersonId>(var refusals) ->
          Outcome.refused(
              refusals.stream().map(one -> one.at(BundleReading.place(entry))).toList());
    };
  }

  private Outcome<PersonId> find(Patient patient) {
    var found = new ArrayList<Set<PersonId>>();
    for (var identifier : patient.getIdentifier()) {
      wanted(identifier)
          .ifPresent(wanted ->
              found.add(Set.copyOf(directory.list(wanted, Optional.empty(), CANDIDATES_MAX))));
    }
    if (found.isEmpty()) {
      return Outcome.refused(Refusal.of("FH-047", Systems.PERSON_NUMBER, Systems.UNHCR_NUMBER));
    }
    var candidates = new HashSet<>(found.getFirst());
    found.forEach(candidates::retainAll);
    var agreeing =
        people.find(candidates).values().stream()
            .filter(person -> agrees(person, patient))
            .map(Person::id)
            .toList();
    return switch (agreeing.size()) {
      case 0 -> Outcome.refused(Refusal.of("FH-048"));
      case 1 -> Outcome.done(agreeing.getFirst());
      default -> Outcome.refused(Refusal.of("FH-049"));
    };
  }

  private static Optional<Wanted> wanted(Identifier identifier) {
    var value = identifier.getValue();
    if (value == null || value.isBlank() || identifier.getSystem() == null) {
      return Optional.empty();
    }
    return switch (identifier.getSystem()) {
      case Systems.PERSON_NUMBER -> Optional.of(Wanted.byNumber(value.strip()));
      case Systems.UNHCR_NUMBER -> Optional.of(Wanted.byUnhcrNumber(value.strip()));
      default -> Optional.empty();
    };
  }

  private boolean agrees(Person person, Patient patient) {
    var written = patient.getBirthDateElement().getValueAsString();
    return patient.hasGender()
        && patient.getGender().toCode().equals(person.sex().code())
        && written != null
        && person.birthDate().filter(born -> agrees(born, written)).isPresent()
        && Names.agree(names(person), names(patient));
  }

  private List<String> names(Person person) {
    return registers.get(People.KIND).find(person.id().value()).stream()
        .flatMap(known ->
            Stream.of("given_name", "family_name")
                .flatMap(field -> known.values().text(field).stream()))
        .toList();
  }

  /** All that a patient is or was called by. */
  private static List<String> names(Patient patient) {
    return patient.getName().stream()
        .map(name ->
            name.getNameAsSingleString() + " " + Objects.requireNonNullElse(name.getText(), ""))
        .toList();
  }

  /** As far as both know it: of a year that is known alone, the year. */
  static boolean agrees(BirthDate born, String written) {
    var known =
        switch (born.precision()) {
          case YEAR -> YEAR_LENGTH;
          case MONTH -> MONTH_LENGTH;
          case DAY -> LocalDate.EPOCH.toString().length();
        };
    var length = Math.min(known, written.length());
    return born.date().toString().substring(0, length).equals(written.substring(0, length));
  }
}
