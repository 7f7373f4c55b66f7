package org.inzira.benchmark;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.inzira.benchmark.Line.Unit;
import org.inzira.caseload.CaseloadReading;
import org.inzira.resettlement.Stage;

/**
 * The board and the lists of many open cases beside those of few, by turns, and the board beside
 * counting the same cases in plain SQL. With other numbers of families nothing is reported.
 */
final class CaseloadMeasurement {

  static final int FEW = 300;

  /** By SQL, since how cases came in is not measured; days and places follow from numbers. */
  private static final String CASES =
      """
      insert into caseload.standing
          (case_id, number, destination, site, officer, stage, stage_since, people, held,
           lapses_on, lapsing, departs_on, open)
      select gen_random_uuid(), 'RW-C-' || number,
             (array['USA', 'CAN', 'NOR', 'SWE', 'AUS', 'FRA'])[1 + number % 6],
             (array['', 'RW55-MAHAMA', 'RW23-KIZIBA'])[1 + (number / 7) % 3],
             'officer-' || (number / 3) % 20,
             (array['referred', 'registered', 'interviewed', 'accepted', 'ready', 'booked'])
                 [1 + (number / 11) % 6],
             current_date - (number * 37) % 700, 1 + number % 6, number % 9 = 0,
             case when (number / 11) % 6 < 3 then 'infinity'
                  else current_date + number % 200 - 10 end,
             'exit_permit', 'infinity', true
      from generate_series(1, ?) number
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

  private static final List<String> SEED = List.of(CASES, COUNTERS, "analyze");

  private static final String COUNT =
      """
      select stage, count(*) as families, sum(people), count(*) filter (where held)
      from caseload.standing
      where open
      group by stage
      """;

  private final Ground ground;
  private final Sizes sizes;

  CaseloadMeasurement(Ground ground, Sizes sizes) {
    this.ground = ground;
    this.sizes = sizes;
  }

  List<Line> run(Consumer<String> progress) {
    progress.accept("bench.step.caseload");
    try (var many = ground.open();
        var few = ground.open()) {
      many.seed(SEED, sizes.journeys());
      few.seed(SEED, Math.min(FEW, sizes.journeys()));
      return measure(many, few);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private List<Line> measure(Trial many, Trial few) {
    var today = LocalDate.ofYearDay(2022, 200);
    int cases = sizes.journeys();
    var large = many.part(CaseloadReading.class);
    var small = few.part(CaseloadReading.class);
    require(large.board(today) == cases && small.board(today) == Math.min(FEW, cases));
    require(large.lists(Stage.ACCEPTED) >= small.lists(Stage.ACCEPTED));
    require(count(many) == cases);
    var board = new ArrayList<Long>();
    var boardOfFew = new ArrayList<Long>();
    var lists = new ArrayList<Long>();
    var listsOfFew = new ArrayList<Long>();
    var counted = new ArrayList<Long>();
    for (int run = 0; run < sizes.reads(); run++) {
      board.add(Samples.time(() -> large.board(today)).nanos());
      boardOfFew.add(Samples.time(() -> small.board(today)).nanos());
      lists.add(Samples.time(() -> large.lists(Stage.ACCEPTED)).nanos());
      listsOfFew.add(Samples.time(() -> small.lists(Stage.ACCEPTED)).nanos());
      counted.add(Samples.time(() -> count(many)).nanos());
    }
    return List.of(
        line("caseload-board", cases, board, boardOfFew),
        line("caseload-lists", cases, lists, listsOfFew),
        line("caseload-counted", cases, board, counted));
  }

  private static Line line(String name, int cases, List<Long> measured, List<Long> baseline) {
    return new Line(
        name,
        List.of((long) cases, (long) Math.min(FEW, cases)),
        Unit.SECONDS,
        new Samples(measured).medianSeconds(),
        new Samples(baseline).medianSeconds(),
        measured.size());
  }

  private static int count(Trial trial) {
    return trial
        .database()
        .sql(COUNT)
        .query((row, number) -> row.getInt("families"))
        .list()
        .stream()
        .mapToInt(families -> families)
        .sum();
  }

  private static void require(boolean equal) {
    if (!equal) {
      throw new IllegalStateException("other families were counted");
    }
  }
}
