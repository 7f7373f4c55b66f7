package org.inzira.health.laboratory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PersonId;
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
}
