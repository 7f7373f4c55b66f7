package org.inzira.resettlement.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.people.Parted;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What ties cases that were one, and the records that go with those who leave it. */
@Repository
class TieRows implements Parted {

  /** Cases that were one with each other, or with the other side of a sealed split. */
  private static final String APART =
      """
      ), akin (origin, id) as (
        select origin, id from start
        union
        select origin, case when split."case" = akin.id then split.new_case else split."case" end
        from akin
        join resettlement.split
          on akin.id in (split."case", split.new_case) and split.voided_at is null
      ), apart (origin, id) as (
        select origin, other.case_id
        from akin
        join resettlement.number as own on own.case_id = akin.id
        join resettlement.sealed_split
          on own.number in (case_number, new_case_number) and sealed_split.voided_at is null
        join resettlement.number as other
          on other.number in (case_number, new_case_number) and other.number <> own.number
        union
        select origin, case when split."case" = apart.id then split.new_case else split."case" end
        from apart
        join resettlement.split
          on apart.id in (split."case", split.new_case) and split.voided_at is null
      )
      """;

  /** Nobody begins while nothing is sealed, so that it costs nothing then. */
  private static final String FROM_PERSONS =
      """
      with recursive start (origin, id) as (
        select person, "case" from resettlement.case_member
        where person = any (cast(:origins as uuid[])) and voided_at is null
          and exists (select from resettlement.sealed_split where voided_at is null)
      """;

  private static final String FROM_CASES =
      """
      with recursive start (origin, id) as (
        select id, id from unnest(cast(:origins as uuid[])) as given (id)
        where exists (select from resettlement.sealed_split where voided_at is null)
      """;

  private final JdbcClient database;

  TieRows(JdbcClient database) {
    this.database = database;
  }

  /** The sealed splits of a case, voided ones too. */
  List<CaseTies.Tie> sealed(String number) {
    return database
        .sql(
            """
            select sealed_split.id, case_id, number, number = case_number as older,
                   voided_at, voided_by, void_reason
            from resettlement.sealed_split
            join resettlement.number
              on number in (case_number, new_case_number) and number <> :number
            where :number in (case_number, new_case_number)
            order by decided_on, sealed_split.id
            """)
        .param("number", number)
        .query((row, _) -> tie(row, true))
        .list();
  }

  /** The open splits of a case, voided ones too. */
  List<CaseTies.Tie> open(UUID id, boolean confidentialToo) {
    return database
        .sql(
            """
            select split.id, case_id, number, case_id = "case" as older,
                   voided_at, voided_by, void_reason
            from resettlement.split
            join resettlement.number on case_id in ("case", new_case) and case_id <> :id
            where :id in ("case", new_case) and (:all or shown_to is null)
            order by decided_on, split.id
            """)
        .param("id", id)
        .param("all", confidentialToo)
        .query((row, _) -> tie(row, false))
        .list();
  }

  private static CaseTies.Tie tie(ResultSet row, boolean sealed) throws SQLException {
    var voidedAt = row.getObject("voided_at", OffsetDateTime.class);
    return new CaseTies.Tie(
        row.getObject("id", UUID.class),
        row.getObject("case_id", UUID.class),
        row.getString("number"),
        row.getBoolean("older"),
        sealed,
        voidedAt == null
            ? Optional.empty()
            : Optional.of(
                new CaseTies.Voided(
                    voidedAt.toInstant(),
                    row.getString("voided_by"),
                    row.getString("void_reason"))));
  }

  /** What tied two cases for all to see, before it was voided, is for protection officers now. */
  void hide(UUID one, UUID other) {
    for (var statement :
        List.of(
            """
            update resettlement.split set shown_to = 'protection'
            where "case" in (:one, :other) and new_case in (:one, :other)
            """,
            """
            update resettlement.case_bond set shown_to = 'protection'
            where "case" in (:one, :other) and bound_with in (:one, :other)
            """)) {
      database.sql(statement).param("one", one).param("other", other).update();
    }
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

  @Override
  public Map<PersonId, Parting> parted(Collection<PersonId> persons) {
    var others = new HashMap<PersonId, Set<PersonId>>();
    var numbers = new HashMap<PersonId, Set<String>>();
    database
        .sql(
            FROM_PERSONS
                + APART
                + """
                select origin, person, unhcr_case_number
                from apart
                join resettlement.case_file on case_file.id = apart.id
                left join resettlement.case_member
                  on case_member."case" = apart.id and case_member.voided_at is null
                """)
        .param("origins", CaseRows.array(persons.stream().map(PersonId::value).toList()))
        .query(
            (RowCallbackHandler)
                row -> {
                  var origin = new PersonId(row.getObject("origin", UUID.class));
                  var met = others.computeIfAbsent(origin, any -> new HashSet<>());
                  Optional.ofNullable(row.getObject("person", UUID.class))
                      .ifPresent(person -> met.add(new PersonId(person)));
                  var told = numbers.computeIfAbsent(origin, any -> new HashSet<>());
                  Optional.ofNullable(row.getString("unhcr_case_number")).ifPresent(told::add);
                });
    var parted = new HashMap<PersonId, Parting>();
    others.forEach((origin, met) ->
        parted.put(origin, new Parting(met, numbers.getOrDefault(origin, Set.of()))));
    return parted;
  }

  /** Whom each of these must not meet among these. */
  Map<PersonId, Set<PersonId>> keptApart(Collection<PersonId> persons) {
    var apart = new HashMap<PersonId, Set<PersonId>>();
    parted(persons)
        .forEach((person, parting) -> {
          var met = new HashSet<>(parting.others());
          met.retainAll(persons);
          if (!met.isEmpty()) {
            apart.put(person, met);
          }
        });
    return apart;
  }

  /** The numbers of UNHCR that stand at the other side of a sealed split of these cases. */
  Map<UUID, Set<String>> numbersApart(Collection<UUID> cases) {
    var numbers = new HashMap<UUID, Set<String>>();
    database
        .sql(
            FROM_CASES
                + APART
                + """
                select origin, unhcr_case_number
                from apart join resettlement.case_file on case_file.id = apart.id
                where unhcr_case_number is not null
                """)
        .param("origins", CaseRows.array(cases))
        .query(
            (RowCallbackHandler)
                row ->
                    numbers
                        .computeIfAbsent(
                            row.getObject("origin", UUID.class), any -> new HashSet<>())
                        .add(row.getString("unhcr_case_number")));
    return numbers;
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
