package org.inzira.places;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.Acting;
import org.inzira.kernel.PlaceCode;
import org.locationtech.jts.geom.Geometry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Boundaries as their tables hold them: every delivery, of which the last one is drawn. */
@Repository
class BoundaryRows implements Boundaries {

  /** One import. */
  record Delivery(long number, String fileHash, String credit) {}

  private final JdbcClient database;
  private final Acting acting;
  private final Clock clock;

  BoundaryRows(JdbcClient database, Acting acting, Clock clock) {
    this.database = database;
    this.acting = acting;
    this.clock = clock;
  }

  @Override
  public Optional<Supplied> find() {
    return last()
        .map(delivery ->
            new Supplied(
                delivery.credit(),
                database
                    .sql(
                        """
                        select place, shape from places.boundary
                        where delivery_no = :delivery order by place
                        """)
                    .param("delivery", delivery.number())
                    .query((row, number) ->
                        new Boundary(
                            new PlaceCode(row.getString("place")),
                            Shapes.rings(row.getString("shape"))))
                    .list()));
  }

  Optional<Delivery> last() {
    return database
        .sql(
            """
            select delivery_no, file_hash, credit from places.boundary_delivery
            order by delivery_no desc limit 1
            """)
        .query((row, number) -> new Delivery(row.getLong(1), row.getString(2), row.getString(3)))
        .optional();
  }

  void append(String fileHash, String credit, Map<PlaceCode, Geometry> areas) {
    long delivery =
        database
            .sql(
                """
                insert into places.boundary_delivery (file_hash, credit, account, imported_at)
                values (:hash, :credit, :account, :now) returning delivery_no
                """)
            .param("hash", fileHash)
            .param("credit", credit)
            .param("account", acting.account().value())
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .query(Long.class)
            .single();
    database
        .sql(
            """
            insert into places.boundary (delivery_no, place, shape)
            select :delivery, place, shape
            from unnest(:places::text[], :shapes::text[]) as area (place, shape)
            """)
        .param("delivery", delivery)
        .param("places", areas.keySet().stream().map(PlaceCode::value).toArray(String[]::new))
        .param("shapes", areas.values().stream().map(Shapes::text).toArray(String[]::new))
        .update();
  }
}
