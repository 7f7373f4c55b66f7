package org.inzira.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.database.Transactions;
import org.inzira.health.validity.AssessedMedical;
import org.inzira.health.validity.HealthClass;
import org.inzira.health.validity.StatedMedicals;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A family with all that health could know of them, each detail a word or day that stands nowhere
 * else; and a record of every other kind beside it, made of the examples of its fields, so that
 * kinds that come later are planted without a word here.
 */
final class PlantedHealth {

  static final String MOTHER = "HH-MOTHER";
  static final String CHILD = "HH-CHILD";
  private static final String GROWN = "HH-GROWN";
  private static final UUID PORTRAIT = UUID.fromString("5ca1ab1e-0000-4000-8000-00000000face");

  /** Words of health’s own records that nobody else may meet. */
  static final List<String> WORDS =
      List.of(
          "Quecksputum",
          "LOTQX77",
          "HHKEYHOLD",
          "HHKEYCLEAR",
          "HHKEYCHECK",
          "HHKEYDOSE",
          "HHKEYEXAMINED",
          "HHKEYFEE",
          "Quhistory",
          "Querfieber",
          "HHMINISTRY",
          "HHREPORT",
          "Quportrait",
          "QUFACE77");

  /** What is confidential within health. */
  static final String CONFIDED = "Quconfided";

  /** Days of health’s own records; with one of them the length of a window could be read. */
  static final List<LocalDate> DAYS =
      List.of(
          LocalDate.of(2019, 3, 13),
          LocalDate.of(2019, 5, 17),
          LocalDate.of(2019, 7, 19),
          LocalDate.of(2019, 8, 23),
          LocalDate.of(2019, 9, 27),
          LocalDate.of(2019, 10, 29),
          LocalDate.of(2019, 11, 21));

  private final Registers registers;
  private final JdbcClient database;
  private final Deliveries deliveries;
  private final Map<String, String> keys = new HashMap<>();
  private final List<RecordRef> records = new ArrayList<>();
  private final List<String> left = new ArrayList<>();

  PlantedHealth(Registers registers, Transactions transactions, JdbcClient database) {
    this.database = database;
    this.registers = registers;
    this.deliveries = new Deliveries(registers, transactions);
  }

  /** One record of each kind at least. */
  List<RecordRef> records() {
    return records;
  }

  /** The photographs of clients. */
  Set<String> portraits() {
    return Set.of(PORTRAIT.toString());
  }

  /** The identifiers of what health alone reads: each holds the moment in which it was made. */
  Set<UUID> healthIds() {
    return Stream.concat(Stream.of(PORTRAIT), idsOfHealth()).collect(Collectors.toSet());
  }

  private Stream<UUID> idsOfHealth() {
    return records.stream()
        .filter(record ->
            Set.of(Role.HEALTH, Role.PHYSICIAN, Role.COUNSELLOR)
                .containsAll(registers.get(record.kind()).definition().readers()))
        .map(RecordRef::id);
  }

  /**
   * Which two records belong together on one page, either way round: one refers to the other, by
   * itself or through a third, or a third refers to both.
   */
  Set<Pair> pairs() {
    var referred = new HashMap<UUID, Set<UUID>>();
    for (var record : records) {
      referred.put(record.id(), references(record));
    }
    var pairs = new HashSet<Pair>();
    referred.forEach((from, to) -> {
      var near = new HashSet<>(to);
      to.forEach(one -> near.addAll(referred.getOrDefault(one, Set.of())));
      near.forEach(one -> pairs.add(new Pair(from, one)));
      to.forEach(one -> to.forEach(other -> pairs.add(new Pair(one, other))));
    });
    return pairs.stream()
        .filter(pair -> !pair.first().equals(pair.second()))
        .flatMap(pair -> Stream.of(pair, pair.turned()))
        .collect(Collectors.toSet());
  }

  /** Two identifiers in the order of an address. */
  record Pair(UUID first, UUID second) {

    Pair turned() {
      return new Pair(/* first= */ second, /* second= */ first);
    }
  }

  private Set<UUID> references(RecordRef record) {
    return registers.get(record.kind()).find(record.id()).stream()
        .flatMap(kept -> kept.values().values().values().stream())
        .filter(UUID.class::isInstance)
        .map(UUID.class::cast)
        .collect(Collectors.toSet());
  }

  /** A medical of the mother, stated by a rule that looks at what was found. */
  void state(StatedMedicals medicals, LocalDate today) {
    medicals
        .state(
            new StatedMedicals.Statement(
                person(MOTHER),
                UUID.randomUUID(),
                new AssessedMedical(
                    new CountryCode("USA"),
                    Set.of(HealthClass.TUBERCULOSIS_B1_PULMONARY, HealthClass.HIV),
                    completedOn(today),
                    Optional.of(DAYS.get(6)),
                    Optional.of(DAYS.get(5))),
                Set.of(),
                false))
        .orThrow();
  }

  /** The day from which the window of the mother’s medical counts. */
  static LocalDate completedOn(LocalDate today) {
    return today.minusDays(40);
  }

  /** The journey on which the mother travels. */
  UUID journey() {
    return database
        .sql("select id from clearances.planned_journey where record_key = 'HH-JOURNEY'")
        .query(UUID.class)
        .single();
  }

  PersonId person(String key) {
    return new PersonId(
        database
            .sql("select id from people.person where record_key = :key")
            .param("key", key)
            .query(UUID.class)
            .single());
  }

  /** The kinds of which the examples were refused, with why. */
  List<String> left() {
    return left;
  }

  void plant(LocalDate today) {
    bring(
        "person",
        GROWN,
        Map.of("given_name", "Quentine", "sex", "female", "birth_date", "1980-04-01"));
    person(MOTHER, "Quirine");
    person(CHILD, "Quentin");
    plantHealth(today);
    plantPortrait();
    plantJourney(today);
    plantCases(today);
    registers.list().stream()
        .sorted(Comparator.comparingInt(this::depth))
        .filter(register -> !keys.containsKey(register.kind().code()))
        .forEach(this::plantExample);
  }

  private void person(String key, String name) {
    bring("person", key, Map.of("given_name", name, "sex", "female", "birth_date", "2015-04-01"));
  }

  /** A photograph of the mother, and what was erased of another. */
  private void plantPortrait() {
    database
        .sql(
            """
            insert into health.portrait
              (id, person, taken_at, taken_by, consent, large_hash, small_hash, small_width,
               small_height)
            select cast(:id as uuid), cast(:person as uuid), cast(:day as timestamptz), 'planted',
              'client', :hash, :hash, 1, 1;
            insert into health.portrait
              (id, person, taken_at, taken_by, consent, large_hash, small_hash, small_width,
               small_height, erased_at, erased_by, erased_because, erased_reason)
            select gen_random_uuid(), cast(:person as uuid), cast(:day as timestamptz), 'planted',
              'client', :hash, :hash, 1, 1, now(), 'planted', 'client', 'Quportrait';
            insert into health.portrait_picture (portrait, size, bytes)
            select cast(:id as uuid), size, convert_to('QUFACE77', 'UTF8')
            from unnest(array['large', 'small']) size
            """)
        .param("id", PORTRAIT)
        .param("person", person(MOTHER).value())
        .param("day", DAYS.get(1).toString())
        .param("hash", "f".repeat(64))
        .update();
  }

  private void plantHealth(LocalDate today) {
    bring(
        "assessment",
        "HHKEYASSESSED",
        Map.of(
            "person", MOTHER,
            "centre", "RW13-MHAC",
            "client_category", "refugee",
            "purpose", "resettlement",
            "destination", "CAN",
            "outcome", "follow_up",
            "completed_on", DAYS.get(0).toString()));
    bring(
        "dose",
        "HHKEYDOSE",
        Map.of(
            "person",
            CHILD,
            "vaccine",
            "19",
            "given_how",
            "given",
            "given_on",
            DAYS.get(1).toString(),
            "lot",
            "LOTQX77"));
    plantExamination();
    plantHolds(today);
    plantFitness(today);
  }

  /** One of somebody who pays, and one that was signed on paper, with its sections. */
  private void plantExamination() {
    bring(
        "examination",
        "HHKEYPAYING",
        Map.of(
            "person", GROWN,
            "centre", "RW13-MHAC",
            "client_category", "other_migrant",
            "purpose", "work",
            "destination", "CAN",
            "opened_on", DAYS.get(0).toString()));
    bring(
        "examination-fee",
        "HHKEYFEE",
        Map.of(
            "examination", "HHKEYPAYING",
            "settled", "waived",
            "settled_on", DAYS.get(0).toString(),
            "reason", "Quecksputum"));
    bring(
        "examination",
        "HHKEYEXAMINED",
        Map.of(
            "person", MOTHER,
            "centre", "RW13-MHAC",
            "client_category", "refugee",
            "purpose", "resettlement",
            "destination", "CAN",
            "opened_on", DAYS.get(0).minusDays(4).toString(),
            "assessment", "HHKEYASSESSED",
            "tuberculosis_class", "b1_pulmonary",
            "signed_on", DAYS.get(0).toString(),
            "signed_by", "Panel"));
    plantSection("history", "remarks: Quhistory");
    plantReferral();
    plantSection("confidential", "reason: " + CONFIDED);
  }

  private void plantReferral() {
    bring(
        "examination-referral",
        "HHKEYREFERRAL",
        Map.of(
            "examination", "HHKEYEXAMINED",
            "specialty", "pulmonology",
            "question", "Quecksputum",
            "sent_on", DAYS.get(0).toString(),
            "sent_to", "Quclinic"));
  }

  private void plantSection(String section, String answers) {
    bring(
        "examination-section",
        "HHKEYPART-" + section,
        Map.of(
            "examination",
            "HHKEYEXAMINED",
            "section",
            section,
            "state",
            "draft",
            "answers",
            answers));
  }

  private void plantHolds(LocalDate today) {
    bring(
        "medical-hold",
        "HHKEYHOLD",
        Map.of(
            "person",
            MOTHER,
            "reason",
            "tuberculosis_work_up",
            "held_on",
            DAYS.get(2).toString(),
            "expected_until",
            today.plusDays(60).toString(),
            "note",
            "Quecksputum"));
    bring(
        "medical-hold",
        "HHKEYHOLD-2",
        Map.of(
            "person",
            CHILD,
            "reason",
            "acute_illness",
            "held_on",
            DAYS.get(3).toString(),
            "expected_until",
            DAYS.get(4).toString(),
            "lifted_on",
            DAYS.get(4).toString(),
            "reported_by",
            "HHMINISTRY",
            "report_reference",
            "HHREPORT",
            "last_exposure_on",
            DAYS.get(5).toString()));
  }

  private void plantFitness(LocalDate today) {
    bring(
        "medical-clearance",
        "HHKEYCLEAR",
        Map.of(
            "person",
            CHILD,
            "until_day",
            today.plusMonths(3).toString(),
            "needed_until",
            DAYS.get(4).toString(),
            "wheelchair",
            "yes"));
    bring(
        "pre-embarkation-check",
        "HHKEYCHECK",
        Map.of(
            "person",
            MOTHER,
            "checked_on",
            today.toString(),
            "destination",
            "CAN",
            "outcome",
            "unfit",
            "unfit_reason",
            "Querfieber",
            "recall_on",
            today.plusDays(9).toString()));
  }

  private void plantJourney(LocalDate today) {
    bring(
        "planned-journey",
        "HH-JOURNEY",
        Map.of(
            "destination", "CAN",
            "departs_on", today.plusDays(20).toString(),
            "arrival_days_later", "1",
            "state", "planned"));
    for (var person : List.of(CHILD, MOTHER)) {
      bring("traveller", "HH-TRAVELS-" + person, Map.of("journey", "HH-JOURNEY", "person", person));
      bring(
          "clearance",
          "HH-PERMIT-" + person,
          Map.of("person", person, "clearance", "exit_permit", "given_on", today.toString()));
    }
  }

  /** What examples cannot say: cases, and whom and what ties them. */
  private void plantCases(LocalDate today) {
    for (var key : List.of("HH-CASE-3", "HH-CASE-2", "HH-CASE")) {
      bring(
          "case",
          key,
          Map.of("destination", "CAN", "asylum_country", "RWA", "pathway", "resettlement"));
    }
    for (var person : List.of(CHILD, MOTHER)) {
      bring(
          "case-member",
          "HH-BELONGS-" + person,
          Map.of("case", "HH-CASE", "person", person, "relationship", "sibling"));
    }
    bring(
        "consent",
        "HH-CONSENT",
        Map.of(
            "case",
            "HH-CASE",
            "person",
            MOTHER,
            "given_by",
            "guardian",
            "given_on",
            today.toString()));
    bring(
        "case-step",
        "HH-STEP",
        Map.of("case", "HH-CASE", "step", "registered", "happened_on", today.toString()));
    plantTies(today);
    plantLoan(today);
  }

  private void plantLoan(LocalDate today) {
    bring(
        "loan-note",
        "HH-NOTE",
        Map.of(
            "person",
            GROWN,
            "destination",
            "USA",
            "amount_cents",
            "110000",
            "signed_on",
            today.toString()));
  }

  private String number(String key) {
    return database
        .sql(
            """
            select number from resettlement.number
            join resettlement.case_file on id = case_id where record_key = :key
            """)
        .param("key", key)
        .query(String.class)
        .single();
  }

  private void plantTies(LocalDate today) {
    bring("case-bond", "HH-BOND", Map.of("case", "HH-CASE", "bound_with", "HH-CASE-2"));
    bring(
        "sealed-split",
        "HH-SEALED",
        Map.of(
            "case_number", number("HH-CASE"),
            "new_case_number", number("HH-CASE-3"),
            "authorised_by", "UNHCR",
            "decided_on", today.toString(),
            "reason", "Quick"));
    bring(
        "split",
        "HH-SPLIT",
        Map.of(
            "case", "HH-CASE",
            "new_case", "HH-CASE-2",
            "authorised_by", "UNHCR",
            "decided_on", today.toString(),
            "reason", "Quick"));
  }

  /** Examples refer to what was planted before; what is optional and was not is left empty. */
  private void plantExample(Register register) {
    var code = register.kind().code();
    var values = new HashMap<String, String>();
    for (var field : register.fields()) {
      var value = example(field);
      if (!value.isEmpty()) {
        values.put(field.name(), value);
      }
    }
    var key = "HH-" + code.toUpperCase(Locale.ROOT);
    var refused = deliveries.refused(code, key, values);
    if (refused.isEmpty()) {
      bring(code, key, values);
    } else {
      left.add(code + " " + refused);
    }
  }

  private String example(Field field) {
    return field.type() instanceof FieldType.Reference(var kind)
        ? keys.getOrDefault(kind.code(), "")
        : field.example();
  }

  private void bring(String kind, String key, Map<String, String> values) {
    records.add(deliveries.bring(kind, key, values));
    keys.put(kind, key);
  }

  private int depth(Register register) {
    return register.after().stream()
        .filter(kind -> !kind.equals(register.kind()))
        .flatMap(kind -> registers.find(kind).stream())
        .mapToInt(target -> 1 + depth(target))
        .max()
        .orElse(0);
  }
}
