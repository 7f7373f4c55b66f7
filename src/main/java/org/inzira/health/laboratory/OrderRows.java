package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.database.Identifiers;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which orders an examination asked, and which wait. */
@Repository
class OrderRows {

  private final JdbcClient database;

  OrderRows(JdbcClient database) {
    this.database = database;
  }

  /** Lets one transaction at a time ask for a person, so that two do not ask the same twice. */
  void hold(PersonId person) {
    database
        .sql("select pg_advisory_xact_lock(hashtextextended('laboratory ' || :id, 0))")
        .param("id", person.value().toString())
        .query((row, number) -> number)
        .list();
  }

  /** The standing orders of an examination. */
  List<UUID> of(UUID examination) {
    return database
        .sql(
            """
            select o.id from health.laboratory_asked a
            join health.laboratory_order o on o.id = a.laboratory_order and o.voided_at is null
            where a.examination = :examination
            order by o.asked_on, o.id
            """)
        .param("examination", examination)
        .query((row, number) -> row.getObject("id", UUID.class))
        .list();
  }

  /** The oldest standing order of a test that waits. */
  Optional<UUID> findWaiting(PersonId person, TestCode test) {
    return database
        .sql(
            """
            select o.id from health.laboratory_order o
            where o.person = :person and o.test = :test and o.voided_at is null
              and not exists (
                select 1 from health.laboratory_settled s where s.laboratory_order = o.id)
            order by o.asked_on, o.id limit 1
            """)
        .param("person", person.value())
        .param("test", test.value())
        .query((row, number) -> row.getObject("id", UUID.class))
        .optional();
  }

  void put(UUID examination, UUID order) {
    database
        .sql(
            """
            insert into health.laboratory_asked (examination, laboratory_order)
            values (:examination, :order) on conflict do nothing
            """)
        .param("examination", examination)
        .param("order", order)
        .update();
  }

  /** Those of these persons of whom a test was ever asked. */
  Set<UUID> asked(Collection<UUID> persons) {
    return Set.copyOf(
        database
            .sql(
                """
                select distinct person as id from health.laboratory_order
                where person = any(cast(:persons as uuid[])) and voided_at is null
                """)
            .param("persons", Identifiers.array(persons))
            .query((row, number) -> row.getObject("id", UUID.class))
            .list());
  }

  /** Those of whom a test waits: whose result is critical first, then the oldest. */
  List<PersonId> waiting(int limit) {
    return database
        .sql(
            """
            select o.person as id, min(o.asked_on) as since,
              bool_or(exists (select 1 from health.laboratory_reading r
                              where r.laboratory_order = o.id and r.critical)) as critical
            from health.laboratory_order o
            where o.voided_at is null and not exists (
              select 1 from health.laboratory_settled s
              where s.laboratory_order = o.id and s.answered)
            group by o.person order by critical desc, since, o.person limit :limit
            """)
        .param("limit", limit)
        .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
        .list();
  }

  /** Of how many persons a test waits. */
  int countWaiting() {
    return database
        .sql(
            """
            select count(distinct o.person) as persons
            from health.laboratory_order o
            where o.voided_at is null and not exists (
              select 1 from health.laboratory_settled s
              where s.laboratory_order = o.id and s.answered)
            """)
        .query(Integer.class)
        .single();
  }

  void unsettle(Collection<UUID> orders) {
    database
        .sql(
            """
            delete from health.laboratory_settled
            where laboratory_order = any(cast(:orders as uuid[]))
            """)
        .param("orders", Identifiers.array(orders))
        .update();
  }

  void settle(Order order, LocalDate day, boolean isAnswered) {
    database
        .sql(
            """
            insert into health.laboratory_settled
              (laboratory_order, test, asked_on, final_on, answered)
            values (:order, :test, :askedOn, :finalOn, :answered)
            on conflict (laboratory_order) do update set final_on = excluded.final_on,
              asked_on = excluded.asked_on, test = excluded.test, answered = excluded.answered
            """)
        .param("order", order.id())
        .param("test", order.test().code().value())
        .param("askedOn", order.askedOn())
        .param("finalOn", day)
        .param("answered", isAnswered)
        .update();
  }

  /** The next number for a label: of a year, and of nobody. */
  long nextNumber() {
    return database
        .sql("select nextval('health.specimen_number') as next")
        .query((row, number) -> row.getLong("next"))
        .single();
  }

  /** Days from asking to the last result, for each test that was final since a day. */
  Map<TestCode, List<Long>> turnArounds(LocalDate since) {
    var days = new HashMap<TestCode, List<Long>>();
    database
        .sql(
            """
            select test, final_on - asked_on as days from health.laboratory_settled
            where final_on >= :since order by test, days
            """)
        .param("since", since)
        .query(
            (RowCallbackHandler)
                row ->
                    days.computeIfAbsent(
                            new TestCode(row.getString("test")), one -> new ArrayList<>())
                        .add(row.getLong("days")));
    return days;
  }

  /** Whose specimen has this number on its label. */
  Optional<PersonId> findNumbered(String number) {
    return database
        .sql("select person as id from health.specimen where record_key = :number")
        .param("number", number)
        .query((row, at) -> new PersonId(row.getObject("id", UUID.class)))
        .optional();
  }
}
