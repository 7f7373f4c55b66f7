package org.inzira.transit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.inzira.transit.BagItem.Holder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The log of who was handed what; nothing in it is changed. */
@Repository
class CustodyRows {

  private final JdbcClient database;

  CustodyRows(JdbcClient database) {
    this.database = database;
  }

  /** That something of somebody was handed over. */
  record Custody(
      PersonId person, BagItem item, Holder holder, String toWhom, Instant at, AccountName by) {}

  void add(Custody custody) {
    database
        .sql(
            """
            insert into transit.custody (person, item, holder, to_whom, at, by)
            values (:person, :item, :holder, :to_whom, :at, :by)
            """)
        .param("person", custody.person().value())
        .param("item", custody.item().code())
        .param("holder", custody.holder().code())
        .param("to_whom", custody.toWhom())
        .param("at", custody.at().atOffset(ZoneOffset.UTC))
        .param("by", custody.by().value())
        .update();
  }

  /** Who holds what now. */
  List<Custody> held(Collection<PersonId> persons) {
    return database
        .sql(
            """
            select distinct on (person, item) person, item, holder, to_whom, at, by
            from transit.custody
            where person = any(:persons)
            order by person, item, custody_no desc
            """)
        .param("persons", ids(persons))
        .query(CustodyRows::read)
        .list();
  }

  /** The last handings over, the newest first. */
  List<Custody> log(Collection<PersonId> persons, int limit) {
    return database
        .sql(
            """
            select person, item, holder, to_whom, at, by
            from transit.custody
            where person = any(:persons)
            order by custody_no desc limit :limit
            """)
        .param("persons", ids(persons))
        .param("limit", limit)
        .query(CustodyRows::read)
        .list();
  }

  private static UUID[] ids(Collection<PersonId> persons) {
    return persons.stream().map(PersonId::value).toArray(UUID[]::new);
  }

  private static Custody read(ResultSet row, int number) throws SQLException {
    return new Custody(
        new PersonId(row.getObject("person", UUID.class)),
        BagItem.find(row.getString("item")).orElseThrow(),
        Holder.find(row.getString("holder")).orElseThrow(),
        row.getString("to_whom"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        new AccountName(row.getString("by")));
  }
}
