package org.inzira.clearances;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.database.Identifiers;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads journeys and papers in sets: one query, however many are asked for. Keys are asked for as
 * an array of a condition: joined as a table of their own, they make the server hash whole tables.
 */
@Repository
class JourneyRows implements Journeys {

  static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient database;

  JourneyRows(JdbcClient database) {
    this.database = database;
  }

  /** The standing journeys with these identifiers. */
  List<PlannedJourney> find(Collection<UUID> ids) {
    var gathered = new Gathered();
    database
        .sql(
            """
            select planned_journey.id, planned_journey.record_key, destination, departs_on,
                   arrival_days_later, state, person, held
            from clearances.planned_journey
            left join clearances.traveller
              on journey = planned_journey.id and traveller.voided_at is null
            where planned_journey.id = any(cast(:ids as uuid[])) and planned_journey.voided_at is null
            order by planned_journey.id, traveller.record_key
            """)
        .param("ids", Identifiers.array(ids))
        .query((RowCallbackHandler) gathered::add);
    return gathered.journeys();
  }

  /** The next journeys that are still planned, in the order of their identifiers. */
  List<PlannedJourney> open(Optional<UUID> after, int limit) {
    var gathered = new Gathered();
    database
        .sql(
            """
            select planned.id, planned.record_key, destination, departs_on,
                   arrival_days_later, state, person, held
            from (select * from clearances.planned_journey
                  where state = 'planned' and voided_at is null and id > :after
                  order by id
                  limit :limit) as planned
            left join clearances.traveller
              on journey = planned.id and traveller.voided_at is null
            order by planned.id, traveller.record_key
            """)
        .param("after", after.orElse(FIRST))
        .param("limit", limit)
        .query((RowCallbackHandler) gathered::add);
    return gathered.journeys();
  }

  /** The next journeys that are still planned, by their identifiers alone. */
  List<UUID> openIds(UUID after, int limit) {
    return database
        .sql(
            """
            select id
            from clearances.planned_journey
            where state = 'planned' and voided_at is null and id > :after
            order by id
            limit :limit
            """)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** The planned journeys from a day on, the soonest first, after the one that was seen last. */
  List<UUID> soonest(LocalDate from, UUID after, int limit) {
    return database
        .sql(
            """
            select id
            from clearances.planned_journey
            where state = 'planned' and voided_at is null and (departs_on, id) > (:from, :after)
            order by departs_on, id
            limit :limit
            """)
        .param("from", from)
        .param("after", after)
        .param("limit", limit)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** The papers of these persons; that somebody is fit to travel is asked of health. */
  Map<PersonId, List<Clearance>> papers(Collection<PersonId> persons) {
    var papers = new Papers(persons.size());
    database
        .sql(
            """
            select person, clearance, destination, condition, given_on, valid_from, valid_until
            from clearances.clearance
            where person = any(cast(:persons as uuid[])) and voided_at is null and clearance <> 'fit_to_travel'
            """)
        .param("persons", array(persons))
        .query((RowCallbackHandler) papers::add);
    return papers.found;
  }

  /** The planned journeys on which some of these travel. */
  Set<UUID> openOf(Collection<PersonId> persons) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct planned_journey.id
                from clearances.traveller
                join clearances.planned_journey on planned_journey.id = journey
                where person = any(cast(:persons as uuid[])) and state = 'planned'
                  and planned_journey.voided_at is null and traveller.voided_at is null
                """)
            .param("persons", array(persons))
            .query((row, number) -> row.getObject("id", UUID.class))
            .list());
  }

  @Override
  public Set<UUID> planned(Collection<PersonId> persons) {
    return openOf(persons);
  }

  @Override
  public Set<PersonId> departed(Collection<PersonId> persons) {
    return Set.copyOf(
        database
            .sql(
                """
                select person
                from clearances.traveller
                join clearances.planned_journey on planned_journey.id = journey
                where person = any(cast(:persons as uuid[]))
                  and planned_journey.voided_at is null and traveller.voided_at is null
                group by person
                having bool_or(state = 'departed') and not bool_or(state = 'planned')
                """)
            .param("persons", array(persons))
            .query((row, number) -> new PersonId(row.getObject("person", UUID.class)))
            .list());
  }

  private static SqlParameterValue array(Collection<PersonId> persons) {
    return Identifiers.array(persons.stream().map(PersonId::value).toList());
  }

  /** Puts travellers to their journeys; rows come in the order of journeys. */
  private static final class Gathered {

    private final List<PlannedJourney> journeys = new ArrayList<>();
    private final List<Journey.Traveller> travellers = new ArrayList<>();
    private @Nullable PlannedJourney last;

    void add(ResultSet row) throws SQLException {
      var id = row.getObject("id", UUID.class);
      if (last == null || !last.journey().id().equals(id)) {
        close();
        last = journey(id, row);
      }
      var person = row.getObject("person", UUID.class);
      if (person != null) {
        travellers.add(new Journey.Traveller(new PersonId(person), row.getBoolean("held")));
      }
    }

    private void close() {
      if (last != null) {
        var journey = last.journey().of(travellers);
        journeys.add(new PlannedJourney(journey, last.key(), last.departed()));
        travellers.clear();
      }
    }

    private static PlannedJourney journey(UUID id, ResultSet row) throws SQLException {
      var itinerary =
          new Itinerary(
              row.getObject("departs_on", LocalDate.class), row.getInt("arrival_days_later"));
      var journey =
          new Journey(id, new CountryCode(row.getString("destination")), itinerary, List.of());
      return new PlannedJourney(
          journey, row.getString("record_key"), row.getString("state").equals("departed"));
    }

    List<PlannedJourney> journeys() {
      close();
      last = null;
      return List.copyOf(journeys);
    }
  }

  /**
   * Puts papers to their persons. Columns are read by place, since there are very many rows; what
   * came in together often stands together.
   */
  private static final class Papers {

    private final Map<PersonId, List<Clearance>> found;
    private final Map<String, CountryCode> countries = new HashMap<>();
    private @Nullable PersonId last;
    private List<Clearance> ofLast = List.of();

    Papers(int persons) {
      this.found = HashMap.newHashMap(persons);
    }

    void add(ResultSet row) throws SQLException {
      var id = row.getObject(1, UUID.class);
      var person = last;
      if (person == null || !person.value().equals(id)) {
        person = new PersonId(id);
        ofLast = found.computeIfAbsent(person, any -> new ArrayList<>(8));
        last = person;
      }
      ofLast.add(paper(person, row));
    }

    private Paper paper(PersonId person, ResultSet row) throws SQLException {
      return new Paper(
          person,
          ClearanceKind.find(row.getString(2)).orElseThrow(),
          Optional.ofNullable(row.getString(3))
              .map(code -> countries.computeIfAbsent(code, CountryCode::new)),
          Objects.requireNonNullElse(row.getString(4), ""),
          row.getObject(5, LocalDate.class),
          Optional.ofNullable(row.getObject(6, LocalDate.class)),
          Optional.ofNullable(row.getObject(7, LocalDate.class)));
    }
  }
}
