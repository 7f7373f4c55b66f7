package org.inzira.caseload;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads lists of open cases. Each query is one range of one index, as long as the page that it
 * fills: a filter is never looked at row by row.
 */
@Repository
class CaseLists {

  static final String STAGE =
      """
      select * from caseload.standing
      where open and stage = :stage and held = :held
        and (cast(:destination as text) = '*' or destination = :destination)
        and (cast(:site as text) = '*' or site = :site)
        and (cast(:officer as text) = '*' or officer = :officer)
        and (stage_since, case_id) > (cast(:day as date), :after)
      order by stage_since, case_id
      limit :limit
      """;

  static final String LAPSING =
      """
      select * from caseload.standing
      where open and lapses_on < 'infinity' and lapses_on <= cast(:until as date)
        and (cast(:destination as text) = '*' or destination = :destination)
        and (cast(:site as text) = '*' or site = :site)
        and (cast(:officer as text) = '*' or officer = :officer)
        and (lapses_on, case_id) > (cast(:day as date), :after)
      order by lapses_on, case_id
      limit :limit
      """;

  static final String DEPARTING =
      """
      select * from caseload.standing
      where open and departs_on < 'infinity' and officer = :officer
        and departs_on between cast(:from as date) and cast(:until as date)
      order by departs_on, case_id
      limit :limit
      """;

  private static final UUID FIRST = new UUID(0, 0);
  private static final String BEFORE_ALL = "-infinity";

  /** Those who are held come first, since they wait for somebody. */
  private static final List<Boolean> HELD_FIRST = List.of(true, false);

  /** A part of a list: cases at one stage, held or not. */
  private record Part(Stage stage, boolean held) {}

  private final JdbcClient database;

  CaseLists(JdbcClient database) {
    this.database = database;
  }

  /** The stages at which somebody still works, in their order. */
  static List<Stage> openStages() {
    return Arrays.stream(Stage.values()).filter(Stage::isOpen).toList();
  }

  /**
   * Cases by stage, the held ones of each first, then those who came first.
   *
   * @param stage of this stage only, if there is one
   * @param held only the held ones, or only the others
   * @param after the case that was listed last; one that is elsewhere by now begins anew
   */
  List<CaseStanding> list(
      Selection selection,
      Optional<Stage> stage,
      Optional<Boolean> held,
      Optional<CaseId> after,
      int limit) {
    var parts =
        stage.map(List::of).orElseGet(CaseLists::openStages).stream()
            .flatMap(one ->
                held.map(List::of).orElse(HELD_FIRST).stream().map(flag -> new Part(one, flag)))
            .toList();
    var last = after.flatMap(this::find);
    int start = last.map(one -> parts.indexOf(new Part(one.stage(), one.held()))).orElse(-1);
    var found = new ArrayList<CaseStanding>();
    for (var part : parts.subList(Math.max(0, start), parts.size())) {
      if (found.size() < limit) {
        var from =
            start >= 0 && part.equals(parts.get(start)) ? last : Optional.<CaseStanding>empty();
        found.addAll(part(selection, part, from, limit - found.size()));
      }
    }
    return List.copyOf(found);
  }

  private List<CaseStanding> part(
      Selection selection, Part part, Optional<CaseStanding> after, int limit) {
    return filtered(STAGE, selection)
        .param("stage", part.stage().code())
        .param("held", part.held())
        .param("day", after.map(one -> written(one.stageSince())).orElse(BEFORE_ALL))
        .param("after", after.map(one -> one.id().value()).orElse(FIRST))
        .param("limit", limit)
        .query((row, number) -> CaseStandingRows.standing(row))
        .list();
  }

  /** The day since which the longest is at a stage, where it is known. */
  Optional<LocalDate> longestAt(Selection selection, Stage stage) {
    return HELD_FIRST.stream()
        .flatMap(held -> part(selection, new Part(stage, held), Optional.empty(), 1).stream())
        .map(CaseStanding::stageSince)
        .filter(since -> !since.equals(CaseStanding.NO_DAY))
        .min(LocalDate::compareTo);
  }

  /** Cases of which a clearance lapses, or has lapsed, up to a day; the soonest first. */
  List<CaseStanding> lapsing(
      Selection selection, LocalDate until, Optional<CaseId> after, int limit) {
    var last = after.flatMap(this::find);
    return filtered(LAPSING, selection)
        .param("until", written(until))
        .param("day", last.map(one -> written(one.lapsesOn())).orElse(BEFORE_ALL))
        .param("after", last.map(one -> one.id().value()).orElse(FIRST))
        .param("limit", limit)
        .query((row, number) -> CaseStandingRows.standing(row))
        .list();
  }

  /** An officer’s cases that have seats on a flight of these days, the soonest first. */
  List<CaseStanding> departing(String officer, LocalDate from, LocalDate until, int limit) {
    return database
        .sql(DEPARTING)
        .param("officer", officer)
        .param("from", from)
        .param("until", until)
        .param("limit", limit)
        .query((row, number) -> CaseStandingRows.standing(row))
        .list();
  }

  /** How these cases stand, in no order. */
  List<CaseStanding> find(Collection<CaseId> ids) {
    return database
        .sql("select * from caseload.standing where open and case_id = any(:ids)")
        .param("ids", Columns.ids(ids))
        .query((row, number) -> CaseStandingRows.standing(row))
        .list();
  }

  private Optional<CaseStanding> find(CaseId id) {
    return find(List.of(id)).stream().findFirst();
  }

  private JdbcClient.StatementSpec filtered(String query, Selection selection) {
    return database
        .sql(query)
        .param("destination", selection.destination())
        .param("site", selection.site())
        .param("officer", selection.officer());
  }

  private static String written(LocalDate day) {
    return day.equals(CaseStanding.NO_DAY) ? "infinity" : day.toString();
  }
}
