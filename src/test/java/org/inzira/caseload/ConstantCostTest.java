package org.inzira.caseload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inzira.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the database how it reads the pages when there are many cases: by ranges, and no more. */
class ConstantCostTest {

  private static final TestDatabase DATABASE = TestDatabase.fresh();
  private static final int ROWS = 51;

  private static final String CASES =
      """
      insert into caseload.standing
          (case_id, number, destination, site, officer, stage, stage_since, people, held,
           lapses_on, lapsing, departs_on, open)
      select gen_random_uuid(), 'RW-C-2022-' || number,
             (array['CAN', 'NOR', 'USA', 'SWE', 'AUS', 'FRA'])[1 + number % 6],
             (array['', 'RW55-MAHAMA', 'RW23-KIZIBA'])[1 + (number / 7) % 3],
             'officer-' || (number / 3) % 20,
             (array['referred', 'registered', 'interviewed', 'accepted', 'ready', 'booked'])
                 [1 + (number / 11) % 6],
             date '2021-01-01' + (number * 37) % 600, 1 + number % 6, number % 9 = 0,
             case when number % 2 = 0 then 'infinity' else date '2022-08-20' + number % 200 end,
             'exit_permit',
             case when (number / 11) % 6 = 5 then date '2022-09-01' + number % 60
                  else 'infinity' end,
             true
      from generate_series(1, 12000) number
      """;

  private static final String COUNTERS =
      """
      insert into caseload.tally
          (counted, destination, site, officer, stage, day, families, people, held)
      select counted, coalesce(destination, '*'), coalesce(site, '*'), coalesce(officer, '*'),
             at_stage, day, count(*), sum(people), count(*) filter (where held)
      from caseload.standing,
           lateral (values ('stage', stage, date 'infinity'),
                           ('month', stage, cast(date_trunc('month', stage_since) as date)),
                           ('lapse', '', lapses_on)) as counter (counted, at_stage, day)
      where day < 'infinity' or counted = 'stage'
      group by counted, at_stage, day, cube (destination, site, officer)
      """;

  @BeforeAll
  static void fill() {
    var owner = JdbcClient.create(DATABASE.owner());
    owner.sql(CASES).update();
    owner.sql(COUNTERS).update();
    owner.sql("analyze caseload.standing").update();
    owner.sql("analyze caseload.tally").update();
  }

  @Test
  void readsListsByARangeOfAnIndexWhateverIsFiltered() {
    for (var selection : selections()) {
      for (var held : List.of(true, false)) {
        assertRange(
            CaseLists.STAGE,
            selection,
            Map.of("stage", "accepted", "held", held, "day", "2021-06-01"));
        assertRange(
            CaseLists.STAGE,
            selection,
            Map.of("stage", "booked", "held", held, "day", "-infinity"));
      }
      assertRange(CaseLists.LAPSING, selection, Map.of("until", "9999-12-31", "day", "2022-09-20"));
      assertRange(CaseLists.LAPSING, selection, Map.of("until", "2022-09-15", "day", "-infinity"));
    }
  }

  @Test
  void readsAnOfficersDeparturesByARange() {
    var plan =
        plan(
            CaseLists.DEPARTING,
            Map.of("officer", "officer-3", "from", day("2022-09-01"), "until", day("2022-09-15")));

    assertThat(plan).contains("departure_by_officer");
    assertIsARange(plan);
  }

  @Test
  void readsCountersWithoutAddingUpOthers() {
    for (var selection : selections()) {
      var filtered =
          Map.<String, Object>of(
              "destination", selection.destination(),
              "site", selection.site(),
              "officer", selection.officer());
      assertIsARange(plan(Board.STAGES, filtered));
      assertIsARange(plan(Board.MONTHS, filtered));
      var lapses = new HashMap<>(filtered);
      lapses.put("today", day("2022-09-01"));
      lapses.put("until", day("2022-09-15"));
      assertIsARange(plan(Board.LAPSES, lapses));
    }
  }

  /** All eight ways to set three filters. */
  private static List<Selection> selections() {
    var selections = new ArrayList<Selection>();
    for (var destination : List.of("*", "NOR")) {
      for (var site : List.of("*", "RW55-MAHAMA")) {
        for (var officer : List.of("*", "officer-3")) {
          selections.add(new Selection(destination, site, officer));
        }
      }
    }
    return selections;
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  private static void assertRange(String query, Selection selection, Map<String, Object> more) {
    var parameters = new HashMap<>(more);
    parameters.put("destination", selection.destination());
    parameters.put("site", selection.site());
    parameters.put("officer", selection.officer());
    parameters.put("after", new UUID(0, 0));
    parameters.put("limit", ROWS);
    var plan = plan(query, parameters);
    assertIsARange(plan);
    assertThat(rowsRead(plan)).isLessThan(4 * ROWS);
  }

  /** The most rows that any part of a plan read; a few may be sorted, a whole stage never. */
  private static long rowsRead(String plan) {
    return Pattern.compile("actual rows=(\\d+)")
        .matcher(plan)
        .results()
        .mapToLong(found -> Long.parseLong(found.group(1)))
        .max()
        .orElseThrow();
  }

  private static void assertIsARange(String plan) {
    assertThat(plan).contains("Index Cond").doesNotContain("Seq Scan", "Rows Removed by Filter");
  }

  private static String plan(String query, Map<String, Object> parameters) {
    var asked = Map.copyOf(parameters);
    if (query.contains(":limit") && !asked.containsKey("limit")) {
      var limited = new HashMap<>(asked);
      limited.put("limit", ROWS);
      asked = limited;
    }
    return String.join(
        "\n",
        JdbcClient.create(DATABASE.dataSource())
            .sql("explain (analyze, timing off) " + query)
            .params(asked)
            .query((row, number) -> row.getString(1))
            .list());
  }
}
