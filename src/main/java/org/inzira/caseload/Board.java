package org.inzira.caseload;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inzira.resettlement.Stage;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the counters of the board: a few rows, whatever the caseload. */
@Repository
class Board {

  /** Since when a case is at its stage, by months of the calendar. */
  enum Age {
    NEW(0, 1),
    RECENT(2, 3),
    LONG(4, 6),
    LONGEST(7, Integer.MAX_VALUE),
    UNKNOWN(-1, -1);

    private final int from;
    private final int until;

    Age(int from, int until) {
      this.from = from;
      this.until = until;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The age of who came to a stage in a month, as seen in another. */
    static Age of(LocalDate month, LocalDate now) {
      if (month.equals(CaseStanding.NO_DAY)) {
        return UNKNOWN;
      }
      int months =
          Math.max(
              0,
              12 * (now.getYear() - month.getYear()) + now.getMonthValue() - month.getMonthValue());
      for (var age : values()) {
        if (months >= age.from && months <= age.until) {
          return age;
        }
      }
      throw new IllegalStateException("no age of " + months + " months");
    }
  }

  /** What stands at a stage. */
  record Column(
      Stage stage, Tally.Amount amount, Map<Age, Integer> ages, Optional<LocalDate> longestSince) {

    Column {
      ages = Map.copyOf(ages);
    }
  }

  /** Families and people of which something lapses. */
  record Lapses(Tally.Amount lapsed, Tally.Amount soon) {}

  static final String STAGES =
      """
      select stage, families, people, held from caseload.tally
      where counted = 'stage'
        and destination = :destination and site = :site and officer = :officer
      """;

  static final String MONTHS =
      """
      select stage, day, families from caseload.tally
      where counted = 'month'
        and destination = :destination and site = :site and officer = :officer
      """;

  static final String LAPSES =
      """
      select day < cast(:today as date) as lapsed, sum(families) as families,
             sum(people) as people, sum(held) as held
      from caseload.tally
      where counted = 'lapse'
        and destination = :destination and site = :site and officer = :officer
        and stage = '' and day <= cast(:until as date)
      group by 1
      """;

  private final JdbcClient database;
  private final CaseLists lists;

  Board(JdbcClient database, CaseLists lists) {
    this.database = database;
    this.lists = lists;
  }

  /** What stands at each stage, those with nobody, too. */
  List<Column> columns(Selection selection, LocalDate today) {
    var amounts = new EnumMap<Stage, Tally.Amount>(Stage.class);
    filtered(STAGES, selection)
        .query(
            (RowCallbackHandler)
                row ->
                    amounts.put(
                        Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
                        new Tally.Amount(
                            row.getInt("families"), row.getInt("people"), row.getInt("held"))));
    var ages = ages(selection, today);
    return CaseLists.openStages().stream()
        .map(stage -> {
          var amount = amounts.getOrDefault(stage, Tally.Amount.NONE);
          Optional<LocalDate> longest =
              amount.families() == 0 ? Optional.empty() : lists.longestAt(selection, stage);
          return new Column(stage, amount, ages.getOrDefault(stage, Map.of()), longest);
        })
        .toList();
  }

  private Map<Stage, Map<Age, Integer>> ages(Selection selection, LocalDate today) {
    var ages = new EnumMap<Stage, Map<Age, Integer>>(Stage.class);
    filtered(MONTHS, selection)
        .query(
            (RowCallbackHandler)
                row -> {
                  var stage = Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT));
                  var age = Age.of(row.getObject("day", LocalDate.class), today);
                  ages.computeIfAbsent(stage, any -> new EnumMap<>(Age.class))
                      .merge(age, row.getInt("families"), Integer::sum);
                });
    return ages;
  }

  /** What has lapsed, and what lapses up to a day and with it. */
  Lapses lapses(Selection selection, LocalDate today, LocalDate until) {
    var lapses = new Tally.Amount[] {Tally.Amount.NONE, Tally.Amount.NONE};
    filtered(LAPSES, selection)
        .param("today", today)
        .param("until", until)
        .query(
            (RowCallbackHandler)
                row ->
                    lapses[row.getBoolean("lapsed") ? 0 : 1] =
                        new Tally.Amount(
                            row.getInt("families"), row.getInt("people"), row.getInt("held")));
    return new Lapses(lapses[0], lapses[1]);
  }

  /** Destinations that an open case has. */
  List<String> destinations() {
    return database
        .sql(
            """
            select distinct destination from caseload.tally
            where counted = 'stage' and site = '*' and officer = '*' and destination <> '*'
            order by destination
            """)
        .query((row, number) -> row.getString("destination"))
        .list();
  }

  /** Sites that an open case has; empty for none. */
  List<String> sites() {
    return database
        .sql(
            """
            select distinct site from caseload.tally
            where counted = 'stage' and destination = '*' and officer = '*' and site <> '*'
            order by site
            """)
        .query((row, number) -> row.getString("site"))
        .list();
  }

  /** Officers who have an open case; empty for nobody. */
  List<String> officers() {
    return database
        .sql(
            """
            select distinct officer from caseload.tally
            where counted = 'stage' and destination = '*' and site = '*' and officer <> '*'
            order by officer
            """)
        .query((row, number) -> row.getString("officer"))
        .list();
  }

  private JdbcClient.StatementSpec filtered(String query, Selection selection) {
    return database
        .sql(query)
        .param("destination", selection.destination())
        .param("site", selection.site())
        .param("officer", selection.officer());
  }
}
