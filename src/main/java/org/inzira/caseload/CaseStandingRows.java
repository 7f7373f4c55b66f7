package org.inzira.caseload;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.ClearanceKind;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Stage;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps where cases stand; the lists are read by {@link CaseLists}. */
@Repository
class CaseStandingRows {

  private final JdbcClient database;

  CaseStandingRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * Holds the rows of these cases until the transaction ends and gives how they stood; an absent
   * case is held by an empty row. All are held at once and in one order, so that nobody waits in a
   * ring: first those that were not there, then those that were.
   */
  Map<CaseId, CaseStanding> lock(Collection<CaseId> cases) {
    var ids = Columns.ids(cases);
    database
        .sql(
            """
            insert into caseload.standing
                (case_id, number, destination, site, officer, stage, stage_since, people, held,
                 lapses_on, lapsing, departs_on, open)
            select id, '', '', '', '', '', 'infinity', 0, false, 'infinity', '', 'infinity', false
            from unnest(cast(:ids as uuid[])) as asked (id)
            order by id
            on conflict do nothing
            """)
        .param("ids", ids)
        .update();
    var stood = new LinkedHashMap<CaseId, CaseStanding>();
    database
        .sql(
            """
            select * from caseload.standing
            where case_id = any(:ids)
            order by case_id
            for update
            """)
        .param("ids", ids)
        .query((RowCallbackHandler) row -> add(row, stood));
    return stood;
  }

  /** How these cases stand. */
  Map<CaseId, CaseStanding> find(Collection<CaseId> cases) {
    var found = new LinkedHashMap<CaseId, CaseStanding>();
    database
        .sql("select * from caseload.standing where case_id = any(:ids)")
        .param("ids", Columns.ids(cases))
        .query((RowCallbackHandler) row -> add(row, found));
    return found;
  }

  /** Every case that is kept. */
  Set<CaseId> all() {
    return database
        .sql("select case_id from caseload.standing")
        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
        .set();
  }

  /** Those that plan a journey and have not come to an end. */
  Set<CaseId> planned() {
    return database
        .sql("select case_id from caseload.standing where open and journey is not null")
        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
        .set();
  }

  /** Lets nobody else move a case until the transaction ends. */
  void lockAll() {
    database.sql("lock table caseload.standing in share row exclusive mode").update();
  }

  /** The cases that plan these journeys. */
  Set<CaseId> ofJourneys(Collection<UUID> journeys) {
    return database
        .sql("select case_id from caseload.standing where journey = any(:journeys)")
        .param("journeys", new Columns<>(journeys).uuids(journey -> journey))
        .query((row, number) -> new CaseId(row.getObject("case_id", UUID.class)))
        .set();
  }

  void write(Collection<CaseStanding> standings) {
    var rows = new Columns<>(standings);
    database
        .sql(
            """
            update caseload.standing
            set number = moved.number, destination = moved.destination, site = moved.site,
                officer = moved.officer, stage = moved.stage, stage_since = moved.stage_since,
                people = moved.people, held = moved.held, journey = moved.journey,
                lapses_on = moved.lapses_on, lapsing = moved.lapsing,
                departs_on = moved.departs_on, open = moved.open
            from unnest(cast(:ids as uuid[]), cast(:numbers as text[]),
                        cast(:destinations as text[]), cast(:sites as text[]),
                        cast(:officers as text[]), cast(:stages as text[]),
                        cast(cast(:since as text[]) as date[]), cast(:people as integer[]),
                        cast(:held as boolean[]), cast(:journeys as uuid[]),
                        cast(cast(:lapses as text[]) as date[]), cast(:lapsing as text[]),
                        cast(cast(:departs as text[]) as date[]), cast(:open as boolean[]))
                 as moved (id, number, destination, site, officer, stage, stage_since, people,
                           held, journey, lapses_on, lapsing, departs_on, open)
            where standing.case_id = moved.id
            """)
        .param("ids", rows.uuids(row -> row.id().value()))
        .param("numbers", rows.texts(CaseStanding::number))
        .param("destinations", rows.texts(CaseStanding::destination))
        .param("sites", rows.texts(CaseStanding::site))
        .param("officers", rows.texts(CaseStanding::officer))
        .param("stages", rows.texts(row -> row.stage().code()))
        .param("since", rows.days(CaseStanding::stageSince))
        .param("people", rows.wholes(CaseStanding::people))
        .param("held", rows.flags(CaseStanding::held))
        .param("journeys", rows.uuids(row -> row.journey().orElse(null)))
        .param("lapses", rows.days(CaseStanding::lapsesOn))
        .param("lapsing", rows.texts(CaseStandingRows::kinds))
        .param("departs", rows.days(CaseStanding::departsOn))
        .param("open", rows.flags(row -> row.stage().isOpen()))
        .update();
  }

  /** Lets go of cases that are there no more. */
  void remove(Collection<CaseId> gone) {
    database
        .sql("delete from caseload.standing where case_id = any(:ids)")
        .param("ids", Columns.ids(gone))
        .update();
  }

  static CaseStanding standing(ResultSet row) throws SQLException {
    return new CaseStanding(
        new CaseId(row.getObject("case_id", UUID.class)),
        row.getString("number"),
        row.getString("destination"),
        row.getString("site"),
        row.getString("officer"),
        stage(row.getString("stage")),
        row.getObject("stage_since", LocalDate.class),
        row.getInt("people"),
        row.getBoolean("held"),
        Optional.ofNullable(row.getObject("journey", UUID.class)),
        row.getObject("lapses_on", LocalDate.class),
        kinds(row.getString("lapsing")),
        row.getObject("departs_on", LocalDate.class));
  }

  /** A row that only holds a place for a case says nothing. */
  private static void add(ResultSet row, Map<CaseId, CaseStanding> found) throws SQLException {
    if (!row.getString("stage").isEmpty()) {
      var standing = standing(row);
      found.put(standing.id(), standing);
    }
  }

  private static Stage stage(String code) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static String kinds(CaseStanding standing) {
    return standing.lapsing().stream().map(ClearanceKind::code).collect(Collectors.joining(","));
  }

  private static List<ClearanceKind> kinds(String codes) {
    return Arrays.stream(codes.split(",", -1))
        .flatMap(code -> ClearanceKind.find(code).stream())
        .toList();
  }
}
