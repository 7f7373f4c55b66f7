package org.inzira.movement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the newest standing departure of each person. */
@Repository
class PastDepartures {

  private final JdbcClient database;

  PastDepartures(JdbcClient database) {
    this.database = database;
  }

  /** What of a departure a case is made of. */
  record Past(
      UUID id,
      PersonId person,
      CountryCode asylumCountry,
      Optional<PlaceCode> site,
      CountryCode destination,
      String pathway,
      Instant upliftAt) {}

  /** The newest of each person, by when and where they left, so that families stand together. */
  List<Past> list() {
    return database
        .sql(
            """
            select id, person, asylum_country, site, destination, pathway, uplift_at
            from (
              select distinct on (person) id, person, asylum_country, site, destination, pathway,
                uplift_at
              from movement.departure where voided_at is null
              order by person, uplift_at desc, id desc
            ) as newest
            order by uplift_at, destination, person
            """)
        .query((row, number) ->
            new Past(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new CountryCode(row.getString("asylum_country")),
                Optional.ofNullable(row.getString("site")).map(PlaceCode::new),
                new CountryCode(row.getString("destination")),
                row.getString("pathway"),
                row.getTimestamp("uplift_at").toInstant()))
        .list();
  }
}
