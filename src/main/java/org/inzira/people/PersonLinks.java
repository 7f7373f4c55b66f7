package org.inzira.people;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which subject of the ledger a person is, and the number that people say aloud. */
@Repository
class PersonLinks {

  private final JdbcClient database;
  private final Places places;
  private final Clock clock;
  private final ZoneId zone;

  PersonLinks(JdbcClient database, Places places, Clock clock, ZoneId zone) {
    this.database = database;
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  /** An identifier list as PostgreSQL reads an array; one parameter whatever its length. */
  static String array(Collection<PersonId> ids) {
    return ids.stream().map(id -> id.value().toString()).collect(Collectors.joining(",", "{", "}"));
  }

  /** Gives a subject and a number to those who have none yet. */
  void add(List<PersonId> persons) {
    database
        .sql(
            """
            insert into people.subject (person_id, subject_id)
            select person_id, gen_random_uuid() from unnest(cast(:persons as uuid[])) person_id
            on conflict (person_id) do nothing
            """)
        .param("persons", array(persons))
        .update();
    addNumbers(persons);
  }

  private void addNumbers(List<PersonId> persons) {
    database
        .sql(
            """
            with fresh as (
              select person_id, row_number() over () as place, count(*) over () as all_of_them
              from unnest(cast(:persons as uuid[])) with ordinality as given (person_id, position)
              where not exists
                (select from people.number where number.person_id = given.person_id)
              order by position
            ), counter as (
              insert into people.number_counter (year, last)
              select :year, count(*) from fresh
              on conflict (year) do update set last = number_counter.last + excluded.last
              returning last
            )
            insert into people.number (person_id, number)
            select person_id, format('%s-%s-%s', cast(:country as text), cast(:year as integer),
              lpad(cast(serial as text), greatest(4, length(cast(serial as text))), '0'))
            from (select person_id, last - all_of_them + place as serial from fresh, counter)
            """)
        .param("persons", array(persons))
        .param("year", Year.now(clock.withZone(zone)).getValue())
        .param("country", country())
        .update();
  }

  /** The numbers of these persons; an erased one has none. */
  Map<UUID, String> numbers(Collection<PersonId> persons) {
    record Numbered(UUID person, String number) {}
    return database
        .sql(
            """
            select person_id as person, number from people.number
            where person_id = any (cast(:persons as uuid[]))
            """)
        .param("persons", array(persons))
        .query(Numbered.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Numbered::person, Numbered::number));
  }

  Optional<UUID> find(String number) {
    return database
        .sql("select person_id from people.number where number = upper(:number)")
        .param("number", number)
        .query(UUID.class)
        .optional();
  }

  /** Destroys which subject a person was; the number goes too, since papers carry it. */
  void remove(PersonId person) {
    database
        .sql("delete from people.subject where person_id = :person")
        .param("person", person.value())
        .update();
    database
        .sql("delete from people.number where person_id = :person")
        .param("person", person.value())
        .update();
  }

  private String country() {
    return places.list(Set.of(PlaceKind.COUNTRY)).getFirst().code().value();
  }
}
