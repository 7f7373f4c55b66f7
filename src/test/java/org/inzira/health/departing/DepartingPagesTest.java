package org.inzira.health.departing;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.TravelCondition;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.health.validity.AssessedMedical;
import org.inzira.health.validity.HealthClass;
import org.inzira.health.validity.StatedMedicals;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.LedgerReader;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Lists, checks, treatments and holds before a departure, as those who work with them see them. */
@InziraTest
class DepartingPagesTest {

  private static final String LIST = "/health/departing";
  private static final Pattern KEY = Pattern.compile("name=\"key\" value=\"([^\"]+)\"");

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Clearances clearances;
  @Autowired private StatedMedicals medicals;
  @Autowired private DepartureLists lists;
  @Autowired private LedgerReader ledger;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private String key = "";
  private LocalDate today = LocalDate.EPOCH;
  private PersonId person = PersonId.random();

  @BeforeEach
  void bringsSomebodyIn() {
    TestAccounts.opened(beans, "departing-nurse", Role.HEALTH);
    TestAccounts.opened(beans, "departing-clerk", Role.CASE_WORKER);
    deliveries = new Deliveries(registers, transactions);
    key = "DP-" + System.nanoTime();
    today = LocalDate.now(clock.withZone(zone));
    person = person(key);
  }

  private PersonId person(String its) {
    var said =
        Map.of(
            "given_name",
            "Aline",
            "sex",
            "female",
            "birth_date",
            "1990-03-01",
            "nationality",
            "COD");
    return new PersonId(deliveries.bring("person", its, said).id());
  }

  private void journey(LocalDate departs, String... travellers) {
    var its = key + "-J";
    deliveries.bring(
        "planned-journey",
        its,
        Map.of("destination", "USA", "departs_on", departs.toString(), "state", "planned"));
    for (var traveller : travellers) {
      deliveries.bring("traveller", traveller, Map.of("journey", its, "person", traveller));
    }
  }

  @Test
  void listsWhoIsMissingAndThenWhoIsCheckedAndCountsACheckBeforeBoardingAlone() throws Exception {
    journey(today.plusDays(2), key);
    assertThat(listed(lists.embarkation(today))).contains(Standing.MISSING);
    open("departing-nurse", LIST).andExpect(content().string(containsString(number())));
    open("departing-clerk", LIST).andExpect(status().isForbidden());

    var screened = check(Map.of("check_kind", "pre_departure", "outcome", "fit"));
    assertThat(screened.getResponse().getStatus()).isEqualTo(303);
    assertThat(listed(lists.embarkation(today))).contains(Standing.MISSING);
    assertThat(ledger.list(newest())).isEmpty();
    check(Map.of("check_kind", "pre_embarkation", "outcome", "fit"));
    assertThat(listed(lists.embarkation(today))).contains(Standing.DONE);
    assertThat(ledger.list(newest())).hasSize(1);
    assertThat(told()).anyMatch(one -> one.kind() == ClearanceKind.FIT_TO_TRAVEL);
  }

  @Test
  void listsAloneWhoseClassAsksItWeeksBefore() {
    journey(today.plusDays(20), key);
    assertThat(listed(lists.screening(today))).isEmpty();

    medicals
        .state(
            new StatedMedicals.Statement(
                person,
                UUID.randomUUID(),
                AssessedMedical.of(
                    new CountryCode("USA"),
                    Set.of(HealthClass.TUBERCULOSIS_B1_PULMONARY),
                    today.minusDays(30)),
                Set.of(),
                false))
        .orThrow();

    assertThat(listed(lists.screening(today))).contains(Standing.MISSING);
    assertThat(listed(lists.screening(today.minusDays(1)))).contains(Standing.MISSING);
    assertThat(listed(lists.screening(today.minusDays(2)))).contains(Standing.LATER);
  }

  /** What came in by sheet, signed on paper, states no clearance; its class asks all the same. */
  @Test
  void listsWhoseClassWasSignedOnPaper() {
    journey(today.plusDays(20), key);
    var asked =
        Map.of(
            "person", key,
            "centre", "RW13-MHAC",
            "client_category", "refugee",
            "purpose", "resettlement",
            "destination", "USA");
    var assessment = new HashMap<>(asked);
    assessment.put("outcome", "cleared");
    assessment.put("completed_on", today.minusDays(30).toString());
    deliveries.bring("assessment", key, assessment);
    var examination = new HashMap<>(asked);
    examination.put("assessment", key);
    examination.put("opened_on", today.minusDays(90).toString());
    examination.put("signed_on", today.minusDays(30).toString());
    examination.put("signed_by", "On paper");
    examination.put("tuberculosis_class", "b1_pulmonary");
    deliveries.bring("examination", key, examination);

    assertThat(listed(lists.screening(today))).contains(Standing.MISSING);
  }

  private Optional<Standing> listed(List<DepartureLists.Departing> list) {
    return list.stream()
        .filter(one -> one.person().equals(person))
        .map(DepartureLists.Departing::standing)
        .findFirst();
  }

  @Test
  void tellsWhatIsNeededOnTheWayAndRecallsWhoIsUnfit() throws Exception {
    journey(today.plusDays(2), key);
    check(
        Map.of(
            "check_kind",
            "pre_embarkation",
            "outcome",
            "fit_with_conditions",
            "oxygen",
            "yes",
            "escort",
            "nurse"));
    assertThat(medical().conditions()).containsExactly(TravelCondition.OXYGEN);

    var refused = check(Map.of("check_kind", "pre_embarkation", "outcome", "unfit"));
    assertThat(refused.getResponse().getStatus()).isEqualTo(422);
    assertThat(refused.getResponse().getContentAsString()).contains("has a reason, and a day");
    var recall = today.plusDays(6);
    check(
        Map.of(
            "check_kind", "pre_embarkation",
            "outcome", "unfit",
            "recall_on", recall.toString(),
            "unfit_reason", "fever"));
    assertThat(medical().neededUntil()).contains(recall);
    assertThat(told()).noneMatch(one -> one.kind() == ClearanceKind.FIT_TO_TRAVEL);
    open("departing-nurse", LIST + "?among=recall")
        .andExpect(content().string(containsString(number())))
        .andExpect(content().string(containsString("fever")));
  }

  @Test
  void savesOneCheckWhenAFormIsSentTwiceAndNoneOfSomebodyElsesForm() throws Exception {
    var form = form(Map.of("check_kind", "pre_embarkation", "outcome", "fit"));
    assertThat(send(address() + "/check", form).andReturn().getResponse().getStatus())
        .isEqualTo(303);
    send(address() + "/check", form).andExpect(status().isUnprocessableContent());
    form.put("key", "SOMEBODY/1");
    send(address() + "/check", form).andExpect(status().isUnprocessableContent());
    assertThat(checks()).isEqualTo(1);
  }

  private int checks() {
    return database
        .sql("select count(*) from health.pre_embarkation_check where person = :person")
        .param("person", person.value())
        .query((row, number) -> row.getInt(1))
        .single();
  }

  @Test
  void warnsWithoutAnAnswerAdvisesWithOneAndKeepsWhatWasDecided() throws Exception {
    open("departing-nurse", address())
        .andExpect(content().string(containsString("national of a Loa loa country")));
    var answers =
        new HashMap<>(
            Map.of("loa_loa", "yes", "pregnancy", "no", "seizures", "no", "weight", "61,5"));
    answers.put("act", "look");
    send(address() + "/treatment", answers)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("do not give")))
        .andExpect(content().string(not(containsString("national of a Loa loa country"))));
    assertThat(treatments()).isEmpty();

    answers.put("act", "record");
    answers.put("decision-ivermectin", "given");
    send(address() + "/treatment", answers)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Say why")));
    answers.put("decision-ivermectin", "not_given");
    answers.put("why-ivermectin", "as advised");
    answers.put("decision-albendazole", "given");
    answers.put("dose-albendazole", "400 mg");
    send(address() + "/treatment", answers).andExpect(status().isSeeOther());
    assertThat(treatments())
        .containsExactlyInAnyOrder(
            "ivermectin not_given withhold yes 61500", "albendazole given give yes 61500");
    answers.put("weight", "heavy");
    send(address() + "/treatment", answers).andExpect(status().isUnprocessableContent());
  }

  private List<String> treatments() {
    return database
        .sql(
            """
            select concat_ws(' ', drug, decision, advice, loa_loa, weight_grams)
            from health.presumptive_treatment where person = :person
            """)
        .param("person", person.value())
        .query((row, number) -> row.getString(1))
        .list();
  }

  @Test
  void holdsAFamilyForTwentyOneDaysAfterTheLastExposure() throws Exception {
    var child = person(key + "-C");
    journey(today.plusDays(40), key, key + "-C");
    var report =
        new HashMap<>(
            Map.of(
                "scope", "family",
                "number", number(),
                "last_exposure_on", today.minusDays(1).toString(),
                "reported_by", "Ministry of Health",
                "report_reference", "EVD/1"));
    send(LIST + "/exposure", report)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Nothing is done yet")));
    assertThat(heldUntil(person)).isEmpty();

    report.put("act", "hold");
    send(LIST + "/exposure", report).andExpect(status().isOk());
    assertThat(heldUntil(person)).contains(today.plusDays(20));
    assertThat(heldUntil(child)).contains(today.plusDays(20));

    report.put("last_exposure_on", today.toString());
    report.put("scope", "one");
    send(LIST + "/exposure", report).andExpect(status().isOk());
    assertThat(heldUntil(person)).contains(today.plusDays(21));
    assertThat(heldUntil(child)).contains(today.plusDays(20));

    report.put("last_exposure_on", today.minusDays(21).toString());
    send(LIST + "/exposure", report).andExpect(status().isUnprocessableContent());
    report.put("number", "nobody");
    send(LIST + "/exposure", report).andExpect(status().isUnprocessableContent());
  }

  @Test
  void holdsEverybodyOfASiteWhoPreparesAJourney() throws Exception {
    var elsewhere = person(key + "-E");
    journey(today.plusDays(40), key, key + "-E");
    belongs(key, "RW55-MAHAMA");
    belongs(key + "-E", "RW57-GASHORA");
    send(
            LIST + "/exposure",
            Map.of(
                "scope", "site",
                "site", "RW55-MAHAMA",
                "last_exposure_on", today.toString(),
                "reported_by", "Ministry of Health",
                "report_reference", "EVD/2",
                "act", "hold"))
        .andExpect(status().isOk());
    assertThat(heldUntil(person)).contains(today.plusDays(21));
    assertThat(heldUntil(elsewhere)).isEmpty();
  }

  private void belongs(String its, String site) {
    deliveries.bring(
        "case",
        "CASE-" + its,
        Map.of(
            "destination",
            "USA",
            "asylum_country",
            "RWA",
            "pathway",
            "resettlement",
            "site",
            site));
    deliveries.bring(
        "case-member",
        "CASE-" + its,
        Map.of("case", "CASE-" + its, "person", its, "relationship", "principal"));
  }

  private Optional<LocalDate> heldUntil(PersonId of) {
    return database
        .sql(
            """
            select expected_until from health.medical_hold
            where person = :person and reason = 'quarantine' and voided_at is null
            """)
        .param("person", of.value())
        .query((row, number) -> row.getObject(1, LocalDate.class))
        .optional();
  }

  private String number() {
    return registers
        .get(org.inzira.people.People.KIND)
        .definition()
        .spokenNumbers(Set.of(person.value()))
        .values()
        .iterator()
        .next();
  }

  private RecordRef newest() {
    var id =
        database
            .sql(
                """
                select id from health.pre_embarkation_check where person = :person
                order by id desc limit 1
                """)
            .param("person", person.value())
            .query((row, number) -> row.getObject(1, UUID.class))
            .single();
    return new RecordRef(new RecordKind("pre-embarkation-check"), id);
  }

  private Medical medical() {
    return told().stream()
        .filter(Medical.class::isInstance)
        .map(Medical.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private List<Clearance> told() {
    return clearances.of(Set.of(person)).getOrDefault(person, List.of());
  }

  private String address() {
    return LIST + "/person/" + person.value();
  }

  private org.springframework.test.web.servlet.MvcResult check(Map<String, String> said)
      throws Exception {
    return send(address() + "/check", form(said)).andReturn();
  }

  /** The form as a browser sends it, with the key that the page gave. */
  private Map<String, String> form(Map<String, String> said) throws Exception {
    var page = open("departing-nurse", address()).andReturn().getResponse().getContentAsString();
    var found = KEY.matcher(page);
    assertThat(found.find()).isTrue();
    var form = new HashMap<>(said);
    form.put("key", found.group(1));
    form.put("checked_on", today.toString());
    form.put("destination", "USA");
    return form;
  }

  private ResultActions open(String account, String page) throws Exception {
    return server.perform(get(page).with(user(account)));
  }

  private ResultActions send(String page, Map<String, String> form) throws Exception {
    var request = post(page).with(user("departing-nurse")).with(csrf());
    form.forEach(request::param);
    return server.perform(request);
  }
}
