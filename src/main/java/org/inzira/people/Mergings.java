package org.inzira.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.Acting;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which record of a person was found to be a duplicate of which, by whom and why. */
@Repository
class Mergings {

  private static final int SHOWN_MAX = 50;

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  Mergings(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  boolean isMerged(PersonId duplicate) {
    return database
        .sql(
            """
            select exists (
              select from people.merging where duplicate_id = :duplicate and ended_at is null)
            """)
        .param("duplicate", duplicate.value())
        .query(Boolean.class)
        .single();
  }

  void add(PersonId duplicate, PersonId kept, String reason) {
    database
        .sql(
            """
            insert into people.merging (duplicate_id, kept_id, reason, merged_at, merged_by)
            values (:duplicate, :kept, :reason, :now, :account)
            """)
        .param("duplicate", duplicate.value())
        .param("kept", kept.value())
        .param("reason", reason.strip())
        .param("now", OffsetDateTime.now(clock))
        .param("account", acting.account().value())
        .update();
  }

  void end(PersonId duplicate) {
    database
        .sql(
            """
            update people.merging set ended_at = :now, ended_by = :account
            where duplicate_id = :duplicate and ended_at is null
            """)
        .param("duplicate", duplicate.value())
        .param("now", OffsetDateTime.now(clock))
        .param("account", acting.account().value())
        .update();
  }

  /** The mergings that stand, newest first. */
  List<Pair> standing() {
    return database
        .sql(
            """
            select duplicate_id as one, duplicate.number as one_number,
              kept_id as other, kept.number as other_number
            from people.merging
            join people.number duplicate on duplicate.person_id = duplicate_id
            join people.number kept on kept.person_id = kept_id
            where ended_at is null
            order by merged_at desc, merging_no desc limit :most
            """)
        .param("most", SHOWN_MAX)
        .query((row, number) -> Pair.read(row))
        .list();
  }

  /** Pairs that share both names and a birth date known to the day, and are not merged yet. */
  List<Pair> likely() {
    return database
        .sql(
            """
            select later.id as one, one_number.number as one_number,
              earlier.id as other, other_number.number as other_number
            from people.person later
            join people.person earlier
              on lower(earlier.family_name) = lower(later.family_name)
              and lower(earlier.given_name) = lower(later.given_name)
              and earlier.birth_date = later.birth_date
              and (earlier.saved_at, earlier.id) < (later.saved_at, later.id)
            join people.number one_number on one_number.person_id = later.id
            join people.number other_number on other_number.person_id = earlier.id
            where later.voided_at is null and earlier.voided_at is null
              and coalesce(later.birth_date_precision, 'day') = 'day'
              and coalesce(earlier.birth_date_precision, 'day') = 'day'
              and not exists (
                select from people.merging
                where ended_at is null and duplicate_id in (later.id, earlier.id))
            order by one_number.number desc limit :most
            """)
        .param("most", SHOWN_MAX)
        .query((row, number) -> Pair.read(row))
        .list();
  }

  /** The person whose number or sheet key this is; erased and voided ones are not found. */
  Optional<PersonId> find(String numberOrKey) {
    return database
        .sql(
            """
            select person.id from people.person
            join people.number on person_id = person.id
            where (number = upper(:given) or record_key = :given) and voided_at is null
            order by number = upper(:given) desc limit 1
            """)
        .param("given", numberOrKey.strip())
        .query(UUID.class)
        .optional()
        .map(PersonId::new);
  }
}
