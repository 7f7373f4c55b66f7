package org.inzira.health.stock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everyone who had a dose of a lot, whether they have left, and whether they were told. */
@Component
class Recalls {

  /** How whoever had it was told. */
  static final List<String> WAYS = List.of("in_person", "by_phone", "by_letter", "by_receiver");

  /** Journeys are read as health staff read their records. */
  private static final RecordKind TRAVELLER = new RecordKind("traveller");

  private static final RecordKind JOURNEY = new RecordKind("planned-journey");

  private final JdbcClient database;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;

  Recalls(
      JdbcClient database,
      Registers registers,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock) {
    this.database = database;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
  }

  /** A dose whose record carries the lot. */
  record Dose(UUID id, PersonId person, String vaccine, boolean given, LocalDate on, String place) {

    RecordRef ref() {
      return new RecordRef(HealthRecords.DOSE, id);
    }
  }

  /** Whether somebody travels: {@code departed}, {@code planned}, {@code given_up} or unknown. */
  record Travel(String state, Optional<LocalDate> on) {

    static final Travel UNKNOWN = new Travel("unknown", Optional.empty());
  }

  /** That somebody was told. */
  record Told(String how, Instant at, String by) {}

  /**
   * Somebody who had a dose.
   *
   * @param number spoken, or the key of the record
   * @param otherVaccine whether the record of the dose names another vaccine than the lot’s
   */
  record Exposed(
      Dose dose,
      String number,
      String name,
      Travel travel,
      Optional<Told> told,
      boolean otherVaccine) {}

  /** The first of them by day, from the last dose seen on; all have a place in the order. */
  List<Exposed> list(Lot lot, Optional<UUID> after, int limit) {
    var doses = doses(lot, after, limit);
    var persons = doses.stream().map(Dose::person).collect(Collectors.toUnmodifiableSet());
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
    var kept = registers.find(People.KIND, ids);
    var numbers = registers.get(People.KIND).definition().spokenNumbers(ids);
    var travels = travels(ids);
    var told = told(lot.id(), persons);
    return doses.stream()
        .map(dose -> {
          var id = dose.person().value();
          var record = Optional.ofNullable(kept.get(id));
          return new Exposed(
              dose,
              numbers.getOrDefault(id, record.map(one -> one.key().value()).orElse("")),
              record.map(Recalls::name).orElse(""),
              travels.getOrDefault(id, Travel.UNKNOWN),
              Optional.ofNullable(told.get(dose.person())),
              !dose.vaccine().equals(lot.vaccine()));
        })
        .toList();
  }

  private static String name(SavedRecord person) {
    return Stream.of("given_name", "family_name")
        .flatMap(field -> person.values().text(field).stream())
        .collect(Collectors.joining(" "));
  }

  private List<Dose> doses(Lot lot, Optional<UUID> after, int limit) {
    return database
        .sql(
            """
            select id, person, vaccine, given_how, given_on, centre
            from health.dose
            where voided_at is null and upper(btrim(lot)) = :number
              and (cast(:after as uuid) is null or (given_on, id) < (
                select given_on, id from health.dose where id = cast(:after as uuid)))
            order by given_on desc, id desc
            limit :limit
            """)
        .param("number", StockRows.Printed.of(lot.vaccine(), lot.number()).number())
        .param("after", after.map(UUID::toString).orElse(null))
        .param("limit", limit)
        .query((row, number) ->
            new Dose(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("vaccine"),
                row.getString("given_how").equals("given"),
                row.getObject("given_on", LocalDate.class),
                Optional.ofNullable(row.getString("centre")).orElse("")))
        .list();
  }

  /** How many doses and people the lot went to. */
  record Extent(long doses, long people, long told) {}

  Extent extent(Lot lot) {
    return database
        .sql(
            """
            select count(*) as doses, count(distinct dose.person) as people,
                   count(distinct dose.person) filter (where told.person is not null) as told
            from health.dose
            left join health.recall_told as told
              on told.lot = :lot and told.person = dose.person
            where voided_at is null and upper(btrim(dose.lot)) = :number
            """)
        .param("number", StockRows.Printed.of(lot.vaccine(), lot.number()).number())
        .param("lot", lot.id().value())
        .query((row, number) ->
            new Extent(row.getLong("doses"), row.getLong("people"), row.getLong("told")))
        .single();
  }

  /** Of journeys the one that departed, else the one that is planned. */
  private Map<UUID, Travel> travels(Set<UUID> persons) {
    var travellers = registers.list(TRAVELLER, "person", persons);
    var journeys =
        registers.find(
            JOURNEY,
            travellers.stream()
                .flatMap(one -> one.values().reference("journey").stream())
                .collect(Collectors.toUnmodifiableSet()));
    var travels = new HashMap<UUID, Travel>();
    for (var traveller : travellers) {
      var journey = journeys.get(traveller.values().reference("journey").orElseThrow());
      if (journey != null) {
        travels.merge(
            traveller.values().reference("person").orElseThrow(),
            new Travel(
                journey.values().text("state").orElseThrow(), journey.values().day("departs_on")),
            (one, other) -> rank(one) <= rank(other) ? one : other);
      }
    }
    return travels;
  }

  private static int rank(Travel travel) {
    return List.of("departed", "planned", "given_up", "unknown").indexOf(travel.state());
  }

  private Map<PersonId, Told> told(LotId lot, Set<PersonId> persons) {
    var told = new HashMap<PersonId, Told>();
    database
        .sql(
            """
            select distinct on (person) person, how, at, by
            from health.recall_told
            where lot = :lot and person = any(:persons)
            order by person, told_no desc
            """)
        .param("lot", lot.value())
        .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
        .query((row, number) ->
            told.put(
                new PersonId(row.getObject("person", UUID.class)),
                new Told(
                    row.getString("how"), row.getTimestamp("at").toInstant(), row.getString("by"))))
        .list();
    return told;
  }

  /**
   * These were told. Refused: nobody chosen ({@code CC-060}), no such way ({@code CC-061}),
   * somebody who had no dose of the lot ({@code CC-062}), a lot that was not recalled ({@code
   * CC-063}).
   */
  Outcome<Integer> tell(Lot lot, Set<UUID> persons, String how) {
    if (lot.recall().isEmpty()) {
      return Outcome.refused(Refusal.of("CC-063"));
    }
    if (persons.isEmpty() || !WAYS.contains(how)) {
      return Outcome.refused(Refusal.of(persons.isEmpty() ? "CC-060" : "CC-061"));
    }
    return transactions.write(() -> {
      if (!had(lot, persons).containsAll(persons)) {
        return Outcome.refused(Refusal.of("CC-062"));
      }
      persons.forEach(person ->
          database
              .sql(
                  """
                  insert into health.recall_told (lot, person, how, at, by)
                  values (:lot, :person, :how, :at, :by)
                  """)
              .param("lot", lot.id().value())
              .param("person", person)
              .param("how", how)
              .param("at", Timestamp.from(clock.instant()))
              .param("by", acting.account().value())
              .update());
      trail.did("recall-told", lot.id().ref());
      return Outcome.done(persons.size());
    });
  }

  private Set<UUID> had(Lot lot, Set<UUID> persons) {
    return new HashSet<>(
        database
            .sql(
                """
                select distinct person from health.dose
                where voided_at is null and upper(btrim(lot)) = :number and person = any(:persons)
                """)
            .param("number", StockRows.Printed.of(lot.vaccine(), lot.number()).number())
            .param("persons", persons.toArray(UUID[]::new))
            .query((row, number) -> row.getObject("person", UUID.class))
            .list());
  }
}
