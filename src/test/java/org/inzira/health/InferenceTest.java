package org.inzira.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.WindowsMoved;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.health.validity.AssessedMedical;
import org.inzira.health.validity.HealthClass;
import org.inzira.health.validity.StatedMedicals;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * What could be concluded of somebody’s health without being told it: two worlds that differ in
 * nothing but what was found must look the same to everybody else.
 */
@InziraTest
class InferenceTest {

  private static final Pattern IDENTIFIER = Pattern.compile("[0-9a-f]{8}-[0-9a-f-]{27}");
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]*\"");
  private static final Set<Role> OTHERS =
      EnumSet.complementOf(EnumSet.of(Role.HEALTH, Role.PHYSICIAN, Role.COUNSELLOR));

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private StatedMedicals medicals;
  @Autowired private Clearances clearances;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private LocalDate today = LocalDate.EPOCH;
  private String run = "";

  @BeforeEach
  void opensAccounts() {
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    run = Long.toString(System.nanoTime());
    for (var role : EnumSet.allOf(Role.class)) {
      TestAccounts.opened(beans, "guess-" + role.code(), role);
    }
  }

  /** Somebody on a journey of their own. */
  private record Traveller(String key, PersonId person, UUID journey, UUID traveller) {}

  private Traveller traveller(String world) {
    var key = "GUESS-" + run + world;
    var said = Map.of("given_name", "Aline", "sex", "female", "birth_date", "1990-03-01");
    var person = new PersonId(deliveries.bring("person", key, said).id());
    var journey =
        deliveries.bring(
            "planned-journey",
            key,
            Map.of(
                "destination", "USA",
                "departs_on", today.plusDays(30).toString(),
                "state", "planned"));
    var traveller = deliveries.bring("traveller", key, Map.of("journey", key, "person", key));
    return new Traveller(key, person, journey.id(), traveller.id());
  }

  private void state(Traveller one, LocalDate completedOn, HealthClass... classes) {
    medicals
        .state(
            new StatedMedicals.Statement(
                one.person(),
                UUID.randomUUID(),
                AssessedMedical.of(
                    new CountryCode("USA"), Set.copyOf(Arrays.asList(classes)), completedOn),
                Set.of(),
                false))
        .orThrow();
  }

  /** The day from which three months end with six months from a day three months earlier. */
  private LocalDate completed() {
    return today.withDayOfMonth(1).minusMonths(1);
  }

  /**
   * Rules, classes, how often and when it was stated, whether by hand, whether a dose was given.
   */
  @Test
  void showsTwoFamiliesWithTheSameDaysTheSameWhateverWasFoundAndSince() throws Exception {
    var classed = traveller("A");
    state(classed, completed(), HealthClass.TUBERCULOSIS_B1_PULMONARY);
    var free = traveller("B");
    deliveries.bring(
        "medical-clearance", free.key(), Map.of("person", free.key(), "until_day", "2019-01-01"));
    state(free, completed().minusMonths(5));
    var dose =
        Map.of(
            "person",
            free.key(),
            "vaccine",
            "03",
            "given_how",
            "given",
            "given_on",
            today.minusDays(1).toString());
    deliveries.bring("dose", free.key(), dose);
    deliveries.withdraw("dose", free.key());
    state(free, completed().minusMonths(3));
    assertThat(clearances.of(Set.of(classed.person())).values().toString())
        .isNotEqualTo("[]")
        .isEqualTo(
            clearances
                .of(Set.of(free.person()))
                .values()
                .toString()
                .replace(free.person().value().toString(), classed.person().value().toString()));

    for (var role : OTHERS) {
      assertThat(seen(role, classed)).isEqualTo(seen(role, free));
    }
    assertThat(seen(Role.CASE_WORKER, classed)).anyMatch(page -> page.contains("Medical"));
  }

  /** What a role sees of somebody, without what tells one from another anyway. */
  private List<String> seen(Role role, Traveller one) throws Exception {
    var pages = new ArrayList<String>();
    for (var page :
        List.of(
            "/clearances/journey/" + one.journey(),
            "/records/person/" + one.person().value(),
            "/records/planned-journey/" + one.journey(),
            "/records/traveller/" + one.traveller())) {
      var response =
          server.perform(get(page).with(user("guess-" + role.code()))).andReturn().getResponse();
      var text = response.getStatus() + " " + response.getContentAsString();
      text = text.replace(one.key(), "key").replaceAll("[A-Z]{2}-P?-?\\d{4}-\\d{4,}", "number");
      text = TOKEN.matcher(IDENTIFIER.matcher(text).replaceAll("id")).replaceAll("token");
      pages.add(text.replaceAll("\\d{1,2}:\\d{2}(:\\d{2})?", "time"));
    }
    return pages;
  }

  /** A change that others see at the moment of a change would tell that there was one. */
  @Test
  void changesNothingThatOthersSeeWhenAnotherFindingComesToTheSameDay() {
    var one = traveller("C");
    state(one, completed(), HealthClass.TUBERCULOSIS_B0);
    var before = saved(one);
    assertThat(before).endsWith(" 1");

    state(one, completed().minusMonths(3));
    state(one, completed(), HealthClass.HIV);

    assertThat(saved(one)).isEqualTo(before);
  }

  private String saved(Traveller one) {
    return database
        .sql(
            "select saved_at || ' ' || version from health.medical_clearance where person = :person")
        .param("person", one.person().value())
        .query(String.class)
        .single();
  }

  @Test
  void saysOfMovedWindowsWhichJourneysTheyAreAndNoReason() {
    assertThat(Arrays.stream(WindowsMoved.class.getRecordComponents()))
        .singleElement()
        .satisfies(part ->
            assertThat(part.getGenericType().getTypeName())
                .isEqualTo("java.util.Set<java.util.UUID>"));
  }

  /**
   * That there is a hold, and on which list somebody stands, tells much; so does when it was made.
   */
  @Test
  void namesNeitherKindsNorListsOfHealthOnTheTrailOfAPersonToOthers() throws Exception {
    var one = traveller("D");
    var hold =
        deliveries.bring(
            "medical-hold",
            one.key(),
            Map.of(
                "person", one.key(),
                "reason", "tuberculosis_work_up",
                "held_on", today.toString(),
                "expected_until", today.plusDays(60).toString()));
    for (var page :
        List.of(
            "/records/medical-hold/" + hold.id(),
            "/records/medical-hold",
            "/health/departing?among=screening",
            "/health/validity/person/" + one.person().value())) {
      server.perform(get(page).with(user("guess-health"))).andReturn();
    }
    server
        .perform(get("/records/medical-hold/" + hold.id()).with(user("guess-administrator")))
        .andReturn();
    var trail = "/trail/person/" + one.person().value();

    assertThat(text("guess-health", trail)).contains("Medical hold");
    for (var role : List.of("case-worker", "movement", "field-officer", "administrator")) {
      assertThat(text("guess-" + role, trail))
          .contains("something of health")
          .doesNotContainIgnoringCase("medical hold")
          .doesNotContain("health.");
    }
    for (var watcher : List.of("guess-head-of-mission", "guess-administrator")) {
      assertThat(text(watcher, "/trail"))
          .contains("something of health")
          .doesNotContainIgnoringCase("medical hold")
          .doesNotContain(hold.id().toString());
    }
  }

  /** Who is screened weeks before has a class that asks it; the lists must not differ by name. */
  @Test
  void putsEveryListBeforeDepartureOnTheTrailUnderOneName() throws Exception {
    for (var among : List.of("embarkation", "screening", "recall")) {
      server
          .perform(get("/health/departing?among=" + among).with(user("guess-health")))
          .andReturn();
    }

    assertThat(
            database
                .sql(
                    """
                    select distinct what from access.trail
                    where account = 'guess-health' and what like 'health.departing%'
                    """)
                .query(String.class)
                .list())
        .containsExactly("health.departing");
  }

  /** One of seven would be told by its outcome and destination. */
  @Test
  void keepsSmallCellsOfChecksBackOutsideHealth() throws Exception {
    for (int number = 0; number < 7; number++) {
      var key = "GUESS-" + run + "-" + number;
      deliveries.bring("person", key, Map.of("given_name", "Aline", "sex", "female"));
      deliveries.bring(
          "pre-embarkation-check",
          key,
          Map.of(
              "person",
              key,
              "checked_on",
              "1947-05-0" + (number + 1),
              "destination",
              "CAN",
              "outcome",
              number == 0 ? "unfit" : "fit"));
    }

    var told = text("guess-monitoring", "/api/figures/1947/pre-embarkation-checks?by=outcome");

    assertThat(told).contains("suppressed").doesNotContain("\"value\":1,", "\"value\":6,");
  }

  private String text(String account, String page) throws Exception {
    var response = server.perform(get(page).with(user(account))).andReturn().getResponse();
    assertThat(response.getStatus()).as(page).isEqualTo(200);
    return response.getContentAsString();
  }
}
