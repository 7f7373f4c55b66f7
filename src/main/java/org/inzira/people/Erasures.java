package org.inzira.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.Acting;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Blanks the row of a person for ever. It stays as a voided row, so that records of programmes that
 * point at it still point at something, and nothing new can.
 */
@Repository
class Erasures {

  private final JdbcClient database;
  private final PersonLinks links;
  private final Acting acting;
  private final Clock clock;

  Erasures(JdbcClient database, PersonLinks links, Acting acting, Clock clock) {
    this.database = database;
    this.links = links;
    this.acting = acting;
    this.clock = clock;
  }

  void erase(PersonId person) {
    blank(person);
    database
        .sql("update people.merging set reason = '' where :person in (duplicate_id, kept_id)")
        .param("person", person.value())
        .update();
    links.remove(person);
  }

  /** Those of the persons that were erased. */
  Set<UUID> among(Collection<PersonId> persons) {
    return Set.copyOf(
        database
            .sql(
                """
                select id from people.person
                where erased_at is not null and id in (select unnest(cast(:persons as uuid[])))
                """)
            .param("persons", PersonLinks.array(persons))
            .query(UUID.class)
            .list());
  }

  private void blank(PersonId person) {
    database
        .sql(
            """
            update people.person set
              record_key = 'erased-' || id, version = version + 1, project = null,
              given_name = null, family_name = null, sex = 'unknown', birth_date = null,
              birth_date_precision = null, nationality = null, disability = null, family = null,
              unhcr_number = null, erased_at = :now,
              voided_at = :now, voided_by = :account, void_reason = '',
              saved_at = :now, saved_by = :account
            where id = :person
            """)
        .param("person", person.value())
        .param("now", OffsetDateTime.now(clock))
        .param("account", acting.account().value())
        .update();
  }
}
