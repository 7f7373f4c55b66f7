package org.inzira.health.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.Acting;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who came to a clinic, and which sheets of paper were typed in. */
@Repository
class VisitRows {

  private final JdbcClient database;
  private final Acting acting;

  VisitRows(JdbcClient database, Acting acting) {
    this.database = database;
    this.acting = acting;
  }

  /** The visits of a clinic from a moment to another, who came first first. */
  List<Visit> of(UUID clinic, Instant from, Instant to) {
    return database
        .sql(
            """
            select id, person, ticket, came_at, identity, ended, entered_later
            from health.visit
            where voided_at is null and clinic = :clinic and came_at >= :from and came_at < :to
            order by came_at, id
            """)
        .param("clinic", clinic)
        .param("from", at(from))
        .param("to", at(to))
        .query(VisitRows::visit)
        .list();
  }

  /** The number after the highest given out at a clinic in that time; the caller holds the day. */
  int nextTicket(UUID clinic, Instant from, Instant to) {
    return database
        .sql(
            """
            select coalesce(max(ticket), 0) + 1 from health.visit
            where clinic = :clinic and came_at >= :from and came_at < :to
            """)
        .param("clinic", clinic)
        .param("from", at(from))
        .param("to", at(to))
        .query(Integer.class)
        .single();
  }

  /** Whether one of these persons came in that time and is who they say. */
  boolean isKnown(Set<PersonId> persons, Instant from, Instant to) {
    return database
        .sql(
            """
            select exists (
              select from health.visit
              where voided_at is null and person = any (cast(:persons as uuid[]))
                and came_at >= :from and came_at < :to and identity <> 'does_not_fit')
            """)
        .param(
            "persons",
            persons.stream()
                .map(person -> person.value().toString())
                .collect(Collectors.joining(",", "{", "}")))
        .param("from", at(from))
        .param("to", at(to))
        .query(Boolean.class)
        .single();
  }

  /** The last visit of a person in that time. */
  Optional<UUID> newest(PersonId person, Instant from, Instant to) {
    return database
        .sql(
            """
            select id from health.visit
            where voided_at is null and person = :person and came_at >= :from and came_at < :to
            order by came_at desc, id limit 1
            """)
        .param("person", person.value())
        .param("from", at(from))
        .param("to", at(to))
        .query(UUID.class)
        .optional();
  }

  /** Notes that a sheet is typed in; false when it was before. */
  boolean enter(UUID sheet, UUID clinic, LocalDate day, int rows, Instant now) {
    return database
            .sql(
                """
                insert into health.paper_sheet (id, clinic, day, entered_at, entered_by, rows)
                values (:id, :clinic, :day, :now, :by, :rows)
                on conflict (id) do nothing
                """)
            .param("id", sheet)
            .param("clinic", clinic)
            .param("day", day)
            .param("now", at(now))
            .param("by", acting.account().value())
            .param("rows", rows)
            .update()
        == 1;
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Visit visit(ResultSet row, int number) throws SQLException {
    return new Visit(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        Optional.ofNullable(row.getObject("ticket", Long.class)).map(Math::toIntExact),
        row.getObject("came_at", OffsetDateTime.class).toInstant(),
        row.getString("identity"),
        Optional.ofNullable(row.getString("ended")).orElse(""),
        row.getBoolean("entered_later"));
  }
}
