package org.inzira.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the trail: rows are added and read. */
@Repository
class TrailRows {

  private final JdbcClient database;
  private final Clock clock;

  TrailRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(
      AccountName account,
      String action,
      Optional<String> what,
      Optional<RecordRef> record,
      Optional<String> reason,
      Set<PersonId> persons) {
    database
        .sql(
            """
            with line as (
                insert into access.trail (at, account, action, what, record_kind, record_id, reason)
                values (:at, :account, :action, :what, :kind, :id, :reason)
                returning trail_no
            )
            insert into access.trail_person (person, trail_no)
            select person, trail_no from line, unnest(:persons::uuid[]) person
            """)
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .param("account", account.value())
        .param("action", action)
        .param("what", what.orElse(null))
        .param("kind", record.map(ref -> ref.kind().code()).orElse(null))
        .param("id", record.map(RecordRef::id).orElse(null))
        .param("reason", reason.orElse(null))
        .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .update();
  }

  /** The newest lines before a number, all or of one account. */
  List<TrailEntry> list(Optional<AccountName> account, long before, int limit) {
    return database
        .sql(
            """
            select trail_no, at, account, action, what, record_kind, record_id, reason,
                   (select count(*) from access.trail_person seen
                    where seen.trail_no = trail.trail_no) as persons
            from access.trail
            where trail_no < :before and (:account::text is null or account = :account)
            order by trail_no desc
            limit :limit
            """)
        .param("before", before)
        .param("account", account.map(AccountName::value).orElse(null))
        .param("limit", limit)
        .query(TrailRows::read)
        .list();
  }

  /** The newest lines that concern a person. */
  List<TrailEntry> list(PersonId person, long before, int limit) {
    return database
        .sql(
            """
            select trail_no, at, account, action, what, record_kind, record_id, reason,
                   0 as persons
            from access.trail_person
            join access.trail using (trail_no)
            where person = :person and trail_no < :before
            order by trail_no desc
            limit :limit
            """)
        .param("person", person.value())
        .param("before", before)
        .param("limit", limit)
        .query(TrailRows::read)
        .list();
  }

  private static TrailEntry read(ResultSet row, int number) throws SQLException {
    var kind = row.getString("record_kind");
    return new TrailEntry(
        row.getLong("trail_no"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new AccountName(row.getString("account")),
        row.getString("action"),
        Optional.ofNullable(row.getString("what")),
        kind == null
            ? Optional.empty()
            : Optional.of(
                new RecordRef(new RecordKind(kind), row.getObject("record_id", UUID.class))),
        Optional.ofNullable(row.getString("reason")),
        row.getInt("persons"));
  }
}
