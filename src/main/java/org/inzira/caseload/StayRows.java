package org.inzira.caseload;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.caseload.History.Question;
import org.inzira.caseload.Stay.Went;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how long cases were at their stages. */
@Repository
class StayRows {

  /** So many stays were of this length. */
  record Counted(String destination, int year, Stage stage, boolean there, int days, int cases) {}

  /** So many cases went so from a stage for that reason. */
  record Leaving(Went went, Optional<Reason> reason, int cases) {}

  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

  private final JdbcClient database;

  StayRows(JdbcClient database) {
    this.database = database;
  }

  /** The stays of these cases as they are kept. */
  Map<CaseId, List<Stay>> find(Collection<CaseId> cases) {
    var found = new HashMap<CaseId, List<Stay>>();
    database
        .sql("select * from caseload.stay where case_id = any(:ids) order by case_id, nth")
        .param("ids", Columns.ids(cases))
        .query(
            (RowCallbackHandler)
                row -> {
                  var id = new CaseId(row.getObject("case_id", UUID.class));
                  var stay =
                      new Stay(
                          id,
                          row.getInt("nth"),
                          row.getString("destination"),
                          stage(row.getString("stage")),
                          Optional.ofNullable(row.getObject("entered_on", LocalDate.class)),
                          Optional.ofNullable(row.getObject("left_on", LocalDate.class)),
                          went(row.getString("went")),
                          reason(row.getString("reason")));
                  found.computeIfAbsent(id, any -> new ArrayList<>()).add(stay);
                });
    return found;
  }

  /** Puts these stays in place of all that is kept of these cases. */
  void replace(Collection<CaseId> cases, List<Stay> stays) {
    database
        .sql("delete from caseload.stay where case_id = any(:ids)")
        .param("ids", Columns.ids(cases))
        .update();
    var rows = new Columns<>(stays);
    database
        .sql(
            """
            insert into caseload.stay
                (case_id, nth, destination, stage, entered_on, left_on, went, reason)
            select * from unnest(cast(:ids as uuid[]), cast(:nth as integer[]),
                                 cast(:destinations as text[]), cast(:stages as text[]),
                                 cast(cast(:entered as text[]) as date[]),
                                 cast(cast(:left as text[]) as date[]),
                                 cast(:went as text[]), cast(:reasons as text[]))
            """)
        .param("ids", rows.uuids(row -> row.id().value()))
        .param("nth", rows.wholes(Stay::nth))
        .param("destinations", rows.texts(Stay::destination))
        .param("stages", rows.texts(row -> row.stage().code()))
        .param("entered", rows.days(row -> row.entered().orElse(null)))
        .param("left", rows.days(row -> row.left().orElse(null)))
        .param("went", rows.texts(row -> row.went().code()))
        .param("reasons", rows.texts(row -> row.reason().map(Reason::code).orElse("")))
        .update();
  }

  /** How long stays were that have both days, or lasted until today; the rest is not counted. */
  List<Counted> lengths(Question question, LocalDate today) {
    return database
        .sql(
            """
            select destination, cast(extract(year from entered_on) as integer) as year, stage,
                   went = 'there' as there,
                   greatest(0, case when went = 'there' then cast(:today as date)
                                    else left_on end - entered_on) as days,
                   count(*) as cases
            from caseload.stay
            where (cast(:destination as text) = '*' or destination = :destination)
              and entered_on between cast(:from as date) and cast(:until as date)
              and (went = 'there' or left_on >= entered_on)
            group by 1, 2, 3, 4, 5
            """)
        .param("destination", question.destination())
        .param("from", from(question))
        .param("until", until(question))
        .param("today", today)
        .query((row, number) ->
            new Counted(
                row.getString("destination"),
                row.getInt("year"),
                stage(row.getString("stage")),
                row.getBoolean("there"),
                row.getInt("days"),
                row.getInt("cases")))
        .list();
  }

  /** By stage, the stays of which a day was never recorded or that end before they begin. */
  Map<Stage, Integer> unrecorded(Question question) {
    var counts = new HashMap<Stage, Integer>();
    database
        .sql(
            """
            select stage, count(*) as cases
            from caseload.stay
            where (cast(:destination as text) = '*' or destination = :destination)
              and ((entered_on between cast(:from as date) and cast(:until as date)
                    and went <> 'there' and coalesce(left_on < entered_on, true))
                   or (entered_on is null and cast(:always as boolean)))
            group by stage
            """)
        .param("destination", question.destination())
        .param("from", from(question))
        .param("until", until(question))
        .param("always", question.year().isEmpty())
        .query(
            (RowCallbackHandler)
                row -> counts.put(stage(row.getString("stage")), row.getInt("cases")));
    return counts;
  }

  /** Why cases ended or went back; of a year, those that came to the stage in it. */
  List<Leaving> leavings(Question question) {
    return database
        .sql(
            """
            select went, reason, count(*) as cases
            from caseload.stay
            where (cast(:destination as text) = '*' or destination = :destination)
              and went in ('back', 'ended')
              and (entered_on between cast(:from as date) and cast(:until as date)
                   or (entered_on is null and cast(:always as boolean)))
            group by went, reason
            order by count(*) desc, reason
            """)
        .param("destination", question.destination())
        .param("from", from(question))
        .param("until", until(question))
        .param("always", question.year().isEmpty())
        .query((row, number) ->
            new Leaving(
                went(row.getString("went")), reason(row.getString("reason")), row.getInt("cases")))
        .list();
  }

  private static LocalDate from(Question question) {
    return question.year().map(year -> year.atDay(1)).orElse(EARLIEST);
  }

  private static LocalDate until(Question question) {
    return question.year().map(year -> year.atDay(year.length())).orElse(LATEST);
  }

  /** The years in which cases came to a stage, the newest first. */
  List<Year> years() {
    return database
        .sql(
            """
            select distinct cast(extract(year from entered_on) as integer) as year
            from caseload.stay
            where entered_on is not null
            order by year desc
            """)
        .query((row, number) -> Year.of(row.getInt("year")))
        .list();
  }

  /** The destinations that any case had. */
  List<String> destinations() {
    return database
        .sql("select distinct destination from caseload.stay order by destination")
        .query((row, number) -> row.getString("destination"))
        .list();
  }

  private static Stage stage(String code) {
    return Arrays.stream(Stage.values())
        .filter(stage -> stage.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Went went(String code) {
    return Arrays.stream(Went.values())
        .filter(went -> went.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Reason> reason(String code) {
    return Arrays.stream(Reason.values()).filter(reason -> reason.code().equals(code)).findFirst();
  }
}
