package org.inzira.resettlement.records;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers by which people speak of cases; each is given out once. */
@Repository
class CaseNumbers {

  private final JdbcClient database;
  private final Places places;
  private final Clock clock;
  private final ZoneId zone;

  CaseNumbers(JdbcClient database, Places places, Clock clock, ZoneId zone) {
    this.database = database;
    this.places = places;
    this.clock = clock;
    this.zone = zone;
  }

  /** Gives a number to those that have none yet. */
  void add(Collection<UUID> cases) {
    database
        .sql(
            """
            with fresh as (
              select case_id, row_number() over () as place, count(*) over () as all_of_them
              from unnest(cast(:cases as uuid[])) with ordinality as given (case_id, position)
              where not exists
                (select from resettlement.number where number.case_id = given.case_id)
              order by position
            ), counter as (
              insert into resettlement.number_counter (year, last)
              select :year, count(*) from fresh
              on conflict (year) do update set last = number_counter.last + excluded.last
              returning last
            )
            insert into resettlement.number (case_id, number)
            select case_id, format('%s-C-%s-%s', cast(:country as text), cast(:year as integer),
              lpad(cast(serial as text), greatest(4, length(cast(serial as text))), '0'))
            from (select case_id, last - all_of_them + place as serial from fresh, counter)
            """)
        .param("cases", CaseRows.array(cases))
        .param("year", Year.now(clock.withZone(zone)).getValue())
        .param("country", places.list(Set.of(PlaceKind.COUNTRY)).getFirst().code().value())
        .update();
  }

  /** Lets nobody else change these cases until the transaction ends. */
  void lock(Collection<UUID> cases) {
    database
        .sql(
            """
            select case_id from resettlement.number
            where case_id = any (cast(:cases as uuid[]))
            order by case_id
            for update
            """)
        .param("cases", CaseRows.array(cases))
        .query(UUID.class)
        .list();
  }

  Map<UUID, String> of(Collection<UUID> cases) {
    record Numbered(UUID id, String number) {}
    return database
        .sql(
            """
            select case_id as id, number from resettlement.number
            where case_id = any (cast(:cases as uuid[]))
            """)
        .param("cases", CaseRows.array(cases))
        .query(Numbered.class)
        .list()
        .stream()
        .collect(Collectors.toMap(Numbered::id, Numbered::number));
  }

  Optional<UUID> find(String number) {
    return database
        .sql("select case_id from resettlement.number where number = upper(:number)")
        .param("number", number.strip())
        .query(UUID.class)
        .optional();
  }

  /** The standing case with this number or key; a number comes before another's key. */
  Optional<UUID> named(String written) {
    return database
        .sql(
            """
            select case_file.id
            from resettlement.case_file
            join resettlement.number on number.case_id = case_file.id
            where voided_at is null and (number = upper(:written) or record_key = :written)
            order by number = upper(:written) desc
            limit 1
            """)
        .param("written", written.strip())
        .query(UUID.class)
        .optional();
  }
}
