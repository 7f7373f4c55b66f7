package org.inzira.transit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who has a bed on which nights, of the nights that are asked for. */
@Repository
class BedRows {

  private final JdbcClient database;

  BedRows(JdbcClient database) {
    this.database = database;
  }

  /** A bed from the first night to the last. */
  record Bed(UUID stay, String key, UUID centre, UUID person, LocalDate first, LocalDate last) {

    boolean isOn(LocalDate night) {
      return !night.isBefore(first) && !night.isAfter(last);
    }

    boolean isBeside(LocalDate from, LocalDate to) {
      return last.isBefore(from) || first.isAfter(to);
    }
  }

  /** The beds of a centre on any of these nights. */
  List<Bed> of(UUID centre, LocalDate from, LocalDate to) {
    return database
        .sql(
            """
            select id, record_key, centre, person, first_night, last_night
            from transit.stay
            where voided_at is null and centre = :centre
              and last_night >= :from and first_night <= :to
            """)
        .param("centre", centre)
        .param("from", from)
        .param("to", to)
        .query(BedRows::bed)
        .list();
  }

  /** All beds of these persons. */
  List<Bed> of(Collection<UUID> persons) {
    return database
        .sql(
            """
            select id, record_key, centre, person, first_night, last_night
            from transit.stay
            where voided_at is null and person = any(:persons)
            """)
        .param("persons", persons.toArray(UUID[]::new))
        .query(BedRows::bed)
        .list();
  }

  /** The most beds of a centre that are taken on one night from a day on. */
  int mostTaken(UUID centre, LocalDate from) {
    return database
        .sql(
            """
            select coalesce(max(taken), 0) from (
              select count(*) as taken
              from transit.stay s,
                   generate_series(greatest(s.first_night, :from), s.last_night, interval '1 day') night
              where s.voided_at is null and s.centre = :centre and s.last_night >= :from
              group by night) nights
            """)
        .param("centre", centre)
        .param("from", from)
        .query(Integer.class)
        .single();
  }

  private static Bed bed(ResultSet row, int number) throws SQLException {
    return new Bed(
        row.getObject("id", UUID.class),
        row.getString("record_key"),
        row.getObject("centre", UUID.class),
        row.getObject("person", UUID.class),
        row.getObject("first_night", LocalDate.class),
        row.getObject("last_night", LocalDate.class));
  }
}
