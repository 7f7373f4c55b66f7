package org.inzira.fhir;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.IdType;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.fhir.tokens.Bearer;
import org.inzira.fhir.tokens.Scope;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordRights;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Where providers take records from; whom they are about is on the trail before they leave. */
@Component
class Shelf {

  private final Registers registers;
  private final PersonDirectory directory;
  private final Trail trail;
  private final Viewers viewers;
  private final Refusing refusing;

  Shelf(
      Registers registers,
      PersonDirectory directory,
      Trail trail,
      Viewers viewers,
      Refusing refusing) {
    this.registers = registers;
    this.directory = directory;
    this.trail = trail;
    this.viewers = viewers;
    this.refusing = refusing;
  }

  /** The standing record; 404 when there never was one, 410 when it was voided. */
  KeptRecord get(RecordKind kind, IdType id) {
    var record =
        identifier(id)
            .flatMap(registers.get(kind)::find)
            .orElseThrow(() -> refusing.because(404, Refusal.of("FH-020")));
    if (!mayRead(kind, record)) {
      throw refusing.because(404, Refusal.of("FH-020"));
    }
    if (!record.isStanding()) {
      throw refusing.because(410, Refusal.of("FH-021"));
    }
    return record;
  }

  KeptRecord getPerson(IdType id) {
    var person = get(People.KIND, id);
    opened(People.KIND, person.id(), person.id());
    return person;
  }

  /** The record with this identifier about a person, opened. */
  KeptRecord getAbout(RecordKind kind, IdType id) {
    var record = get(kind, id);
    opened(kind, record.id(), personOf(kind, record));
    return record;
  }

  /** Whom a record is about. */
  UUID personOf(RecordKind kind, KeptRecord record) {
    return record.values().reference(registers.get(kind).definition().personField()).orElseThrow();
  }

  Optional<String> number(UUID person) {
    return Optional.ofNullable(
        registers.get(People.KIND).definition().spokenNumbers(Set.of(person)).get(person));
  }

  List<PersonId> search(PersonDirectory.Wanted wanted, Optional<UUID> after, int limit) {
    return directory.list(wanted, after.map(PersonId::new), limit);
  }

  Optional<KeptRecord> findPerson(PersonId person) {
    return registers.get(People.KIND).find(person.value()).filter(KeptRecord::isStanding);
  }

  /** The records about a person, those under a merged record of theirs too, newest day first. */
  List<KeptRecord> about(RecordKind kind, PersonId person) {
    var day = registers.get(kind).definition().sortedBy();
    var same =
        directory.recordsOf(person).stream().map(PersonId::value).collect(Collectors.toSet());
    return registers.get(kind).about(same).stream()
        .filter(record -> mayRead(kind, record))
        .sorted(
            Comparator.comparing((KeptRecord record) -> day(record, day))
                .reversed()
                .thenComparing(KeptRecord::id))
        .toList();
  }

  /**
   * What is confidential within health is so for whom a token was issued to, too, and stays out
   * unless the token asks for it by a scope of its own.
   */
  private boolean mayRead(RecordKind kind, KeptRecord record) {
    var definition = registers.get(kind).definition();
    var isConfidential =
        definition.confidence().filter(kept -> kept.covers(record.values())).isPresent();
    return RecordRights.mayRead(viewers.get(), definition, record.values())
        && (!isConfidential || Bearer.holds(Scope.CONFIDENTIAL_READ));
  }

  static LocalDate day(KeptRecord record, String field) {
    return record.values().day(field).orElseThrow();
  }

  void listed(RecordKind kind, Set<PersonId> persons) {
    trail.listed(kind.code(), persons);
  }

  private void opened(RecordKind kind, UUID record, UUID person) {
    trail.opened(new RecordRef(kind, record), Set.of(new PersonId(person)), Optional.empty());
  }

  static Optional<UUID> identifier(IdType id) {
    return identifier(id.getIdPart());
  }

  static Optional<UUID> identifier(@org.jspecify.annotations.Nullable String written) {
    try {
      return written == null ? Optional.empty() : Optional.of(UUID.fromString(written));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
