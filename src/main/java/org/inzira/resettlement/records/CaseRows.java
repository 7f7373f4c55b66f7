package org.inzira.resettlement.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.database.Identifiers;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKey;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.course.Happening;
import org.inzira.resettlement.course.NewsKind;
import org.inzira.resettlement.records.KeptCase.Belonging;
import org.inzira.resettlement.records.KeptCase.Holds;
import org.inzira.resettlement.records.KeptCase.Row;
import org.inzira.resettlement.records.KeptCase.Seats;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads cases in sets: a query for each kind of record, however many cases are asked for. Keys are
 * asked for as an array of a condition: joined as a table of their own, they make the server hash
 * whole tables.
 */
@Repository
class CaseRows {

  static final UUID FIRST = new UUID(0, 0);

  private final JdbcClient database;

  CaseRows(JdbcClient database) {
    this.database = database;
  }

  /** An identifier list as one parameter. */
  static SqlParameterValue array(Collection<UUID> ids) {
    return Identifiers.array(ids);
  }

  /** The standing cases among these. */
  List<Row> find(Collection<UUID> ids) {
    return database
        .sql(
            """
            select case_file.id, record_key, number, unhcr_case_number, destination,
                   asylum_country, site, pathway, officer, referred_on, travels_together,
                   journey, ended
            from resettlement.case_file
            join resettlement.number on number.case_id = case_file.id
            left join resettlement.journey on journey.case_id = case_file.id
            where case_file.id = any(cast(:ids as uuid[])) and voided_at is null
            """)
        .param("ids", array(ids))
        .query((row, _) -> read(row))
        .list();
  }

  /** The next standing cases in the order of their identifiers. */
  List<UUID> after(UUID last, int limit) {
    return database
        .sql(
            """
            select id from resettlement.case_file
            where voided_at is null and id > :last
            order by id
            limit :limit
            """)
        .param("last", last)
        .param("limit", limit)
        .query((row, _) -> row.getObject("id", UUID.class))
        .list();
  }

  /** All that is recorded of these cases, as it stands on a day. */
  KeptCase.Parts parts(Collection<UUID> cases, LocalDate today) {
    var happenings = new HashMap<UUID, List<Happening>>();
    var seats = new HashMap<UUID, Seats>();
    steps(cases, happenings);
    news(cases, happenings, seats);
    var holds = new HashMap<UUID, Holds>();
    var agreed = new HashMap<UUID, Set<PersonId>>();
    standing(cases, today, holds, agreed);
    return new KeptCase.Parts(members(cases), happenings, holds, agreed, seats);
  }

  /** The cases to which these persons belong. */
  Map<PersonId, Set<UUID>> of(Collection<PersonId> persons) {
    var found = new HashMap<PersonId, Set<UUID>>();
    database
        .sql(
            """
            select person, "case"
            from resettlement.case_member
            where person = any(cast(:persons as uuid[])) and voided_at is null
            """)
        .param("persons", array(persons.stream().map(PersonId::value).toList()))
        .query(
            (RowCallbackHandler)
                row -> found.computeIfAbsent(person(row), any -> new HashSet<>()).add(caseOf(row)));
    return found;
  }

  private Map<UUID, List<Belonging>> members(Collection<UUID> cases) {
    var found = new HashMap<UUID, List<Belonging>>();
    database
        .sql(
            """
            select "case", id, person, relationship, joined_on, recorded_no
            from resettlement.case_member
            where "case" = any(cast(:cases as uuid[])) and voided_at is null
            order by recorded_no
            """)
        .param("cases", array(cases))
        .query(
            (RowCallbackHandler)
                row ->
                    found
                        .computeIfAbsent(caseOf(row), any -> new ArrayList<>())
                        .add(
                            new Belonging(
                                row.getObject("id", UUID.class),
                                person(row),
                                row.getString("relationship"),
                                day(row, "joined_on"),
                                row.getLong("recorded_no"))));
    return found;
  }

  private void steps(Collection<UUID> cases, Map<UUID, List<Happening>> found) {
    database
        .sql(
            """
            select "case", id, person, step, happened_on, reason, recorded_no
            from resettlement.case_step
            where "case" = any(cast(:cases as uuid[])) and voided_at is null
            """)
        .param("cases", array(cases))
        .query(
            (RowCallbackHandler)
                row ->
                    found
                        .computeIfAbsent(caseOf(row), any -> new ArrayList<>())
                        .add(
                            new Happening.Step(
                                row.getObject("id", UUID.class),
                                Optional.ofNullable(row.getObject("person", UUID.class))
                                    .map(PersonId::new),
                                StepKind.valueOf(upper(row.getString("step"))),
                                day(row, "happened_on"),
                                reason(row),
                                row.getLong("recorded_no"))));
  }

  private void news(
      Collection<UUID> cases, Map<UUID, List<Happening>> found, Map<UUID, Seats> seats) {
    database
        .sql(
            """
            select "case", news_no, persons, kind, happened_on, reason, flight, departs_on,
                   arrival_days_later
            from resettlement.news
            where "case" = any(cast(:cases as uuid[]))
            order by happened_on, news_no
            """)
        .param("cases", array(cases))
        .query((RowCallbackHandler) row -> news(row, found, seats));
  }

  private static void news(ResultSet row, Map<UUID, List<Happening>> found, Map<UUID, Seats> seats)
      throws SQLException {
    var kind = NewsKind.get(row.getString("kind"));
    var told =
        new Happening.Told(
            kind,
            Stream.of((UUID[]) row.getArray("persons").getArray())
                .map(PersonId::new)
                .collect(Collectors.toSet()),
            row.getObject("happened_on", LocalDate.class),
            reason(row),
            row.getLong("news_no"));
    found.computeIfAbsent(caseOf(row), any -> new ArrayList<>()).add(told);
    if (kind == NewsKind.BOOKED) {
      seats.put(
          caseOf(row),
          new Seats(
              row.getString("flight"),
              row.getObject("departs_on", LocalDate.class),
              row.getInt("arrival_days_later")));
    }
  }

  /** Holds and consents together: both are a few rows of few cases, and both are always asked. */
  private void standing(
      Collection<UUID> cases,
      LocalDate today,
      Map<UUID, Holds> holds,
      Map<UUID, Set<PersonId>> agreed) {
    database
        .sql(
            """
            select "case", true as held, bool_or(person is null) as everyone,
                   array_agg(person) filter (where person is not null) as persons
            from resettlement.case_hold
            where "case" = any(cast(:cases as uuid[])) and voided_at is null and held_on <= :today
              and (lifted_on is null or lifted_on > :today)
            group by "case"
            union all
            select "case", false, false, array_agg(person)
            from resettlement.consent
            where "case" = any(cast(:cases as uuid[])) and voided_at is null and given_on <= :today
              and (withdrawn_on is null or withdrawn_on > :today)
            group by "case"
            """)
        .param("cases", array(cases))
        .param("today", today)
        .query(
            (RowCallbackHandler)
                row -> {
                  var persons = persons(row, "persons");
                  if (row.getBoolean("held")) {
                    holds.put(caseOf(row), new Holds(row.getBoolean("everyone"), persons));
                  } else {
                    agreed.put(caseOf(row), persons);
                  }
                });
  }

  private static Row read(ResultSet row) throws SQLException {
    return new Row(
        row.getObject("id", UUID.class),
        new RecordKey(row.getString("record_key")),
        row.getString("number"),
        Optional.ofNullable(row.getString("unhcr_case_number")),
        new CountryCode(row.getString("destination")),
        new CountryCode(row.getString("asylum_country")),
        Optional.ofNullable(row.getString("site")).map(PlaceCode::new),
        row.getString("pathway"),
        Optional.ofNullable(row.getString("officer")).map(AccountName::new),
        day(row, "referred_on"),
        row.getObject("travels_together") == null || row.getBoolean("travels_together"),
        Optional.ofNullable(row.getObject("journey", UUID.class)),
        row.getBoolean("ended"));
  }

  private static Set<PersonId> persons(ResultSet row, String column) throws SQLException {
    var array = row.getArray(column);
    return array == null
        ? Set.of()
        : Stream.of((UUID[]) array.getArray()).map(PersonId::new).collect(Collectors.toSet());
  }

  private static UUID caseOf(ResultSet row) throws SQLException {
    return row.getObject("case", UUID.class);
  }

  private static PersonId person(ResultSet row) throws SQLException {
    return new PersonId(row.getObject("person", UUID.class));
  }

  private static Optional<LocalDate> day(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, LocalDate.class));
  }

  private static Optional<Reason> reason(ResultSet row) throws SQLException {
    return Optional.ofNullable(row.getString("reason")).map(code -> Reason.valueOf(upper(code)));
  }

  private static String upper(String code) {
    return code.toUpperCase(Locale.ROOT);
  }
}
