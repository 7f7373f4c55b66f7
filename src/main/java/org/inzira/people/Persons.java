package org.inzira.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.SubjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The face over table and ledger: finds persons in bulk, merges, unmerges and erases. */
@Service
class Persons implements People {

  private final JdbcClient database;
  private final Transactions transactions;
  private final Ledger ledger;
  private final Mergings mergings;
  private final Erasures erasures;
  private final Trail trail;
  private final ApplicationEventPublisher events;

  Persons(
      JdbcClient database,
      Transactions transactions,
      Ledger ledger,
      Mergings mergings,
      Erasures erasures,
      Trail trail,
      ApplicationEventPublisher events) {
    this.database = database;
    this.transactions = transactions;
    this.ledger = ledger;
    this.mergings = mergings;
    this.erasures = erasures;
    this.trail = trail;
    this.events = events;
  }

  @Override
  public Map<PersonId, Person> find(Set<PersonId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return database
        .sql(
            """
            select person.id, subject_id, sex, birth_date, birth_date_precision, nationality
            from unnest(cast(:ids as uuid[])) as asked (id)
            join people.person using (id)
            join people.subject on person_id = person.id
            """)
        .param("ids", PersonLinks.array(ids))
        .query((row, number) -> PersonRow.read(row))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableMap(Person::id, Function.identity()));
  }

  @Override
  public Dimensions dimensions(Person person, LocalDate on) {
    return PersonDimensions.of(person, on);
  }

  @Override
  public Outcome<PersonId> merge(PersonId duplicate, PersonId kept, String reason) {
    return transactions.write(() -> {
      var persons = find(Stream.of(duplicate, kept).collect(Collectors.toUnmodifiableSet()));
      var refusals = againstMerging(duplicate, kept, reason, persons);
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      return ledger
          .merge(subject(persons, duplicate), subject(persons, kept))
          .map(subject -> {
            mergings.add(duplicate, kept, reason);
            trail.did("merged", ref(duplicate));
            return kept;
          });
    });
  }

  @Override
  public Outcome<PersonId> unmerge(PersonId duplicate) {
    return transactions.write(() -> {
      var persons = find(Set.of(duplicate));
      if (!persons.containsKey(duplicate) || !mergings.isMerged(duplicate)) {
        return Outcome.refused(Refusal.of("PE-014"));
      }
      return ledger
          .unmerge(subject(persons, duplicate))
          .map(subject -> {
            mergings.end(duplicate);
            trail.did("unmerged", ref(duplicate));
            return duplicate;
          });
    });
  }

  @Override
  public Outcome<PersonId> erase(PersonId person) {
    return transactions.write(() -> {
      if (!find(Set.of(person)).containsKey(person)) {
        return Outcome.refused(Refusal.of("PE-011"));
      }
      erasures.erase(person);
      trail.did("erased", ref(person));
      events.publishEvent(new PersonErased(person));
      return Outcome.done(person);
    });
  }

  private List<Refusal> againstMerging(
      PersonId duplicate, PersonId kept, String reason, Map<PersonId, Person> persons) {
    var refusals = new ArrayList<Refusal>();
    if (duplicate.equals(kept)) {
      refusals.add(Refusal.of("PE-010"));
    }
    if (!persons.containsKey(duplicate) || !persons.containsKey(kept)) {
      refusals.add(Refusal.of("PE-011"));
    }
    if (mergings.isMerged(duplicate)) {
      refusals.add(Refusal.of("PE-012"));
    }
    if (reason.isBlank()) {
      refusals.add(Refusal.of("PE-013"));
    }
    return refusals;
  }

  private static SubjectId subject(Map<PersonId, Person> persons, PersonId id) {
    return Objects.requireNonNull(persons.get(id)).subject();
  }

  private static RecordRef ref(PersonId person) {
    return new RecordRef(KIND, person.value());
  }
}
