package org.inzira.health.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.access.Viewer;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.fhir.tokens.Scope;
import org.inzira.fhir.tokens.TestTokens;
import org.inzira.health.laboratory.Courses;
import org.inzira.health.laboratory.Laboratory;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.laboratory.LaboratoryStanding.Progress;
import org.inzira.health.laboratory.LaboratoryStanding.Tuberculosis;
import org.inzira.health.laboratory.Reading;
import org.inzira.health.laboratory.TestCode;
import org.inzira.health.laboratory.TestCourse;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.util.LinkedMultiValueMap;

@InziraTest
class LaboratoryPagesTest {

  private static final String BENCH = "/health/laboratory";
  private static final String NURSE = "bench-nurse";
  private static final String OTHER = "bench-other";
  private static final String PHYSICIAN = "bench-physician";
  private static final String COUNSELLOR = "bench-counsellor";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Laboratory laboratory;
  @Autowired private Courses courses;
  @Autowired private JdbcClient database;

  private Deliveries deliveries;
  private LocalDate today;
  private String key;
  private UUID person;

  @BeforeEach
  void opensAccountsAndRecordsSomebody() {
    TestAccounts.opened(beans, NURSE, Role.HEALTH);
    TestAccounts.opened(beans, OTHER, Role.HEALTH);
    TestAccounts.opened(beans, PHYSICIAN, Role.HEALTH, Role.PHYSICIAN);
    TestAccounts.opened(beans, COUNSELLOR, Role.HEALTH, Role.COUNSELLOR);
    TestAccounts.opened(beans, "bench-outside", Role.CASE_WORKER);
    deliveries = new Deliveries(registers, transactions);
    today = courses.today();
    key = "LAB-" + System.nanoTime();
    person = person(key);
  }

  @Test
  void isAskedOnceForAnExaminationAndSaysWhatIsToTake() throws Exception {
    var examination = UUID.randomUUID();
    var tests = Set.of(new TestCode("sputum"), new TestCode("syphilis"));

    laboratory.ask(examination, new PersonId(person), tests).orThrow();
    var again = laboratory.ask(examination, new PersonId(person), tests).orThrow();

    assertThat(again.tests()).hasSize(2).allMatch(test -> test.progress() == Progress.TO_TAKE);
    assertThat(again.isFinal()).isFalse();
    assertThat(laboratory.ask(UUID.randomUUID(), new PersonId(person), tests).orThrow().tests())
        .extracting(test -> test.order())
        .containsExactlyInAnyOrderElementsOf(
            again.tests().stream().map(test -> test.order()).toList());
    open(NURSE, BENCH + "?show=take")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Sputum, smear and culture")))
        .andExpect(content().string(not(containsString("Aline"))));
    open(NURSE, BENCH + "/people/" + person)
        .andExpect(content().string(containsString("Aline")))
        .andExpect(content().string(containsString("0 of 3")));
    open("bench-outside", BENCH).andExpect(status().isForbidden());
  }

  @Test
  void entersAPositiveSmearThatAnotherConfirmsAndAPhysicianAnswers() throws Exception {
    var order = order("sputum", today.minusDays(5));
    specimen("sputum", today.minusDays(5), "");
    var place = place(order, 0, "smear");

    send(NURSE, test(order) + "/results", result(place, "one_plus", today))
        .andExpect(status().isSeeOther());
    var reading = reading(order).id().toString();
    assertThat(find(order).tuberculosis()).isEqualTo(Tuberculosis.SMEAR_POSITIVE);
    open(NURSE, BENCH + "?show=critical")
        .andExpect(content().string(containsString(order.toString())));
    send(NURSE, test(order) + "/confirmations", Map.of("reading", reading))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Another person than the one who entered")));
    send(OTHER, test(order) + "/answers", Map.of("reading", reading))
        .andExpect(status().isUnprocessableContent());
    send(OTHER, test(order) + "/confirmations", Map.of("reading", reading))
        .andExpect(status().isSeeOther());
    send(PHYSICIAN, test(order) + "/answers", Map.of("reading", reading))
        .andExpect(status().isSeeOther());

    assertThat(reading(order).isSettled()).isTrue();
    assertThat(find(order).alerts()).allMatch(alert -> alert.acknowledged().isPresent());
    open(NURSE, BENCH + "?show=critical")
        .andExpect(content().string(not(containsString(order.toString()))));
    assertThat(find(order).isFinal()).isFalse();
  }

  @Test
  void refusesANegativeCultureBeforeItsWaitIsOverAndIsFinalWithTheLast() throws Exception {
    var examination = UUID.randomUUID();
    var order = order("sputum", today.minusDays(60));
    laboratory.ask(examination, new PersonId(person), Set.of(new TestCode("sputum"))).orThrow();
    for (int days = 60; days > 54; days -= 2) {
      specimen("sputum", today.minusDays(days), "");
    }
    for (int at = 0; at < 3; at++) {
      send(
              NURSE,
              test(order) + "/results",
              result(place(order, at, "smear"), "no_bacilli", today.minusDays(50)))
          .andExpect(status().isSeeOther());
    }
    var early = today.minusDays(5);
    send(NURSE, test(order) + "/results", result(place(order, 0, "culture"), "no_growth", early))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(today.minusDays(4).toString())));
    assertThat(laboratory.of(examination).tests().getFirst().pendingUntil()).contains(today);

    var form = new LinkedMultiValueMap<String, String>();
    form.set("test", "sputum");
    form.set("step", "culture");
    form.set("told_on", today.toString());
    find(order).tubes().forEach(tube -> form.add("in", order + ":" + tube.specimen().id()));
    server
        .perform(post(BENCH + "/batch").params(form).with(user(NURSE)).with(csrf()))
        .andExpect(status().isSeeOther());

    var standing = laboratory.of(examination);
    assertThat(standing.isFinal()).isTrue();
    assertThat(standing.finalOn()).contains(today);
    assertThat(standing.tuberculosis()).isEqualTo(Tuberculosis.NEGATIVE);
    open(NURSE, BENCH + "/turn-around")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("illustrative")));
  }

  @Test
  void correctsWithAReasonAndKeepsWhatWasSaidFirst() throws Exception {
    var order = order("syphilis", today.minusDays(2));
    specimen("blood_serum", today.minusDays(2), "");
    var place = place(order, 0, "result");
    send(NURSE, test(order) + "/results", result(place, "negative", today))
        .andExpect(status().isSeeOther());
    assertThat(find(order).finalOn()).contains(today);
    var first = reading(order);

    var fix = new HashMap<>(result(place, "positive", today));
    fix.put("reading", first.id().toString());
    send(NURSE, test(order) + "/corrections", fix).andExpect(status().isUnprocessableContent());
    assertThat(reading(order).id()).isEqualTo(first.id());
    fix.put("reason", "Tubes were mistaken");
    send(NURSE, test(order) + "/corrections", fix).andExpect(status().isSeeOther());

    assertThat(reading(order).finding()).isEqualTo(Finding.POSITIVE);
    assertThat(find(order).isFinal()).isFalse();
    open(NURSE, test(order))
        .andExpect(content().string(containsString("Tubes were mistaken")))
        .andExpect(content().string(containsString("second look missing")));
    assertThat(statuses()).containsExactlyInAnyOrder("final voided", "corrected standing");
    send(NURSE, test(order) + "/corrections", fix)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("does not stand any more")));
  }

  @Test
  void takesAResultFromElsewhereOverAndLooksAgainWhenItChanges() throws Exception {
    var order = order("haemoglobin", today.minusDays(3));
    specimen("blood_edta", today.minusDays(3), "");
    var values = outside("718-7", "Hemoglobin", "6.1");
    var result = deliveries.bring("laboratory-result", key + "-HB", values).id();
    open(NURSE, test(order)).andExpect(content().string(containsString("6.1 g/dL")));

    var form = new HashMap<>(result(place(order, 0, "result"), "6.1", today));
    form.put("result", UUID.randomUUID().toString());
    send(NURSE, test(order) + "/results", form).andExpect(status().isUnprocessableContent());
    form.put("result", result.toString());
    send(NURSE, test(order) + "/results", form).andExpect(status().isSeeOther());
    assertThat(reading(order).critical()).isTrue();
    assertThat(reading(order).result()).isEqualTo(result);

    deliveries.bring("laboratory-result", key + "-HB", Deliveries.with(values, "value", "11.2"));
    assertThat(reading(order).state()).isEqualTo(Reading.State.CHANGED);
    assertThat(find(order).progress()).isEqualTo(Progress.TO_CONFIRM);
    form.put("value", "11.2");
    send(NURSE, test(order) + "/results", form).andExpect(status().isSeeOther());
    assertThat(find(order).isFinal()).isTrue();
    deliveries.withdraw("laboratory-result", key + "-HB");
    assertThat(find(order).progress()).isEqualTo(Progress.PENDING);
  }

  @Test
  void takesSpecimensRejectsOneAndPrintsLabelsWithoutAName() throws Exception {
    var order = order("gonorrhoea", today);
    var address = BENCH + "/people/" + person;
    send(NURSE, address + "/specimens", Map.of("taken_on", today.toString()))
        .andExpect(status().isUnprocessableContent());
    send(NURSE, address + "/specimens", Map.of("kind", "urine", "taken_on", today.toString()))
        .andExpect(status().isSeeOther());
    var specimen = find(order).tubes().getFirst().specimen();

    assertThat(specimen.number()).matches("S[0-9]{2}-[0-9]{5}");
    send(NURSE, BENCH, Map.of("number", " " + specimen.number().toLowerCase(Locale.ROOT)))
        .andExpect(status().isSeeOther());
    send(NURSE, BENCH, Map.of("number", "Aline"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(not(containsString("Aline"))));
    for (var labels : List.of(address + "/labels", BENCH + "/labels")) {
      var pdf =
          send(NURSE, labels, Map.of())
              .andExpect(status().isOk())
              .andReturn()
              .getResponse()
              .getContentAsByteArray();
      assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }
    var rejection = address + "/specimens/" + specimen.id() + "/rejection";
    send(NURSE, rejection, Map.of("reason", "smell")).andExpect(status().isUnprocessableContent());
    send(NURSE, rejection, Map.of("reason", "leaked")).andExpect(status().isSeeOther());
    assertThat(find(order).missing()).isEqualTo(1);
    send(NURSE, rejection, Map.of("reason", "leaked")).andExpect(status().isUnprocessableContent());
  }

  @Test
  void notesUnderANameThatAResultIsLateAndCancelsWithAReason() throws Exception {
    var order = order("igra", today.minusDays(20));
    specimen("blood_igra", today.minusDays(20), "");
    var place = place(order, 0, "result");

    open(NURSE, BENCH + "?show=overdue")
        .andExpect(content().string(containsString("days late: 17")));
    send(NURSE, test(order) + "/delays", Map.of("place", place, "note", "Called the laboratory"))
        .andExpect(status().isSeeOther());
    open(NURSE, test(order))
        .andExpect(content().string(containsString("Known to be late: " + NURSE)));
    send(NURSE, test(order) + "/cancellation", Map.of("reason", " "))
        .andExpect(status().isUnprocessableContent());
    send(NURSE, test(order) + "/cancellation", Map.of("reason", "Asked twice"))
        .andExpect(status().isSeeOther());
    open(NURSE, test(order)).andExpect(status().isNotFound());
  }

  @Test
  void asksForHivOnlyWithItsOwnConsent() throws Exception {
    var examination = UUID.randomUUID();
    var hiv = Set.of(new TestCode("hiv"));
    assertThat(codes(laboratory.ask(examination, new PersonId(person), hiv)))
        .containsExactly("LB-004");
    send(NURSE, BENCH + "/people/" + person + "/consents", consent("given"))
        .andExpect(status().isForbidden());
    send(COUNSELLOR, BENCH + "/people/" + person + "/consents", consent("refused"))
        .andExpect(status().isSeeOther());
    assertThat(codes(laboratory.ask(examination, new PersonId(person), hiv)))
        .containsExactly("LB-004");
    send(COUNSELLOR, BENCH + "/people/" + person + "/consents", consent("given"))
        .andExpect(status().isSeeOther());

    assertThat(codes(laboratory.ask(examination, new PersonId(person), hiv))).isEmpty();
    open(COUNSELLOR, BENCH + "/people/" + person)
        .andExpect(content().string(containsString("HIV: given on")));
  }

  private Map<String, String> consent(String answer) {
    return Map.of(
        "test", "hiv", "answer", answer, "answered_on", today.toString(), "counselled_by", "C. K.");
  }

  @Test
  void tellsConfidantsAloneOfAConfidentialTest() throws Exception {
    var examination = UUID.randomUUID();
    var order = positive(examination);

    for (var address :
        List.of(BENCH, BENCH + "/people/" + person, test(order), BENCH + "?show=confirm")) {
      open(NURSE, address)
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString("HIV"))))
          .andExpect(content().string(not(containsString("positive"))))
          .andExpect(content().string(not(containsString("second look"))));
    }
    open(NURSE, BENCH + "/people/" + person)
        .andExpect(content().string(containsString("Confidential test")));
    open(PHYSICIAN, test(order))
        .andExpect(content().string(containsString("HIV")))
        .andExpect(content().string(containsString("positive")));
    isHiddenFromOthers(laboratory.of(examination));
    isHiddenAmongRecords(order, reading(order).result());
    var reading = Map.of("reading", reading(order).id().toString());
    send(NURSE, test(order) + "/confirmations", reading)
        .andExpect(status().isUnprocessableContent());
    send(PHYSICIAN, test(order) + "/confirmations", reading).andExpect(status().isSeeOther());
    assertThat(laboratory.of(examination).isFinal()).isTrue();
  }

  /** An HIV test of the person, entered as positive by a counsellor. */
  private UUID positive(UUID examination) throws Exception {
    send(COUNSELLOR, BENCH + "/people/" + person + "/consents", consent("given"))
        .andExpect(status().isSeeOther());
    var asked =
        laboratory.ask(examination, new PersonId(person), Set.of(new TestCode("hiv"))).orThrow();
    var order = asked.tests().getFirst().order();
    specimen("blood_serum", today, "");
    var entry = result(place(order, 0, "result"), "positive", today);
    send(NURSE, test(order) + "/results", entry).andExpect(status().isUnprocessableContent());
    send(COUNSELLOR, test(order) + "/results", entry).andExpect(status().isSeeOther());
    return order;
  }

  private static void isHiddenFromOthers(LaboratoryStanding standing) {
    var nurse = standing.seenBy(new Viewer(new AccountName(NURSE), Set.of(Role.HEALTH)));
    assertThat(nurse.tests())
        .singleElement()
        .satisfies(test -> {
          assertThat(test.test()).isEqualTo(TestCode.CONFIDENTIAL);
          assertThat(test.progress()).isEqualTo(Progress.PENDING);
          assertThat(test.finding()).isEmpty();
        });
    assertThat(standing.tests().getFirst().progress()).isEqualTo(Progress.TO_CONFIRM);
  }

  private void isHiddenAmongRecords(UUID order, UUID result) throws Exception {
    for (var record : List.of("laboratory-result/" + result, "laboratory-order/" + order)) {
      open(NURSE, "/records/" + record).andExpect(status().isNotFound());
      open(NURSE, "/records/" + record + "/edit").andExpect(status().isNotFound());
      open(COUNSELLOR, "/records/" + record).andExpect(status().isOk());
      var list = "/records/" + record.substring(0, record.indexOf('/'));
      open(NURSE, list)
          .andExpect(status().isOk())
          .andExpect(content().string(not(containsString(record))));
      open(COUNSELLOR, list).andExpect(content().string(containsString(record)));
    }
    send(NURSE, "/records/laboratory-result/search", Map.of("words", "HIV"))
        .andExpect(content().string(not(containsString(result.toString()))));
    open(NURSE, "/records/test-consent").andExpect(status().isForbidden());
  }

  @Test
  void tellsOtherSystemsOfConfidentialResultsOnlyForConfidants() throws Exception {
    var local = Map.of("code_system", "urn:clinic:tests", "code", "77", "test", "Test rapide VIH");
    var values = new HashMap<>(outside("718-7", "Hemoglobin", "12"));
    values.putAll(local);
    var hidden = deliveries.bring("laboratory-result", key + "-L", values).id();
    var coded = outside("56888-1", "Combined antigen and antibody", "0.1");
    var other = deliveries.bring("laboratory-result", key + "-C", coded).id();
    var plain =
        deliveries
            .bring("laboratory-result", key + "-P", outside("718-7", "Hemoglobin", "12"))
            .id();
    var nurse = TestTokens.issued(beans, Role.HEALTH, TestTokens.ordinary());
    var physician = TestTokens.issued(beans, Set.of(Role.HEALTH, Role.PHYSICIAN), Scope.values());

    for (var id : List.of(hidden, other)) {
      assertThat(fhir("/Observation/" + id, nurse).getStatus()).isEqualTo(404);
      assertThat(fhir("/Observation/" + id, physician).getStatus()).isEqualTo(200);
    }
    for (var path : List.of("/Observation?patient=" + person, "/Patient/" + person + "/$summary")) {
      assertThat(fhir(path, nurse).getContentAsString())
          .contains(plain.toString())
          .doesNotContain(hidden.toString(), other.toString());
      assertThat(fhir(path, physician).getContentAsString())
          .contains(plain.toString(), hidden.toString(), other.toString());
    }
  }

  @Test
  void leadsWhoTypesWhatTheyMayNotReadBackToTheList() throws Exception {
    var form = new HashMap<>(outside("718-7", "HIV rapid test", "1"));
    form.put("record_key", key + "-TYPED");

    // Without the language, since a form of records refuses names that no field has.
    var request = post("/records/laboratory-result/new");
    form.forEach(request::param);
    server
        .perform(request.with(user(NURSE)).with(csrf()))
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/records/laboratory-result"));
  }

  private MockHttpServletResponse fhir(String path, String token) throws Exception {
    return server
        .perform(get(URI.create("/fhir" + path)).header(HttpHeaders.AUTHORIZATION, token))
        .andReturn()
        .getResponse();
  }

  private static List<String> codes(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals)
        ? refusals.stream().map(Refusal::code).toList()
        : List.of();
  }

  private List<String> statuses() {
    return database
        .sql(
            """
            select status || case when voided_at is null then ' standing' else ' voided' end as said
            from health.laboratory_result where person = :person
            """)
        .param("person", person)
        .query((row, number) -> row.getString("said"))
        .list();
  }

  private UUID person(String as) {
    var values = Map.of("given_name", "Aline", "sex", "female", "birth_date", "1990-02-03");
    return deliveries.bring("person", as, values).id();
  }

  private UUID order(String test, LocalDate on) {
    var values =
        Map.of("person", key, "test", test, "asked_on", on.toString(), "asked_for", "clinical");
    return deliveries.bring("laboratory-order", key + "-" + test, values).id();
  }

  private void specimen(String kind, LocalDate on, String method) {
    var values =
        new HashMap<>(Map.of("person", key, "specimen_kind", kind, "taken_on", on.toString()));
    Optional.of(method).filter(one -> !one.isEmpty()).ifPresent(one -> values.put("method", one));
    deliveries.bring("specimen", "P" + System.nanoTime(), values);
  }

  private Map<String, String> outside(String code, String test, String value) {
    return Map.ofEntries(
        Map.entry("person", key),
        Map.entry("effective_on", today.minusDays(3).toString()),
        Map.entry("code_system", "http://loinc.org"),
        Map.entry("code", code),
        Map.entry("test", test),
        Map.entry("value_kind", "quantity"),
        Map.entry("value", value),
        Map.entry("unit", "g/dL"),
        Map.entry("status", "final"),
        Map.entry("source", "Elsewhere"));
  }

  private TestCourse find(UUID order) {
    return courses.find(order).orElseThrow();
  }

  private String place(UUID order, int tube, String step) {
    return find(order).tubes().get(tube).specimen().id() + ":" + step;
  }

  private Reading reading(UUID order) {
    return find(order).tubes().stream()
        .flatMap(tube -> tube.waits().stream())
        .flatMap(wait -> wait.reading().stream())
        .findFirst()
        .orElseThrow();
  }

  private static String test(UUID order) {
    return BENCH + "/tests/" + order;
  }

  private static Map<String, String> result(String place, String value, LocalDate on) {
    return Map.of("place", place, "value", value, "told_on", on.toString());
  }

  private ResultActions open(String account, String address) throws Exception {
    return server.perform(get(URI.create(address)).with(user(account)).param("lang", "en"));
  }

  private ResultActions send(String account, String address, Map<String, String> form)
      throws Exception {
    var request = post(address).param("lang", "en");
    form.forEach(request::param);
    return server.perform(request.with(user(account)).with(csrf()));
  }
}
