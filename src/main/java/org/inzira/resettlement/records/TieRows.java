package org.inzira.resettlement.records;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What ties cases that were one, and the records that go with those who leave it. */
@Repository
class TieRows {

  private final JdbcClient database;

  TieRows(JdbcClient database) {
    this.database = database;
  }

  /** The open and the sealed ties of a case. */
  List<CaseTies.Tie> sealed(String number) {
    return database
        .sql(
            """
            select sealed_split.id, case_id, number, number = case_number as older
            from resettlement.sealed_split
            join resettlement.number
              on number in (case_number, new_case_number) and number <> :number
            where :number in (case_number, new_case_number) and voided_at is null
            """)
        .param("number", number)
        .query((row, _) ->
            new CaseTies.Tie(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getBoolean("older"),
                true))
        .list();
  }

  List<CaseTies.Tie> open(UUID id) {
    return database
        .sql(
            """
            select split.id, case_id, number, case_id = "case" as older
            from resettlement.split
            join resettlement.number on case_id in ("case", new_case) and case_id <> :id
            where :id in ("case", new_case) and voided_at is null
            """)
        .param("id", id)
        .query((row, _) ->
            new CaseTies.Tie(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number"),
                row.getBoolean("older"),
                false))
        .list();
  }

  /** The other cases with which this one is to fly. */
  List<CaseTies.Bond> bonds(UUID id) {
    return database
        .sql(
            """
            select case_bond.id, case_id, number
            from resettlement.case_bond
            join resettlement.number on case_id in ("case", bound_with) and case_id <> :id
            where :id in ("case", bound_with) and voided_at is null
            order by number
            """)
        .param("id", id)
        .query((row, _) ->
            new CaseTies.Bond(
                row.getObject("id", UUID.class),
                row.getObject("case_id", UUID.class),
                row.getString("number")))
        .list();
  }

  /** Lets what is about some of a case go on in another, voided records among it. */
  void move(UUID from, UUID to, Collection<PersonId> persons) {
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toSet());
    for (var statement :
        List.of(
            """
            update resettlement.case_member set "case" = :to, version = version + 1
            where "case" = :from and person = any (cast(:persons as uuid[]))
            """,
            """
            update resettlement.case_step set "case" = :to, version = version + 1
            where "case" = :from and person = any (cast(:persons as uuid[]))
            """,
            """
            update resettlement.case_hold set "case" = :to, version = version + 1
            where "case" = :from and person = any (cast(:persons as uuid[]))
            """,
            """
            update resettlement.consent set "case" = :to, version = version + 1
            where "case" = :from and person = any (cast(:persons as uuid[]))
            """)) {
      database
          .sql(statement)
          .param("from", from)
          .param("to", to)
          .param("persons", CaseRows.array(ids))
          .update();
    }
  }

  /** Puts keys of no meaning in place of those that an office gave, since they name its case. */
  void rename(UUID id) {
    for (var statement :
        List.of(
            """
            update resettlement.case_member set record_key = 'F-' || left(md5(id::text), 16)
            where "case" = :id
            """,
            """
            update resettlement.case_step set record_key = 'F-' || left(md5(id::text), 16)
            where "case" = :id
            """,
            """
            update resettlement.case_hold set record_key = 'F-' || left(md5(id::text), 16)
            where "case" = :id
            """,
            """
            update resettlement.consent set record_key = 'F-' || left(md5(id::text), 16)
            where "case" = :id
            """)) {
      database.sql(statement).param("id", id).update();
    }
  }
}
