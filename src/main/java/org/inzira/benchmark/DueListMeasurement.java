package org.inzira.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.inzira.health.DueListReading;

/**
 * Who of many people is due for a dose, beside reading the same rows once in plain SQL, by turns;
 * and the first page of many beside that of few. With other numbers of people nothing is reported.
 */
final class DueListMeasurement {

  static final int FEW = 1_000;
  private static final int RUNS_MAX = 3;

  /**
   * By SQL, since how they came in is not measured: everyone assessed in the last months, of any
   * age, with two doses. Days follow from numbers, so that the same are due in each run.
   */
  private static final List<String> SEED =
      List.of(
          """
          insert into people.person
              (id, record_key, version, saved_at, saved_by, given_name, family_name, sex,
               birth_date, birth_date_precision)
          select gen_random_uuid(), 'P-' || number, 1, now(), 'benchmark', 'Invented', 'Person',
                 (array['female', 'male'])[1 + number % 2],
                 current_date - 30 - (number * 7919) % 25000, 'day'
          from generate_series(1, ?) number
          """,
          """
          insert into people.subject (person_id, subject_id)
          select id, gen_random_uuid() from people.person
          """,
          """
          insert into people.number (person_id, number)
          select id, 'B-' || record_key from people.person
          """,
          """
          insert into health.assessment
              (id, record_key, version, saved_at, saved_by, person, centre, client_category,
               purpose, destination, outcome, completed_on)
          select gen_random_uuid(), 'A-' || record_key, 1, now(), 'benchmark', id, 'RW13-MHAC',
                 'refugee', 'resettlement', 'USA', 'cleared',
                 current_date - cast(substr(record_key, 3) as integer) % 150
          from people.person
          """,
          """
          insert into health.dose
              (id, record_key, version, saved_at, saved_by, person, vaccine, given_how, given_on,
               centre, lot)
          select gen_random_uuid(), vaccine || '-' || record_key, 1, now(), 'benchmark', id,
                 vaccine, 'given', current_date - 20, 'RW13-MHAC', 'LOT-' || vaccine
          from people.person, unnest(array['08', '113']) vaccine
          """,
          "analyze");

  /** The columns that the list is made of. */
  private static final List<String> READ =
      List.of(
          "select id, person, completed_on from health.assessment where voided_at is null",
          """
          select person.id, record_key, given_name, family_name, sex, birth_date,
                 birth_date_precision, number
          from people.person
          join people.number on person_id = person.id
          """,
          """
          select id, person, vaccine, given_how, given_on, lot from health.dose
          where voided_at is null
          """);

  private final Ground ground;
  private final Sizes sizes;

  DueListMeasurement(Ground ground, Sizes sizes) {
    this.ground = ground;
    this.sizes = sizes;
  }

  List<Line> run(Consumer<String> progress) {
    progress.accept("bench.step.due-list");
    int people = sizes.patients();
    int few = Math.min(FEW, people);
    try (var many = ground.open();
        var less = ground.open();
        var connection = many.part(DataSource.class).getConnection()) {
      many.seed(SEED, people);
      less.seed(SEED, few);
      return measure(many, less, connection, few);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private List<Line> measure(Trial many, Trial less, Connection connection, int few)
      throws SQLException {
    var today = LocalDate.now(many.part(Clock.class).withZone(many.part(ZoneId.class)));
    var large = many.part(DueListReading.class);
    var small = less.part(DueListReading.class);
    long rows = PlainReading.rows(connection, READ);
    int due = large.all(today);
    require(due > 0 && due <= sizes.patients() && rows == 4L * sizes.patients());
    int shown = large.page(today);
    require(shown > 0 && small.page(today) > 0);
    var all = new ArrayList<Long>();
    var plain = new ArrayList<Long>();
    for (int run = 0; run < Math.min(RUNS_MAX, sizes.reads()); run++) {
      var looked = Samples.time(() -> large.all(today));
      require(looked.value() == due);
      all.add(looked.nanos());
      long start = System.nanoTime();
      require(PlainReading.rows(connection, READ) == rows);
      plain.add(System.nanoTime() - start);
    }
    var pages = new ArrayList<Long>();
    var pagesOfFew = new ArrayList<Long>();
    for (int run = 0; run < sizes.reads(); run++) {
      var page = Samples.time(() -> large.page(today));
      require(page.value() == shown);
      pages.add(page.nanos());
      pagesOfFew.add(Samples.time(() -> small.page(today)).nanos());
    }
    return List.of(
        Line.timed("due-list", List.of((long) sizes.patients(), rows), all, plain),
        Line.timed(
            "due-list-page", List.of((long) sizes.patients(), (long) few), pages, pagesOfFew));
  }

  private static void require(boolean equal) {
    if (!equal) {
      throw new IllegalStateException("other people were looked at");
    }
  }
}
