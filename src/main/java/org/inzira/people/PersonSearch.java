package org.inzira.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks for persons in the table; names without accents, which lie above the letters' block. */
@Repository
class PersonSearch implements PersonDirectory {

  private final JdbcClient database;

  PersonSearch(JdbcClient database) {
    this.database = database;
  }

  @Override
  public List<PersonId> list(Wanted wanted, Optional<PersonId> after, int limit) {
    return database
        .sql(
            """
            select person.id from people.person
            join people.number on person_id = person.id
            where voided_at is null
              and (cast(:after as uuid) is null or person.id > cast(:after as uuid))
              and (cast(:number as text) is null or number = upper(:number))
              and (cast(:unhcr as text) is null or upper(unhcr_number) = upper(:unhcr))
              and (cast(:from as date) is null or birth_date >= cast(:from as date))
              and (cast(:until as date) is null or birth_date <= cast(:until as date))
              and people.begins_words(concat_ws(' ', given_name, family_name), :names)
              and people.begins_words(family_name, :families)
              and people.begins_words(given_name, :givens)
              and not exists (
                select from people.merging
                where ended_at is null and duplicate_id = person.id)
            order by person.id limit :most
            """)
        .param("after", after.map(PersonId::value).orElse(null))
        .param("number", wanted.number().orElse(null))
        .param("unhcr", wanted.unhcrNumber().orElse(null))
        .param("from", wanted.bornFrom().orElse(null))
        .param("until", wanted.bornUntil().orElse(null))
        .param("names", wanted.names().toArray(String[]::new))
        .param("families", wanted.familyNames().toArray(String[]::new))
        .param("givens", wanted.givenNames().toArray(String[]::new))
        .param("most", limit)
        .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
        .list();
  }

  @Override
  public Set<PersonId> recordsOf(PersonId person) {
    return database
        .sql(
            """
            with recursive same (id) as (
              select cast(:person as uuid)
              union
              select duplicate_id from same
              join people.merging on kept_id = same.id and ended_at is null
            )
            select id from same
            """)
        .param("person", person.value())
        .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
        .list()
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Map<PersonId, Set<PersonId>> recordsOf(Set<PersonId> persons) {
    record Same(PersonId person, PersonId record) {}
    return database
        .sql(
            """
            with recursive same (person, id) as (
              select asked, asked from unnest(:persons) as asked
              union
              select same.person, duplicate_id from same
              join people.merging on kept_id = same.id and ended_at is null
            )
            select person, id from same
            """)
        .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, number) ->
            new Same(
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("id", UUID.class))))
        .list()
        .stream()
        .collect(
            Collectors.groupingBy(
                Same::person, Collectors.mapping(Same::record, Collectors.toUnmodifiableSet())));
  }
}
