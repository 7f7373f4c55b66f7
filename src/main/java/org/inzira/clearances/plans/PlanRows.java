package org.inzira.clearances.plans;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.RecordKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;

/** Finds what is kept of a plan: the journey under its key, and who was ever put on it. */
@Repository
class PlanRows {

  /** A journey, standing or voided. */
  record Kept(UUID id, boolean standing) {}

  /** Somebody on a journey, standing or voided. */
  record KeptTraveller(RecordKey key, UUID person, boolean held, boolean standing) {}

  private final JdbcClient database;

  PlanRows(JdbcClient database) {
    this.database = database;
  }

  Optional<Kept> find(RecordKey key) {
    return database
        .sql(
            """
            select id, voided_at is null as standing
            from clearances.planned_journey
            where record_key = :key
            """)
        .param("key", key.value())
        .query(
            (row, number) -> new Kept(row.getObject("id", UUID.class), row.getBoolean("standing")))
        .optional();
  }

  /**
   * Those who stand come first, so that a person’s standing record is found before a voided one.
   */
  List<KeptTraveller> travellers(UUID journey) {
    return database
        .sql(
            """
            select record_key, person, coalesce(held, false) as held, voided_at is null as standing
            from clearances.traveller
            where journey = :journey
            order by standing desc, record_key
            """)
        .param("journey", journey)
        .query((row, number) -> traveller(row))
        .list();
  }

  /** A plan says again what its programme says; so nothing is lost with a row of it. */
  void forget(RecordKey key, List<UUID> persons) {
    database
        .sql(
            """
            delete from clearances.traveller
            using clearances.planned_journey
            where planned_journey.id = journey and planned_journey.record_key = :key
              and person = any (cast(:persons as uuid[]))
            """)
        .param("key", key.value())
        .param("persons", new SqlArrayValue("uuid", persons.toArray()))
        .update();
  }

  private static KeptTraveller traveller(ResultSet row) throws SQLException {
    return new KeptTraveller(
        new RecordKey(row.getString("record_key")),
        row.getObject("person", UUID.class),
        row.getBoolean("held"),
        row.getBoolean("standing"));
  }
}
