package org.inzira.health.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.print.Conformance;
import org.inzira.print.ReadAloud;
import org.inzira.print.ReadCode;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Documents from the form to the paper, and what becomes of them. */
@InziraTest
class DocumentPagesTest {

  private static final String LIST = DocumentRoutes.LIST;
  private static final Map<String, String> AIRLINE =
      Map.of("recipient", "Airline", "purpose", "travel");

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private People people;
  @Autowired private DocumentRows rows;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;
  private String key;
  private UUID person;
  private LocalDate today;

  @BeforeEach
  void bringsSomebody() {
    TestAccounts.opened(beans, "doc-nurse", Role.HEALTH);
    TestAccounts.opened(beans, "doc-physician", Role.HEALTH, Role.PHYSICIAN);
    TestAccounts.opened(beans, "doc-clerk", Role.CASE_WORKER);
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    key = "DOC-" + UUID.randomUUID();
    person =
        deliveries
            .bring(
                "person",
                key,
                Map.of(
                    "given_name", "Amina",
                    "family_name", "Uwineza",
                    "sex", "female",
                    "birth_date", "1990-05-04",
                    "nationality", "COD"))
            .id();
  }

  @Test
  void printsEveryKindOfDocumentConformingInBothLanguages() throws Exception {
    everything();
    for (var kind : DocumentKind.values()) {
      var document = issued(kind, kind == DocumentKind.MEDICAL_SUMMARY ? consenting() : AIRLINE);
      for (var language : List.of("en", "fr")) {
        var pdf = file(document, language);

        assertThat(Conformance.faults(pdf)).as(kind + " " + language).isEmpty();
        assertThat(ReadAloud.text(pdf)).contains("Amina Uwineza", document.number());
        assertThat(file(document, language)).as("printed again").isEqualTo(pdf);
      }
    }
  }

  @Test
  void leavesNoSignatureOrFootAloneOnASheet() throws Exception {
    for (int count = 0; count < 5; count++) {
      dose("D" + count, "178", today.minusDays(40 + 30L * count), "documented");
    }
    var document = issued(DocumentKind.VACCINATION_RECORD, AIRLINE);

    try (var pdf = org.apache.pdfbox.Loader.loadPDF(file(document, "en"))) {
      var lastSheet = new org.apache.pdfbox.text.PDFTextStripper();
      lastSheet.setStartPage(pdf.getNumberOfPages());
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
      assertThat(lastSheet.getText(pdf)).contains("Hepatitis B", "stamp", document.number());
    }
  }

  @Test
  void certifiesOnlyWhatTheNewestCheckFoundForAsLongAsTheRuleLetsIt() throws Exception {
    var form = LIST + "/" + person + "/fit_to_travel";
    refused("doc-physician", form, AIRLINE, "No check before boarding");

    check("1", today.minusDays(9), "fit");
    refused("doc-physician", form, AIRLINE, "held until");
    check("2", today.minusDays(1), "unfit");
    refused("doc-physician", form, AIRLINE, "found the person unfit");
    check("3", today, "fit_with_conditions", "wheelchair", "yes");
    hold("1");
    refused("doc-physician", form, AIRLINE, "held by health");
    deliveries.withdraw("medical-hold", key + "-H1");
    refused("doc-physician", form, Map.of("recipient", " ", "purpose", "gossip"), "Say who");
    refused(
        "doc-physician",
        LIST + "/" + person + "/treatment_letter",
        AIRLINE,
        "Neither a condition nor a treatment");
    send("doc-nurse", form, AIRLINE).andExpect(status().isForbidden());

    var document = issued(DocumentKind.FIT_TO_TRAVEL, AIRLINE);

    var certified = document.certified().orElseThrow();
    assertThat(certified.until()).isEqualTo(today.plusDays(2));
    assertThat(certified.rule()).isEqualTo("CA-FTT/1");
    assertThat(ReadAloud.text(file(document, "en")))
        .contains("fit to travel with conditions", "wheelchair")
        .doesNotContain("unfit");
    assertThat(ReadCode.of(file(document, "fr"))).isEqualTo(certified.statement());
    refused("doc-physician", form, AIRLINE, "stands for this check already");
  }

  @Test
  void takesACertificateBackWhenWhatItRestsOnIsGone() throws Exception {
    Map<Withdrawal.Cause, Runnable> ways =
        Map.of(
            Withdrawal.Cause.CHECK_VOIDED,
            () -> deliveries.withdraw("pre-embarkation-check", key + "-1"),
            Withdrawal.Cause.CHECK_CHANGED,
            () -> check("1", today, "fit_with_conditions", "oxygen", "yes"),
            Withdrawal.Cause.NEWER_UNFIT,
            () -> check("2", today, "unfit"),
            Withdrawal.Cause.HELD,
            () -> hold("2"));
    for (var way : ways.entrySet()) {
      bringsSomebody();
      check("1", today, "fit");
      var document = issued(DocumentKind.FIT_TO_TRAVEL, AIRLINE);
      asked(document).andExpect(content().string(containsString("verify-valid")));

      way.getValue().run();

      assertThat(cause(document)).isEqualTo(way.getKey());
      asked(document).andExpect(content().string(containsString("verify-withdrawn")));
    }
  }

  @Test
  void leavesACertificateWithdrawnWhenItsCheckIsRestored() throws Exception {
    check("1", today, "fit");
    var document = issued(DocumentKind.FIT_TO_TRAVEL, AIRLINE);
    deliveries.withdraw("pre-embarkation-check", key + "-1");
    check("1", today, "fit");

    asked(document).andExpect(content().string(containsString("verify-withdrawn")));
    assertThat(issued(DocumentKind.FIT_TO_TRAVEL, AIRLINE).number())
        .isNotEqualTo(document.number());
  }

  @Test
  void keepsOneCertificateStandingAndDoesNotMindRecordsThatDoNotTouchIt() throws Exception {
    check("1", today.minusDays(1), "fit");
    var first = issued(DocumentKind.FIT_TO_TRAVEL, AIRLINE);
    deliveries.bring(
        "person", key, Map.of("given_name", "Amina", "family_name", "Uwineza", "sex", "other"));
    assertThat(rows.find(first.id()).orElseThrow().withdrawal()).isEmpty();

    check("2", today, "fit");
    assertThat(rows.find(first.id()).orElseThrow().withdrawal()).isEmpty();
    var second = issued(DocumentKind.FIT_TO_TRAVEL, AIRLINE);

    assertThat(cause(first)).isEqualTo(Withdrawal.Cause.REPLACED);
    assertThat(rows.find(second.id()).orElseThrow().withdrawal()).isEmpty();
  }

  @Test
  void includesWhatIsConfidentialOnlyWithConsentAndForWhoMayOpenIt() throws Exception {
    everything();
    var form = LIST + "/" + person + "/medical_summary";
    refused(
        "doc-physician",
        form,
        Map.of("recipient", "Clinic", "purpose", "referral", "confidential", "yes"),
        "only with the client’s consent");

    var plain = issued(DocumentKind.MEDICAL_SUMMARY, AIRLINE);
    var full = issued(DocumentKind.MEDICAL_SUMMARY, consenting());

    var letter = issued(DocumentKind.TREATMENT_LETTER, AIRLINE);

    for (var open : List.of(plain, letter)) {
      assertThat(ReadAloud.text(file(open, "en")))
          .contains("Asthma", "Salbutamol inhaler")
          .doesNotContain("HIV", "Tenofovir");
    }
    assertThat(ReadAloud.text(file(full, "en")))
        .contains("Haemoglobin", "Asthma")
        .containsSubsequence("HIV 1 and 2 antibodies", "HIV infection", "Tenofovir");
    open("doc-nurse", address(plain) + "/en").andExpect(status().isOk());
    open("doc-nurse", address(full) + "/en").andExpect(status().isForbidden());
    open("doc-nurse", address(full))
        .andExpect(status().isOk())
        .andExpect(content().string(not(containsString("English PDF"))));
  }

  @Test
  void withdrawsByHandWithAReasonAndKeepsTheDocument() throws Exception {
    var document = issued(DocumentKind.VACCINATION_RECORD, AIRLINE);
    var withdraw = address(document) + "/withdraw";

    send("doc-nurse", withdraw, Map.of("reason", " "))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Say why")));
    send("doc-nurse", withdraw, Map.of("reason", "Wrong person"))
        .andExpect(redirectedUrlPattern("/health/document/*"));
    send("doc-nurse", withdraw, Map.of("reason", "Again"))
        .andExpect(status().isUnprocessableContent());

    open("doc-nurse", address(document))
        .andExpect(content().string(containsString("Wrong person")));
    open("doc-nurse", address(document) + "/fr").andExpect(status().isOk());
    assertThatThrownBy(() -> database.sql("delete from health.document_withdrawal").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> database.sql("update health.document set recipient = 'x'").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(
            () -> database.sql("update health.document_file set bytes = 'x'::bytea").update())
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void destroysWhatWasPrintedOfSomebodyWhoWasErased() throws Exception {
    var document = issued(DocumentKind.VACCINATION_RECORD, AIRLINE);
    people.erase(new PersonId(person)).orThrow();

    open("doc-nurse", address(document) + "/en").andExpect(status().isNotFound());
    open("doc-nurse", LIST + "/" + person).andExpect(status().isNotFound());
    assertThat(rows.find(document.id())).isPresent();
  }

  @Test
  void opensToHealthAloneAndPutsThePersonOnTheTrail() throws Exception {
    var document = issued(DocumentKind.VACCINATION_RECORD, AIRLINE);
    long before = seen();

    open("doc-nurse", LIST).andExpect(content().string(containsString(document.number())));
    open("doc-nurse", LIST + "/" + person)
        .andExpect(content().string(containsString("Amina Uwineza")))
        .andExpect(content().string(containsString("Issue a vaccination record")))
        .andExpect(content().string(not(containsString("Issue a fit-to-travel"))));
    open("doc-nurse", address(document)).andExpect(status().isOk());
    open("doc-nurse", address(document) + "/en").andExpect(status().isOk());
    assertThat(seen()).isEqualTo(before + 4);
    for (var path : List.of(LIST, LIST + "/" + person, address(document))) {
      open("doc-clerk", path).andExpect(status().isForbidden());
    }
    open("doc-nurse", "/health/document/" + UUID.randomUUID()).andExpect(status().isNotFound());
    open("doc-nurse", LIST + "/" + person + "/gossip").andExpect(status().isNotFound());
    send("doc-nurse", LIST, Map.of("number", "Amina"))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(not(containsString("Amina"))));
  }

  private void everything() {
    check("1", today, "fit_with_conditions", "wheelchair", "yes", "oxygen", "yes");
    dose("1", "03", today.minusDays(40), "given");
    dose("2", "178", today.minusYears(1), "documented");
    result("1", "718-7", "Haemoglobin", "13.2");
    result("2", "80387-4", "HIV 1 and 2 antibodies", "0");
    examined();
    deliveries.bring(
        "assessment",
        key + "-A",
        Map.of(
            "person", key,
            "centre", "RW13-MHAC",
            "client_category", "refugee",
            "purpose", "resettlement",
            "destination", "CAN",
            "outcome", "cleared",
            "completed_on", today.minusDays(30).toString()));
  }

  private void examined() {
    deliveries.bring(
        "examination",
        key + "-E",
        Map.of(
            "person", key,
            "centre", "RW13-MHAC",
            "client_category", "refugee",
            "purpose", "resettlement",
            "destination", "CAN",
            "opened_on", today.minusDays(31).toString()));
    section("conditions", "conditions: Asthma\n  HIV infection\ntreatment: Salbutamol inhaler");
    section("confidential", "care: Tenofovir, one a day");
  }

  private void section(String section, String answers) {
    deliveries.bring(
        "examination-section",
        key + "-E-" + section,
        Map.of(
            "examination", key + "-E", "section", section, "state", "draft", "answers", answers));
  }

  private void dose(String suffix, String cvx, LocalDate on, String how) {
    var values = new HashMap<>(Map.of("person", key, "vaccine", cvx, "given_how", how));
    values.putAll(Map.of("given_on", on.toString(), "lot", "A12-B4"));
    deliveries.bring("dose", key + "-" + suffix, values);
  }

  private void result(String suffix, String code, String test, String value) {
    var values = new HashMap<>(Map.of("person", key, "code", code, "test", test));
    values.putAll(Map.of("code_system", "http://loinc.org", "value_kind", "quantity"));
    values.putAll(Map.of("value", value, "status", "final", "source", "Paper"));
    values.put("effective_on", today.minusDays(20).toString());
    deliveries.bring("laboratory-result", key + "-R" + suffix, values);
  }

  private void check(String suffix, LocalDate on, String outcome, String... needs) {
    var values = new HashMap<>(Map.of("person", key, "checked_on", on.toString()));
    values.putAll(Map.of("destination", "CAN", "outcome", outcome));
    for (int index = 0; index < needs.length; index += 2) {
      values.put(needs[index], needs[index + 1]);
    }
    deliveries.bring("pre-embarkation-check", key + "-" + suffix, values);
  }

  private void hold(String suffix) {
    deliveries.bring(
        "medical-hold",
        key + "-H" + suffix,
        Map.of(
            "person",
            key,
            "reason",
            "acute_illness",
            "held_on",
            today.toString(),
            "expected_until",
            today.plusDays(3).toString()));
  }

  private Map<String, String> consenting() {
    return Map.of(
        "recipient", "Clinic of arrival",
        "purpose", "receiving_country",
        "confidential", "yes",
        "consented_on", today.toString());
  }

  private Document issued(DocumentKind kind, Map<String, String> form) throws Exception {
    var address =
        send("doc-physician", LIST + "/" + person + "/" + kind.code(), form)
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getHeader("Location");
    var id = Objects.requireNonNull(address).replaceFirst(".*/", "");
    return rows.find(UUID.fromString(id)).orElseThrow();
  }

  private void refused(String account, String form, Map<String, String> typed, String sentence)
      throws Exception {
    send(account, form, typed)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString(sentence)));
  }

  private Withdrawal.Cause cause(Document document) {
    return rows.find(document.id()).orElseThrow().withdrawal().orElseThrow().cause();
  }

  private ResultActions asked(Document document) throws Exception {
    return server.perform(get("/verify/" + document.certified().orElseThrow().code()));
  }

  private byte[] file(Document document, String language) throws Exception {
    return open("doc-physician", address(document) + "/" + language)
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsByteArray();
  }

  private static String address(Document document) {
    return IssuedPages.address(document);
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

  private long seen() {
    return database
        .sql("select count(*) from access.trail_person where person = :person")
        .param("person", person)
        .query(Long.class)
        .single();
  }
}
