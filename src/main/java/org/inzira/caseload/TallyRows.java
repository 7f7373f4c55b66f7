package org.inzira.caseload;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the counters. */
@Repository
class TallyRows {

  private final JdbcClient database;

  TallyRows(JdbcClient database) {
    this.database = database;
  }

  /** Adds differences, counter by counter in their order, so that nobody waits in a ring. */
  void add(SortedMap<Tally.Key, Tally.Amount> differences) {
    if (differences.isEmpty()) {
      return;
    }
    var rows = new Columns<>(differences.entrySet());
    database
        .sql(
            """
            insert into caseload.tally
                (counted, destination, site, officer, stage, day, families, people, held)
            select moved.counted, moved.destination, moved.site, moved.officer, moved.stage,
                   moved.day, moved.families, moved.people, moved.held
            from unnest(cast(:counted as text[]), cast(:destinations as text[]),
                        cast(:sites as text[]), cast(:officers as text[]),
                        cast(:stages as text[]), cast(cast(:days as text[]) as date[]),
                        cast(:families as integer[]), cast(:people as integer[]),
                        cast(:held as integer[]))
                 with ordinality
                 as moved (counted, destination, site, officer, stage, day, families, people, held,
                           place)
            order by moved.place
            on conflict (counted, destination, site, officer, stage, day) do update
            set families = tally.families + excluded.families,
                people = tally.people + excluded.people,
                held = tally.held + excluded.held
            """)
        .param("counted", rows.texts(row -> row.getKey().counted().code()))
        .param("destinations", rows.texts(row -> row.getKey().destination()))
        .param("sites", rows.texts(row -> row.getKey().site()))
        .param("officers", rows.texts(row -> row.getKey().officer()))
        .param("stages", rows.texts(row -> row.getKey().stage()))
        .param("days", rows.days(row -> row.getKey().day()))
        .param("families", rows.wholes(row -> row.getValue().families()))
        .param("people", rows.wholes(row -> row.getValue().people()))
        .param("held", rows.wholes(row -> row.getValue().held()))
        .update();
    sweep(rows);
  }

  /** A counter that has come to nothing goes, or the past would leave more and more of them. */
  private void sweep(Columns<Map.Entry<Tally.Key, Tally.Amount>> rows) {
    database
        .sql(
            """
            delete from caseload.tally
            using unnest(cast(:counted as text[]), cast(:destinations as text[]),
                         cast(:sites as text[]), cast(:officers as text[]),
                         cast(:stages as text[]), cast(cast(:days as text[]) as date[]))
                  as moved (counted, destination, site, officer, stage, day)
            where tally.counted = moved.counted and tally.destination = moved.destination
              and tally.site = moved.site and tally.officer = moved.officer
              and tally.stage = moved.stage and tally.day = moved.day
              and families = 0 and people = 0 and tally.held = 0
            """)
        .param("counted", rows.texts(row -> row.getKey().counted().code()))
        .param("destinations", rows.texts(row -> row.getKey().destination()))
        .param("sites", rows.texts(row -> row.getKey().site()))
        .param("officers", rows.texts(row -> row.getKey().officer()))
        .param("stages", rows.texts(row -> row.getKey().stage()))
        .param("days", rows.days(row -> row.getKey().day()))
        .update();
  }

  /** Every counter that counts anything. */
  SortedMap<Tally.Key, Tally.Amount> all() {
    var found = new TreeMap<Tally.Key, Tally.Amount>(Tally.Key.ORDER);
    database
        .sql("select * from caseload.tally")
        .query(
            (RowCallbackHandler)
                row ->
                    found.put(
                        new Tally.Key(
                            counted(row.getString("counted")),
                            row.getString("destination"),
                            row.getString("site"),
                            row.getString("officer"),
                            row.getString("stage"),
                            row.getObject("day", LocalDate.class)),
                        new Tally.Amount(
                            row.getInt("families"), row.getInt("people"), row.getInt("held"))));
    return found;
  }

  /** Forbids all others to count until the transaction ends. */
  void lock() {
    database.sql("lock table caseload.tally in share row exclusive mode").update();
  }

  private static Tally.Counted counted(String code) {
    return Arrays.stream(Tally.Counted.values())
        .filter(counted -> counted.code().equals(code))
        .findFirst()
        .orElseThrow();
  }
}
