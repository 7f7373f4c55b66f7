package org.inzira.health.departing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.clearances.TravelCondition;
import org.inzira.database.Identifiers;
import org.inzira.health.departing.Check.Kind;
import org.inzira.kernel.PersonId;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads checks in sets. */
@Repository
class CheckRows {

  private final JdbcClient database;

  CheckRows(JdbcClient database) {
    this.database = database;
  }

  /** Each person's newest check of a kind; of two on one day the one recorded later. */
  Map<PersonId, Check> newest(Collection<PersonId> persons, Kind kind) {
    var found = new HashMap<PersonId, Check>();
    database
        .sql(
            """
            select distinct on (person) *
            from health.pre_embarkation_check
            where person = any(cast(:persons as uuid[])) and voided_at is null
              and coalesce(check_kind, 'pre_embarkation') = :kind
            order by person, checked_on desc, id desc
            """)
        .param("persons", Identifiers.array(persons.stream().map(PersonId::value).toList()))
        .param("kind", kind.code())
        .query(
            (RowCallbackHandler)
                row -> {
                  var check = check(row);
                  found.put(check.person(), check);
                });
    return found;
  }

  /** All of a person, the newest first. */
  List<Check> of(PersonId person) {
    return database
        .sql(
            """
            select * from health.pre_embarkation_check
            where person = :person and voided_at is null
            order by checked_on desc, id desc
            """)
        .param("person", person.value())
        .query((row, number) -> check(row))
        .list();
  }

  /** Those whose newest check of all found them unfit, by the day on which they are seen again. */
  List<Check> recalled() {
    return database
        .sql(
            """
            select * from health.pre_embarkation_check as one
            where voided_at is null and outcome = 'unfit' and recall_on is not null
              and not exists (
                select from health.pre_embarkation_check as newer
                where newer.person = one.person and newer.voided_at is null
                  and (newer.checked_on, newer.id) > (one.checked_on, one.id))
            order by recall_on, id
            """)
        .query((row, number) -> check(row))
        .list();
  }

  /** Until when somebody is held, if they are. */
  Optional<LocalDate> heldUntil(PersonId person) {
    return database
        .sql(
            """
            select expected_until from health.medical_hold
            where person = :person and voided_at is null and lifted_on is null
            order by expected_until desc limit 1
            """)
        .param("person", person.value())
        .query((row, number) -> row.getObject("expected_until", LocalDate.class))
        .optional();
  }

  /** How many checks a person has had, voided ones too: what the key of the next is made of. */
  int count(PersonId person) {
    return database
        .sql("select count(*) from health.pre_embarkation_check where person = :person")
        .param("person", person.value())
        .query((row, number) -> row.getInt(1))
        .single();
  }

  private static Check check(ResultSet row) throws SQLException {
    var kind = Optional.ofNullable(row.getString("check_kind"));
    return new Check(
        row.getObject("id", UUID.class),
        new PersonId(row.getObject("person", UUID.class)),
        kind.map(code -> Kind.valueOf(code.toUpperCase(Locale.ROOT))).orElse(Kind.PRE_EMBARKATION),
        row.getObject("checked_on", LocalDate.class),
        Check.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
        needs(row),
        Optional.ofNullable(row.getString("escort")),
        Optional.ofNullable(row.getObject("recall_on", LocalDate.class)),
        Optional.ofNullable(row.getString("unfit_reason")));
  }

  private static EnumSet<TravelCondition> needs(ResultSet row) throws SQLException {
    var needs = EnumSet.noneOf(TravelCondition.class);
    for (var need : TravelCondition.values()) {
      if (row.getBoolean(need.code())) {
        needs.add(need);
      }
    }
    return needs;
  }
}
