package org.inzira.health.stock;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Refusal;
import org.inzira.places.Places;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Below how many doses of a vaccine a place wants to be told. */
@Component
class Minimums {

  private static final int DOSES_MAX = 1_000_000;

  private final JdbcClient database;
  private final Places places;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;

  Minimums(
      JdbcClient database,
      Places places,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock) {
    this.database = database;
    this.places = places;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
  }

  /** What a place wants. */
  record Minimum(PlaceCode place, String vaccine, long doses) {}

  List<Minimum> list() {
    return database
        .sql(
            """
            select place, vaccine, doses from health.stock_minimum
            where doses > 0
            order by place, vaccine
            """)
        .query((row, number) ->
            new Minimum(
                new PlaceCode(row.getString("place")),
                row.getString("vaccine"),
                row.getLong("doses")))
        .list();
  }

  /** Nought ends it. Refused for what is no number, place or vaccine ({@code CC-051}). */
  Outcome<Minimum> set(String place, String vaccine, String doses) {
    if (!doses.strip().matches("[0-9]{1,7}")
        || Integer.parseInt(doses.strip()) > DOSES_MAX
        || !HealthRecords.VACCINES.contains(vaccine)
        || !place.matches("[A-Z0-9][A-Z0-9-]{0,39}")
        || places.find(new PlaceCode(place)).isEmpty()) {
      return Outcome.refused(Refusal.of("CC-051"));
    }
    var wanted = new Minimum(new PlaceCode(place), vaccine, Integer.parseInt(doses.strip()));
    return transactions.write(() -> {
      database
          .sql(
              """
              insert into health.stock_minimum (place, vaccine, doses, set_at, set_by)
              values (:place, :vaccine, :doses, :at, :by)
              on conflict (place, vaccine) do update
              set doses = excluded.doses, set_at = excluded.set_at, set_by = excluded.set_by
              """)
          .param("place", place)
          .param("vaccine", vaccine)
          .param("doses", wanted.doses())
          .param("at", Timestamp.from(clock.instant()))
          .param("by", acting.account().value())
          .update();
      trail.did("stock-minimum", place + " " + vaccine);
      return Outcome.done(wanted);
    });
  }
}
