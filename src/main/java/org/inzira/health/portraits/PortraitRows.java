package org.inzira.health.portraits;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.health.portraits.Portrait.Declined;
import org.inzira.health.portraits.Portrait.Erased;
import org.inzira.kernel.PersonId;
import org.inzira.pictures.PictureMaker.Made;
import org.inzira.pictures.Rendition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of portraits. */
@Repository
class PortraitRows {

  private final JdbcClient database;

  PortraitRows(JdbcClient database) {
    this.database = database;
  }

  /** All of these persons, the newest first. */
  List<Portrait> list(Collection<PersonId> persons) {
    return database
        .sql(
            """
            select * from health.portrait where person = any (cast(:persons as uuid[]))
            order by taken_at desc, id
            """)
        .param("persons", array(persons))
        .query((row, number) -> portrait(row))
        .list();
  }

  Optional<Portrait> find(UUID id) {
    return database
        .sql("select * from health.portrait where id = :id")
        .param("id", id)
        .query((row, number) -> portrait(row))
        .optional();
  }

  /** Who wanted none, the newest first. */
  List<Declined> declined(Collection<PersonId> persons) {
    return database
        .sql(
            """
            select * from health.portrait_declined where person = any (cast(:persons as uuid[]))
            order by declined_at desc, id
            """)
        .param("persons", array(persons))
        .query((row, number) ->
            new Declined(
                new PersonId(row.getObject("person", UUID.class)),
                moment(row, "declined_at"),
                row.getString("declined_by"),
                row.getString("who")))
        .list();
  }

  Optional<byte[]> findBytes(UUID id, String size) {
    return database
        .sql("select bytes from health.portrait_picture where portrait = :id and size = :size")
        .param("id", id)
        .param("size", size)
        .query((row, number) -> row.getBytes("bytes"))
        .optional();
  }

  void add(Portrait portrait, Made made) {
    database
        .sql(
            """
            insert into health.portrait
              (id, person, taken_at, taken_by, consent, large_hash, small_hash, small_width,
               small_height)
            values
              (:id, :person, :at, :by, :consent, :large_hash, :small_hash, :width, :height)
            """)
        .param("id", portrait.id())
        .param("person", portrait.person().value())
        .param("at", at(portrait.takenAt()))
        .param("by", portrait.takenBy())
        .param("consent", portrait.consent())
        .param("large_hash", made.large().hash())
        .param("small_hash", made.small().hash())
        .param("width", portrait.smallWidth())
        .param("height", portrait.smallHeight())
        .update();
    addBytes(portrait.id(), "large", made.large());
    addBytes(portrait.id(), "small", made.small());
  }

  private void addBytes(UUID id, String size, Rendition rendition) {
    database
        .sql(
            "insert into health.portrait_picture (portrait, size, bytes) values (:id, :size, :bytes)")
        .param("id", id)
        .param("size", size)
        .param("bytes", rendition.bytes())
        .update();
  }

  void decline(Declined declined) {
    database
        .sql(
            """
            insert into health.portrait_declined (id, person, declined_at, declined_by, who)
            values (:id, :person, :at, :by, :who)
            """)
        .param("id", UUID.randomUUID())
        .param("person", declined.person().value())
        .param("at", at(declined.at()))
        .param("by", declined.by())
        .param("who", declined.who())
        .update();
  }

  /** Erases the bytes for good; says whether they were still there. */
  boolean erase(UUID id, Erased erased) {
    boolean done =
        database
                .sql(
                    """
                    update health.portrait
                    set erased_at = :at, erased_by = :by, erased_because = :because,
                        erased_reason = :reason
                    where id = :id and erased_at is null
                    """)
                .param("id", id)
                .param("at", at(erased.at()))
                .param("by", erased.by())
                .param("because", erased.because())
                .param("reason", erased.reason())
                .update()
            == 1;
    if (done) {
      database
          .sql("delete from health.portrait_picture where portrait = :id")
          .param("id", id)
          .update();
    }
    return done;
  }

  private static Portrait portrait(ResultSet row) throws SQLException {
    return new Portrait(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        moment(row, "taken_at"),
        row.getString("taken_by"),
        row.getString("consent"),
        row.getInt("small_width"),
        row.getInt("small_height"),
        row.getObject("erased_at") == null
            ? Optional.empty()
            : Optional.of(
                new Erased(
                    moment(row, "erased_at"),
                    row.getString("erased_by"),
                    row.getString("erased_because"),
                    row.getString("erased_reason"))));
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static String array(Collection<PersonId> persons) {
    return persons.stream()
        .map(person -> person.value().toString())
        .collect(Collectors.joining(",", "{", "}"));
  }
}
