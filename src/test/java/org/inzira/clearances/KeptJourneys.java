package org.inzira.clearances;

import static org.inzira.clearances.PaperRules.person;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes journeys and what people hold straight into the tables, for tests of what reads them. */
record KeptJourneys(JdbcClient database) {

  UUID plan(int number, LocalDate departs, String state) {
    var id = new UUID(9, number);
    database
        .sql(
            """
            insert into clearances.planned_journey
                (id, record_key, version, saved_at, saved_by, destination, departs_on,
                 arrival_days_later, state)
            values (:id, :key, 1, now(), 'test', 'GBR', :departs, 0, :state)
            """)
        .param("id", id)
        .param("key", "ROWS-" + number)
        .param("departs", departs)
        .param("state", state)
        .update();
    return id;
  }

  void travels(UUID journey, int person, boolean held) {
    database
        .sql(
            """
            insert into clearances.traveller
                (id, record_key, version, saved_at, saved_by, journey, person, held)
            values (gen_random_uuid(), :key, 1, now(), 'test', :journey, :person, :held)
            """)
        .param("key", journey + "-" + person)
        .param("journey", journey)
        .param("person", person(person).value())
        .param("held", held)
        .update();
  }

  void paper(int person, String kind, LocalDate given, LocalDate until) {
    database
        .sql(
            """
            insert into clearances.clearance
                (id, record_key, version, saved_at, saved_by, person, clearance, given_on,
                 valid_until)
            values (gen_random_uuid(), :key, 1, now(), 'test', :person, :kind, :given, :until)
            """)
        .param("key", kind + "-" + person)
        .param("person", person(person).value())
        .param("kind", kind)
        .param("given", given)
        .param("until", until)
        .update();
  }

  void healthy(int person, LocalDate until) {
    database
        .sql(
            """
            insert into health.medical_clearance
                (id, record_key, version, saved_at, saved_by, person, until_day)
            values (gen_random_uuid(), :key, 1, now(), 'test', :person, :until)
            """)
        .param("key", "ROWS-" + person)
        .param("person", person(person).value())
        .param("until", until)
        .update();
  }

  /** A person, known by a key. */
  void known(int person, String key) {
    database
        .sql(
            """
            insert into people.person
                (id, record_key, version, saved_at, saved_by, given_name, sex)
            values (:id, :key, 1, now(), 'test', 'Aline', 'female')
            """)
        .param("id", person(person).value())
        .param("key", key)
        .update();
  }
}
