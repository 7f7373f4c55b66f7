package org.inzira.health.clinic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.Acting;
import org.inzira.kernel.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who waits at which station, who called them, and when it was over. */
@Repository
class TurnRows {

  private static final String COLUMNS =
      """
      select t.id, t.visit, t.clinic, v.person, v.ticket, t.station, t.came_at, t.called_at,
        t.called_by, t.ended_at, t.ended, t.entered_later
      from health.turn t join health.visit v on v.id = t.visit
      """;

  private final JdbcClient database;
  private final Acting acting;

  TurnRows(JdbcClient database, Acting acting) {
    this.database = database;
    this.acting = acting;
  }

  /** What became of a turn, or of one entered later. */
  record Entry(
      UUID id,
      UUID visit,
      UUID clinic,
      Station station,
      Instant cameAt,
      @Nullable Instant seenAt,
      boolean enteredLater) {}

  /** Puts a visit into a queue; the same entry twice is one. */
  void add(Entry entry) {
    database
        .sql(
            """
            insert into health.turn
              (id, visit, clinic, station, came_at, called_at, called_by, ended_at, ended_by, ended,
               entered_later)
            values (:id, :visit, :clinic, :station, :came, :seen, :by, :seen, :by, :how, :later)
            on conflict (id) do nothing
            """)
        .param("id", entry.id())
        .param("visit", entry.visit())
        .param("clinic", entry.clinic())
        .param("station", entry.station().code())
        .param("came", at(entry.cameAt()))
        .param("seen", entry.seenAt() == null ? null : at(entry.seenAt()))
        .param("by", entry.seenAt() == null ? null : acting.account().value())
        .param("how", entry.seenAt() == null ? null : "seen")
        .param("later", entry.enteredLater())
        .update();
  }

  /** The open turns of a station since a moment, who came first first. */
  List<Turn> open(UUID clinic, Station station, Instant since) {
    return database
        .sql(
            COLUMNS
                + """
                where t.clinic = :clinic and t.station = :station and t.ended_at is null
                  and t.came_at >= :since
                order by t.came_at, t.id
                """)
        .param("clinic", clinic)
        .param("station", station.code())
        .param("since", at(since))
        .query(TurnRows::turn)
        .list();
  }

  /** All turns of a clinic from a moment to another, voided ones left out. */
  List<Turn> of(UUID clinic, Instant from, Instant to) {
    return database
        .sql(
            COLUMNS
                + """
                where t.clinic = :clinic and t.came_at >= :from and t.came_at < :to
                  and v.voided_at is null and t.ended is distinct from 'voided'
                order by t.came_at, t.id
                """)
        .param("clinic", clinic)
        .param("from", at(from))
        .param("to", at(to))
        .query(TurnRows::turn)
        .list();
  }

  /** The way of one visit through the stations. */
  List<Turn> of(UUID visit) {
    return database
        .sql(COLUMNS + "where t.visit = :visit order by t.came_at, t.id")
        .param("visit", visit)
        .query(TurnRows::turn)
        .list();
  }

  Optional<Turn> find(UUID id) {
    return database
        .sql(COLUMNS + "where t.id = :id")
        .param("id", id)
        .query(TurnRows::turn)
        .optional();
  }

  /**
   * Calls who has waited longest; two who call at once get two, since a row that somebody else is
   * about to call is passed over.
   */
  Optional<UUID> callNext(UUID clinic, Station station, Instant since, Instant now) {
    return database
        .sql(
            """
            update health.turn set called_at = greatest(:now, came_at), called_by = :by
            where id = (
              select id from health.turn
              where clinic = :clinic and station = :station and ended_at is null
                and called_at is null and came_at >= :since
              order by came_at, id limit 1 for update skip locked)
            returning id
            """)
        .param("now", at(now))
        .param("by", acting.account().value())
        .param("clinic", clinic)
        .param("station", station.code())
        .param("since", at(since))
        .query(UUID.class)
        .optional();
  }

  /** Calls one; false when somebody else has, or they wait no longer. */
  boolean call(UUID id, Instant now) {
    return database
            .sql(
                """
                update health.turn set called_at = greatest(:now, came_at), called_by = :by
                where id = :id and called_at is null and ended_at is null
                """)
            .param("id", id)
            .param("now", at(now))
            .param("by", acting.account().value())
            .update()
        == 1;
  }

  /** Whoever was called and did not answer waits again, in their old place. */
  boolean callBack(UUID id) {
    return database
            .sql(
                """
                update health.turn set called_at = null, called_by = null
                where id = :id and called_at is not null and ended_at is null
                """)
            .param("id", id)
            .update()
        == 1;
  }

  /** Ends a turn; false when it is over already. */
  boolean end(UUID id, String how, Instant now) {
    return database
            .sql(
                """
                update health.turn
                set ended_at = greatest(:now, came_at), ended_by = :by, ended = :how
                where id = :id and ended_at is null
                """)
            .param("id", id)
            .param("now", at(now))
            .param("by", acting.account().value())
            .param("how", how)
            .update()
        == 1;
  }

  /** Ends whatever is open of a visit. */
  void endAll(UUID visit, String how, Instant now) {
    database
        .sql(
            """
            update health.turn
            set ended_at = greatest(:now, came_at), ended_by = :by, ended = :how
            where visit = :visit and ended_at is null
            """)
        .param("visit", visit)
        .param("now", at(now))
        .param("by", acting.account().value())
        .param("how", how)
        .update();
  }

  private static OffsetDateTime at(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }

  private static Turn turn(ResultSet row, int number) throws SQLException {
    return new Turn(
        row.getObject("id", UUID.class),
        row.getObject("visit", UUID.class),
        row.getObject("clinic", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        Optional.ofNullable(row.getObject("ticket", Long.class)).map(Math::toIntExact),
        Station.find(row.getString("station")).orElseThrow(),
        row.getObject("came_at", OffsetDateTime.class).toInstant(),
        moment(row, "called_at"),
        Optional.ofNullable(row.getString("called_by")).orElse(""),
        moment(row, "ended_at"),
        Optional.ofNullable(row.getString("ended")).orElse(""),
        row.getBoolean("entered_later"));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
