package org.inzira.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@InziraTest
class PersonsTest {

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;
  @Autowired private People people;
  @Autowired private Mergings mergings;

  private Deliveries deliveries;
  private String key;

  @BeforeEach
  void prepares() {
    deliveries = new Deliveries(registers, transactions);
    key = "Q-" + System.nanoTime();
  }

  @Test
  void givesEachPersonASubjectOfItsOwnAndASpokenNumber() {
    var first = person(key + "-1");
    var second = person(key + "-2");

    var found = people.find(Set.of(first, second));

    assertThat(found).hasSize(2);
    assertThat(found.values())
        .noneMatch(person -> person.subject().value().equals(person.id().value()))
        .allMatch(person -> person.id().value().version() == 4);
    assertThat(number(first)).matches("RW-\\d{4}-\\d{4,}").isNotEqualTo(number(second));
    assertThat(mergings.find(number(first).toLowerCase(Locale.ROOT))).contains(first);
  }

  @Test
  void keepsSubjectAndNumberWhenAPersonIsCorrected() {
    var person = person(key);
    var subject = people.find(Set.of(person)).values().iterator().next().subject();
    var number = number(person);

    deliveries.bring("person", key, Deliveries.with(row(), "sex", "male"));

    assertThat(people.find(Set.of(person)).values().iterator().next().subject()).isEqualTo(subject);
    assertThat(number(person)).isEqualTo(number);
  }

  @Test
  void mergesTwoRecordsOfOnePersonAndUndoesIt() {
    var duplicate = person(key + "-1");
    var kept = person(key + "-2");

    assertThat(people.merge(duplicate, kept, "Same card")).isEqualTo(Outcome.done(kept));
    assertThat(codes(people.merge(duplicate, kept, "Again"))).containsExactly("PE-012");
    assertThat(mergings.standing()).anyMatch(pair -> pair.duplicate().equals(duplicate));

    assertThat(people.unmerge(duplicate)).isEqualTo(Outcome.done(duplicate));
    assertThat(codes(people.unmerge(duplicate))).containsExactly("PE-014");
    assertThat(people.merge(duplicate, kept, "After all")).isEqualTo(Outcome.done(kept));
  }

  @Test
  void refusesToMergeWithoutReasonWithItselfOrWithNobody() {
    var person = person(key);

    assertThat(codes(people.merge(person, person, " "))).containsExactly("PE-010", "PE-013");
    assertThat(codes(people.merge(person, PersonId.random(), "Same card")))
        .containsExactly("PE-011");
  }

  @Test
  void hintsAtTheSameNameWithTheSameBirthDate() {
    var named = Deliveries.with(row(), "family_name", key);
    deliveries.bring("person", key + "-1", named);
    var later =
        new PersonId(
            deliveries
                .bring("person", key + "-2", Deliveries.with(named, "given_name", "AMINA"))
                .id());

    assertThat(mergings.likely()).anyMatch(pair -> pair.duplicate().equals(later));
  }

  @Test
  void erasesWhoAPersonWasForEver() {
    var person = person(key);

    assertThat(people.erase(person)).isEqualTo(Outcome.done(person));

    assertThat(people.find(Set.of(person))).isEmpty();
    assertThat(
            database
                .sql("select row_to_json(person)::text from people.person where id = :id")
                .param("id", person.value())
                .query(String.class)
                .single())
        .doesNotContain("Amina", "1990", "COD", key);
    assertThat(deliveries.refused("person", "erased-" + person.value(), row()))
        .containsExactly("PE-004");
  }

  @Test
  void refusesAPersonWithoutNameAndPrecisionWithoutDateAndAnAncientDate() {
    assertThat(
            deliveries.refused(
                "person", key, Map.of("sex", "female", "birth_date_precision", "year")))
        .containsExactly("PE-001", "PE-002");
    assertThat(
            deliveries.refused("person", key, Deliveries.with(row(), "birth_date", "1900-01-01")))
        .containsExactly("PE-003");
  }

  private PersonId person(String personKey) {
    return new PersonId(deliveries.bring("person", personKey, row()).id());
  }

  private static Map<String, String> row() {
    return Map.of(
        "given_name", "Amina", "sex", "female", "birth_date", "1990-05-02", "nationality", "COD");
  }

  private String number(PersonId person) {
    return database
        .sql("select number from people.number where person_id = :id")
        .param("id", person.value())
        .query(String.class)
        .single();
  }

  private static List<String> codes(Outcome<PersonId> outcome) {
    return outcome instanceof Outcome.Refused<PersonId>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }
}
