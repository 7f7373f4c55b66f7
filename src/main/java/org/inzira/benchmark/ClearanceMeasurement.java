package org.inzira.benchmark;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.Rule;
import org.inzira.clearances.RuleChange;
import org.inzira.clearances.rules.RuleShelf;

/**
 * The travel windows of all open cases after a rule has changed, beside reading the same rows once
 * in plain SQL, by turns. Families and people are counted: with other numbers nothing is reported.
 */
final class ClearanceMeasurement {

  /**
   * Two and a half people a case, six papers each, by SQL, since how they came in is not measured.
   * Days follow from keys, so that the same number of journeys is moved in each run.
   */
  private static final List<String> SEED =
      List.of(
          """
          insert into clearances.planned_journey
              (id, record_key, version, saved_at, saved_by, family, destination, departs_on,
               arrival_days_later, state)
          select gen_random_uuid(), 'J-' || number, 1, now(), 'benchmark', 'F-' || number,
                 (array['USA', 'CAN', 'NOR', 'SWE', 'AUS', 'FRA'])[1 + number % 6],
                 current_date + number % 90, number % 3, 'planned'
          from generate_series(1, ?) number
          """,
          """
          insert into clearances.traveller
              (id, record_key, version, saved_at, saved_by, journey, person, held)
          select gen_random_uuid(), 'T-' || record_key || '-' || member, 1, now(), 'benchmark',
                 id, gen_random_uuid(), member = 1 and departs_on = current_date
          from clearances.planned_journey,
               generate_series(1, 1 + cast(substr(record_key, 3) as integer) % 4) member
          """,
          """
          insert into clearances.clearance
              (id, record_key, version, saved_at, saved_by, person, clearance, given_on, valid_until)
          select gen_random_uuid(), kind || '-' || record_key, 1, now(), 'benchmark', person, kind,
                 current_date - (hashtext(kind || record_key) & 1048575) % 61,
                 current_date + (hashtext(record_key || kind) & 1048575) % 201
          from clearances.traveller,
               unnest(array['exit_permit', 'entry_visa', 'travel_document', 'fingerprints',
                            'name_check', 'sponsor_assurance']) kind
          """,
          """
          insert into health.medical_clearance
              (id, record_key, version, saved_at, saved_by, person, until_day)
          select gen_random_uuid(), 'M-' || record_key, 1, now(), 'benchmark', person,
                 current_date + (hashtext(record_key) & 1048575) % 181
          from clearances.traveller
          """,
          "analyze");

  /** The columns that windows are made of. */
  private static final List<String> READ =
      List.of(
          """
          select planned_journey.id, planned_journey.record_key, destination, departs_on,
                 arrival_days_later, state, person, held
          from clearances.planned_journey
          join clearances.traveller on journey = planned_journey.id
          """,
          """
          select person, clearance, destination, condition, given_on, valid_from, valid_until
          from clearances.clearance
          """,
          """
          select person, until_day, needed_until,
                 medical_escort, wheelchair, oxygen, stretcher, extra_seat
          from health.medical_clearance
          """);

  private static final String NEW_VERSION =
      """
      rules:
        - {id: RW-EXIT, version: 2, kind: exit_permit, programme: all, anchor: issue,
           target: departure, window: {direction: after, length: 3, unit: months}, since: TODAY,
           source: Benchmark, checked: TODAY, certainty: background, owner: movement,
           note: {en: Three months., fr: Trois mois.}}
      """;

  private static final int RUNS_MAX = 5;

  private record Counted(int families, int people) {}

  private final Ground ground;
  private final Sizes sizes;

  ClearanceMeasurement(Ground ground, Sizes sizes) {
    this.ground = ground;
    this.sizes = sizes;
  }

  List<Line> run(Consumer<String> progress) {
    progress.accept("bench.step.windows");
    try (var trial = ground.open();
        var connection = trial.part(DataSource.class).getConnection()) {
      trial.seed(SEED, sizes.journeys());
      var shelf = trial.part(RuleShelf.class);
      var text = NEW_VERSION.replace("TODAY", shelf.today().toString());
      var version = trial.act(() -> shelf.define(text)).orThrow().getFirst();
      return measure(trial, connection, version);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
  }

  private List<Line> measure(Trial trial, Connection connection, Rule version) throws SQLException {
    var windows = new ArrayList<Long>();
    var moved = new ArrayList<Long>();
    var plain = new ArrayList<Long>();
    long rows = PlainReading.rows(connection, READ);
    var counted = count(trial.part(Clearances.class));
    for (int run = 0; run < Math.min(RUNS_MAX, sizes.reads()); run++) {
      var all = Samples.time(() -> count(trial.part(Clearances.class)));
      windows.add(all.nanos());
      require(counted.equals(all.value()) && counted.families() == sizes.journeys());
      var change = Samples.time(() -> trial.part(RuleChange.class).of(version));
      moved.add(change.nanos());
      require(change.value().journeys() == sizes.journeys() && !change.value().moved().isEmpty());
      long start = System.nanoTime();
      require(PlainReading.rows(connection, READ) == rows);
      plain.add(System.nanoTime() - start);
    }
    return List.of(
        Line.timed(
            "windows",
            List.of((long) counted.families(), (long) counted.people(), rows),
            windows,
            plain),
        Line.timed("windows-moved", List.of(rows), moved, plain));
  }

  private static Counted count(Clearances clearances) {
    int[] counts = new int[2];
    clearances.eachOpen(family -> {
      counts[0]++;
      counts[1] += family.members().size();
    });
    return new Counted(counts[0], counts[1]);
  }

  private static void require(boolean equal) {
    if (!equal) {
      throw new IllegalStateException("other journeys or people were read");
    }
  }
}
