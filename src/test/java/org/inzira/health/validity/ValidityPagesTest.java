package org.inzira.health.validity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.TravelCondition;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.health.validity.StatedMedicals.How;
import org.inzira.health.validity.StatedMedicals.Stated;
import org.inzira.health.validity.StatedMedicals.Statement;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Statements as they reach others, what moves them, and the pages on which health sees why. */
@InziraTest
class ValidityPagesTest {

  private static final String PERSON = "/health/validity/person/";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Clearances clearances;
  @Autowired private StatedMedicals medicals;
  @Autowired private MedicalRules rules;
  @Autowired private MedicalDesk desk;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private String key = "";
  private LocalDate today = LocalDate.EPOCH;
  private PersonId person = PersonId.random();

  @BeforeEach
  void bringsSomebodyIn() {
    TestAccounts.opened(beans, "validity-nurse", Role.HEALTH);
    TestAccounts.opened(beans, "validity-physician", Role.HEALTH, Role.PHYSICIAN);
    TestAccounts.opened(beans, "validity-head", Role.HEAD_OF_MISSION);
    TestAccounts.opened(beans, "validity-clerk", Role.CASE_WORKER);
    deliveries = new Deliveries(registers, transactions);
    key = "VALID-" + System.nanoTime();
    today = LocalDate.now(clock.withZone(zone));
    person = person(key);
  }

  private PersonId person(String its) {
    return new PersonId(
        deliveries.bring("person", its, Map.of("given_name", "Aline", "sex", "female")).id());
  }

  @Test
  void tellsOthersTheDayByClassAndNothingElse() {
    var stated = state(person, "USA", Set.of(), today.minusDays(10)).orThrow();
    assertThat(stated.how()).isEqualTo(How.STATED);
    assertThat(medical().until()).contains(today.minusDays(10).plusMonths(6));
    assertThat(medical().neededUntil()).isEmpty();

    state(person, "USA", Set.of(HealthClass.TUBERCULOSIS_B1_PULMONARY), today.minusDays(10))
        .orThrow();
    assertThat(medical().until()).contains(today.minusDays(10).plusMonths(3));
    assertThat(medical().conditions()).containsExactly(TravelCondition.WHEELCHAIR);
    assertThat(medicals.standing(Set.of(person)))
        .hasEntrySatisfying(
            person,
            standing ->
                assertThat(standing.medical().classes())
                    .containsExactly(HealthClass.TUBERCULOSIS_B1_PULMONARY));
  }

  @Test
  void takesBackWhatWasStatedAndKnowsNothingOfWhatWasNot() {
    var statement = statement(person, "USA", Set.of(), today);
    medicals.state(statement).orThrow();

    assertThat(medicals.withdraw(statement.examination()).orThrow())
        .hasValueSatisfying(taken -> assertThat(taken.how()).isEqualTo(How.WITHDRAWN));
    assertThat(medical().until()).isEmpty();
    assertThat(medicals.standing(Set.of(person))).isEmpty();
    assertThat(medicals.withdraw(UUID.randomUUID()).orThrow()).isEmpty();
  }

  @Test
  void refusesWhoHasNoRecordAndACompletionInTheFuture() {
    assertThat(refused(state(PersonId.random(), "USA", Set.of(), today))).contains("VA-001");
    assertThat(refused(state(person, "USA", Set.of(), today.plusDays(1)))).contains("VA-002");
    assertThat(clearances.of(Set.of(person))).isEmpty();
  }

  private static String refused(Outcome<Stated> outcome) {
    return outcome instanceof Outcome.Refused<Stated>(var refusals) ? refusals.toString() : "";
  }

  @Test
  void keepsADayThatWasStatedByHandUntilAPhysicianDecides() throws Exception {
    var byHand = Map.of("person", key, "until_day", today.plusDays(30).toString());
    deliveries.bring("medical-clearance", "HAND-" + key, byHand);
    var rule = today.minusDays(1).plusMonths(6);

    var stated = state(person, "USA", Set.of(), today.minusDays(1)).orThrow();

    assertThat(stated.how()).isEqualTo(How.KEPT_BY_HAND);
    assertThat(medical().until()).contains(today.plusDays(30));
    open("validity-nurse", "/health/validity")
        .andExpect(content().string(containsString(number(person))));
    open("validity-nurse", PERSON + person.value())
        .andExpect(content().string(containsString("By hand it was")))
        .andExpect(content().string(not(containsString("/decision"))));
    send("validity-nurse", PERSON + person.value() + "/decision", Map.of())
        .andExpect(status().isForbidden());
    send("validity-physician", PERSON + person.value() + "/decision", Map.of())
        .andExpect(status().isSeeOther());
    assertThat(medical().until()).contains(rule);
    assertThat(
            database
                .sql("select count(*) from health.medical_clearance where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void needsSomebodyFourWeeksAfterALiveDoseUntilItIsVoided() {
    state(person, "USA", Set.of(), today.minusDays(20)).orThrow();
    var dose =
        Map.of(
            "person",
            key,
            "vaccine",
            "03",
            "given_how",
            "given",
            "given_on",
            today.minusDays(7).toString());
    deliveries.bring("dose", key, dose);
    assertThat(medical().neededUntil()).contains(today.plusDays(21));

    deliveries.withdraw("dose", key);
    assertThat(medical().neededUntil()).isEmpty();
    deliveries.bring("dose", key, Deliveries.with(dose, "vaccine", "08"));
    assertThat(medical().neededUntil()).isEmpty();
  }

  @Test
  void asksANewVersionOfARuleOfThoseWhoAreHereAndLeavesTheirsToTheDeparted() throws Exception {
    var gone = person(key + "-GONE");
    for (var one : Set.of(person, gone)) {
      state(one, "AUS", Set.of(), today).orThrow();
    }
    depart(key + "-GONE");
    int number = rules.book().versionsOf("AU-IME").size() + 1;

    send("validity-physician", "/health/validity/rules", Map.of("text", version(number, 5)))
        .andExpect(status().isSeeOther());

    assertThat(medical().until()).contains(today.plusMonths(5));
    assertThat(until(gone)).contains(today.plusMonths(12));
    open("validity-nurse", "/health/validity")
        .andExpect(content().string(containsString("AU-IME/" + number)))
        .andExpect(content().string(containsString(number(person))))
        .andExpect(content().string(not(containsString(number(gone)))));
    assertThat(desk.again().orThrow()).isZero();
  }

  private String version(int number, int months) {
    return """
    rules:
      - {id: AU-IME, version: %d, subject: medical, destinations: [AUS],
         window: {direction: after, length: %d, unit: months}, anchor: completed, since: %s,
         source: instruction, checked: %s, certainty: verified, owner: health,
         note: {en: Shorter., fr: Plus court.}}
    """
        .formatted(number, months, today, today);
  }

  private void depart(String its) {
    deliveries.bring(
        "planned-journey",
        its,
        Map.of(
            "destination", "AUS",
            "departs_on", today.minusDays(1).toString(),
            "state", "departed"));
    deliveries.bring("traveller", its, Map.of("journey", its, "person", its));
  }

  @Test
  void showsWhyThatDayWithRuleSourceAndBadgeToHealthAlone() throws Exception {
    state(person, "USA", Set.of(HealthClass.TUBERCULOSIS_B0), today).orThrow();

    open("validity-nurse", PERSON + person.value())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("US-MED-3M/1")))
        .andExpect(content().string(containsString("second hand")))
        .andExpect(content().string(containsString("illustrative")))
        .andExpect(content().string(containsString("class B0")));
    for (var page : Set.of(PERSON + person.value(), "/health/validity", "/health/validity/rules")) {
      open("validity-clerk", page).andExpect(status().isForbidden());
      open("validity-head", page).andExpect(status().isForbidden());
    }
    open("validity-nurse", PERSON + UUID.randomUUID()).andExpect(status().isNotFound());
  }

  @Test
  void letsTheNamedOfficerSignAndNobodyElse() throws Exception {
    var signature = "/health/validity/rules/US-PDMS/signature";
    var sign = Map.of("version", "1", "signed", "true");
    send("validity-head", "/health/officer", Map.of("officer", "validity-physician"))
        .andExpect(status().isSeeOther());
    open("validity-head", "/health/officer")
        .andExpect(content().string(not(containsString("US-"))));

    send("validity-nurse", signature, sign).andExpect(status().isUnprocessableContent());
    send("validity-physician", signature, sign).andExpect(status().isSeeOther());
    open("validity-nurse", "/health/validity/rules/US-PDMS")
        .andExpect(content().string(containsString("Version 1 signed by validity-physician")));
    send("validity-physician", signature, Map.of("version", "1", "signed", "false"))
        .andExpect(status().isSeeOther());
    send("validity-nurse", "/health/officer", Map.of("officer", "validity-nurse"))
        .andExpect(status().isForbidden());
  }

  @Test
  void refusesAVersionThatReachesBackOrSaysNothing() throws Exception {
    var text = version(rules.book().versionsOf("AU-IME").size() + 1, 7);
    send(
            "validity-physician",
            "/health/validity/rules",
            Map.of("text", text.replace("since: " + today, "since: " + today.minusDays(1))))
        .andExpect(status().isUnprocessableContent());
    send("validity-physician", "/health/validity/rules", Map.of("text", "nothing"))
        .andExpect(status().isUnprocessableContent());
  }

  private String number(PersonId of) {
    return registers
        .get(People.KIND)
        .definition()
        .spokenNumbers(Set.of(of.value()))
        .values()
        .iterator()
        .next();
  }

  private Outcome<Stated> state(
      PersonId of, String country, Set<HealthClass> classes, LocalDate completedOn) {
    return medicals.state(statement(of, country, classes, completedOn));
  }

  private static Statement statement(
      PersonId of, String country, Set<HealthClass> classes, LocalDate completedOn) {
    return new Statement(
        of,
        UUID.randomUUID(),
        AssessedMedical.of(new CountryCode(country), classes, completedOn),
        classes.isEmpty() ? Set.of() : Set.of(TravelCondition.WHEELCHAIR),
        false);
  }

  private Medical medical() {
    return told(person).orElseThrow();
  }

  private Optional<LocalDate> until(PersonId of) {
    return told(of).flatMap(Medical::until);
  }

  private Optional<Medical> told(PersonId of) {
    return clearances.of(Set.of(of)).values().stream()
        .flatMap(java.util.List::stream)
        .filter(Medical.class::isInstance)
        .map(Medical.class::cast)
        .findFirst();
  }

  private ResultActions open(String account, String page) throws Exception {
    return server.perform(get(page).with(user(account)));
  }

  private ResultActions send(String account, String page, Map<String, String> form)
      throws Exception {
    var request = post(page).with(user(account)).with(csrf());
    new HashMap<>(form).forEach(request::param);
    return server.perform(request);
  }
}
