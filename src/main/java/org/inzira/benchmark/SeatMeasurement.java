package org.inzira.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.inzira.benchmark.Line.Unit;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.resettlement.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Seats taken by many clerks at once on the same few flights, each booking telling its case, beside
 * as many updates of a single row each by as many clerks on as many rows. Seats are counted
 * afterwards: with one too many, or a family in half, nothing is reported.
 */
final class SeatMeasurement {

  private static final int CLERKS = 8;
  private static final int FLIGHTS = 4;
  private static final int CASES_MAX = 400;
  private static final int MEMBERS = 4;

  /** So many cases get seats before anything is measured, as on a server that has run for a day. */
  private static final int WARMING = 100;

  /** Cases that are ready, by SQL, since how they became so is not measured. */
  private static final List<String> SEED =
      List.of(
          """
          insert into flights.flight
              (id, record_key, version, saved_at, saved_by, destination, seats_held)
          select gen_random_uuid(), 'M-' || number, 1, now(), 'benchmark', 'NOR', 1000
          from generate_series(1, 4) number
          """,
          """
          insert into flights.seat_block (flight, held, state)
          select id, seats_held, 'planned' from flights.flight
          """,
          """
          insert into flights.flight_leg
              (id, record_key, version, saved_at, saved_by, flight, position, airline,
               flight_number, from_airport, to_airport, departs_at, arrives_at)
          select gen_random_uuid(), record_key, 1, now(), 'benchmark', id, 1, 'Air', 'XX 1',
                 'KGL', 'OSL', (current_date + 20) || 'T20:00', (current_date + 21) || 'T06:00'
          from flights.flight
          """,
          """
          insert into resettlement.case_file
              (id, record_key, version, saved_at, saved_by, destination, asylum_country, pathway)
          select gen_random_uuid(), 'C-' || number, 1, now(), 'benchmark', 'NOR', 'RWA',
                 'resettlement'
          from generate_series(1, ?) number
          """,
          """
          insert into resettlement.number (case_id, number)
          select id, 'RW-' || record_key from resettlement.case_file
          """,
          """
          insert into people.person
              (id, record_key, version, saved_at, saved_by, given_name, sex, birth_date)
          select gen_random_uuid(), record_key || '-' || member, 1, now(), 'benchmark', 'Aline',
                 'female', '1987-06-05'
          from resettlement.case_file, generate_series(1, 4) member
          """,
          """
          insert into people.subject (person_id, subject_id)
          select id, gen_random_uuid() from people.person
          """,
          """
          insert into resettlement.case_member
              (id, record_key, version, saved_at, saved_by, "case", person, relationship)
          select gen_random_uuid(), person.record_key, 1, now(), 'benchmark', case_file.id,
                 person.id, 'sibling'
          from people.person
          join resettlement.case_file
            on case_file.record_key = substr(person.record_key, 1, length(person.record_key) - 2)
          """,
          """
          insert into resettlement.consent
              (id, record_key, version, saved_at, saved_by, "case", person, given_by, given_on)
          select gen_random_uuid(), record_key, 1, now(), 'benchmark', "case", person, 'own',
                 current_date - 9
          from resettlement.case_member
          """,
          """
          insert into resettlement.case_step
              (id, record_key, version, saved_at, saved_by, "case", step)
          select gen_random_uuid(), case_file.record_key || step, 1, now(), 'benchmark',
                 case_file.id, step
          from resettlement.case_file, unnest(array['decided_accepted', 'ready']) step
          """,
          """
          insert into health.medical_clearance
              (id, record_key, version, saved_at, saved_by, person, until_day)
          select gen_random_uuid(), record_key, 1, now(), 'benchmark', person, current_date + 300
          from resettlement.case_member
          """,
          """
          insert into clearances.planned_journey
              (id, record_key, version, saved_at, saved_by, destination, departs_on,
               arrival_days_later, state)
          select gen_random_uuid(), record_key, 1, now(), 'benchmark', destination,
                 current_date + 90, 1, 'planned'
          from resettlement.case_file
          """,
          """
          insert into clearances.traveller
              (id, record_key, version, saved_at, saved_by, journey, person, held)
          select gen_random_uuid(), planned_journey.record_key || '/' || case_member.record_key, 1,
                 now(), 'benchmark', planned_journey.id, person, false
          from resettlement.case_member
          join resettlement.case_file on case_file.id = "case"
          join clearances.planned_journey on planned_journey.record_key = case_file.record_key
          """,
          """
          insert into resettlement.journey (case_id, journey, ended)
          select case_file.id, planned_journey.id, false
          from resettlement.case_file join clearances.planned_journey using (record_key)
          """,
          "create table flights.baseline (row_no int primary key, taken int not null)",
          "insert into flights.baseline select number, 0 from generate_series(1, 4) number",
          "grant select, update on flights.baseline to inzira_app",
          "analyze");

  private final Ground ground;
  private final int cases;

  SeatMeasurement(Ground ground, Sizes sizes) {
    this.ground = ground;
    this.cases = Math.min(CASES_MAX, sizes.journeys());
  }

  List<Line> run(Consumer<String> progress) {
    progress.accept("bench.step.seats");
    try (var trial = ground.open()) {
      trial.seed(SEED, cases + WARMING);
      var flights = ids(trial, "select id from flights.flight order by id");
      var booked = new ArrayList<Callable<Integer>>();
      for (var id : ids(trial, "select id from resettlement.case_file order by record_key")) {
        var flight = new FlightId(flights.get(booked.size() % FLIGHTS));
        booked.add(() -> book(trial, flight, new CaseId(id)));
      }
      var warming = booked.subList(0, WARMING);
      var counted = booked.subList(WARMING, booked.size());
      int seats = cases * MEMBERS;
      var updated = new ArrayList<Callable<Integer>>();
      for (int update = 0; update < seats; update++) {
        int row = 1 + update % FLIGHTS;
        updated.add(() -> update(trial.database(), row));
      }
      seconds(warming, WARMING * MEMBERS);
      double plain = seconds(updated, seats);
      double measured = seconds(counted, seats);
      require(agrees(trial, seats + WARMING * MEMBERS));
      return List.of(
          new Line(
              "seats",
              List.of((long) seats, (long) CLERKS, (long) FLIGHTS, (long) cases),
              Unit.SECONDS,
              measured,
              plain,
              1));
    } catch (SQLException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  /** How many seats one booking took. */
  private static int book(Trial trial, FlightId flight, CaseId of) {
    return trial.act(() ->
        switch (trial.part(Flights.class).book(flight, Set.of(of))) {
          case Outcome.Done<?> _ -> MEMBERS;
          case Outcome.Refused<?>(var refusals) ->
              throw new IllegalStateException("refused: " + refusals);
        });
  }

  private static int update(JdbcClient database, int row) {
    return database
        .sql("update flights.baseline set taken = taken + 1 where row_no = :row")
        .param("row", row)
        .update();
  }

  /** All clerks take the next piece of work as soon as they are done with one. */
  private static double seconds(List<Callable<Integer>> work, int expected)
      throws ExecutionException {
    long start = System.nanoTime();
    int sum = 0;
    try (var clerks = Executors.newFixedThreadPool(CLERKS)) {
      for (var done : clerks.invokeAll(work)) {
        sum += done.get();
      }
    } catch (InterruptedException leaving) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(leaving);
    }
    require(sum == expected);
    return (System.nanoTime() - start) / 1e9;
  }

  private static boolean agrees(Trial trial, int seats) {
    var taken = new HashMap<UUID, Integer>();
    trial
        .database()
        .sql(
            """
            select flight, count(*) as passengers
            from flights.passenger join flights.booking on booking.id = booking
            group by flight
            """)
        .query(
            (org.springframework.jdbc.core.RowCallbackHandler)
                row -> taken.put(row.getObject("flight", UUID.class), row.getInt("passengers")));
    return taken.values().stream().mapToInt(Integer::intValue).sum() == seats
        && taken.equals(blocks(trial));
  }

  private static Map<UUID, Integer> blocks(Trial trial) {
    var taken = new HashMap<UUID, Integer>();
    trial
        .database()
        .sql("select flight, taken from flights.seat_block where taken > 0")
        .query(
            (org.springframework.jdbc.core.RowCallbackHandler)
                row -> taken.put(row.getObject("flight", UUID.class), row.getInt("taken")));
    return taken;
  }

  private static List<UUID> ids(Trial trial, String query) {
    return trial
        .database()
        .sql(query)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("other seats were taken than were asked for");
    }
  }
}
