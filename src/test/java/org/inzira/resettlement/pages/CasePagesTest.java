package org.inzira.resettlement.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.records.PaperCases;
import org.inzira.resettlement.records.PaperCases.Paper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The page of a case and its forms, as a browser calls them. */
@InziraTest
class CasePagesTest {

  private static final String WORKER = "case-pages-worker";
  private static final String MOVEMENT = "case-pages-movement";

  @Autowired private MockMvc server;
  @Autowired private BeanFactory beans;
  @Autowired private JdbcClient database;
  @Autowired private Cases cases;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private PaperCases paper;
  private Deliveries deliveries;
  private LocalDate today;

  @BeforeEach
  void begin() {
    TestAccounts.opened(beans, WORKER, Role.CASE_WORKER);
    TestAccounts.opened(beans, MOVEMENT, Role.MOVEMENT);
    deliveries = new Deliveries(registers, transactions);
    today = LocalDate.now(clock.withZone(zone));
    paper = new PaperCases(deliveries, cases, today);
  }

  @Test
  void takesAFamilyFromReferralToReadyOnPagesAlone() throws Exception {
    var key = "CP-" + System.nanoTime();
    paper.person(key + "-P0", "1987-06-05");
    paper.person(key + "-P1", "1988-06-05");

    var address = refer(key);
    step(address, "registered").andExpect(status().isSeeOther());
    step(address, "interviewed").andExpect(status().isSeeOther());
    send(address + "/step", "step-step", "decided_accepted", "step-happened_on", today.toString())
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Say who decided")));
    accept(address).andExpect(status().isSeeOther());
    step(address, "ready")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("An exit permit is not there")));

    var family = new Paper(key, named(address), List.of());
    for (var person : new String[] {key + "-P0", key + "-P1"}) {
      paper.prepare(family(family, key), person);
    }
    step(address, "oriented").andExpect(status().isSeeOther());
    step(address, "ready").andExpect(status().isSeeOther());

    assertThat(paper.file(family).stage()).isEqualTo(Stage.READY);
    open(address, WORKER)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Ready")))
        .andExpect(content().string(containsString("lack of foreseeable alternative")))
        .andExpect(content().string(containsString("class=\"chart\"")));
  }

  private ResultActions accept(String address) throws Exception {
    return send(
        address + "/step",
        "step-step",
        "decided_accepted",
        "step-happened_on",
        today.toString(),
        "step-decided_by",
        "receiving_state",
        "step-document",
        "Letter 17");
  }

  @Test
  void saysAllThatIsWrongWithAReferralAtOnce() throws Exception {
    var page =
        server
            .perform(
                post("/cases/new")
                    .param("destination", "Atlantis")
                    .param("asylum_country", "RWA")
                    .param("pathway", "resettlement")
                    .param("person2", "RW-2026-99999999")
                    .param("relationship3", "child")
                    .with(csrf())
                    .with(user(WORKER)))
            .andExpect(status().isUnprocessableContent())
            .andReturn()
            .getResponse()
            .getContentAsString();

    assertThat(page)
        .contains(
            "is not a country",
            "Name the person who is the principal applicant",
            "Say how this person belongs to the case",
            "A relationship is chosen and nobody is named");
  }

  @Test
  void aFormKnowsAPersonByTheNumberThatPeopleSay() {
    var person = paper.referred(1).member(0).value();
    var said = registers.spoken(new RecordKind("person"), Set.of(person)).get(person);

    deliveries.bring(
        "clearance",
        "SAID-" + said,
        Map.of(
            "person", String.valueOf(said),
            "clearance", "exit_permit",
            "given_on", today.toString()));

    assertThat(registers.list(new RecordKind("clearance"), "person", Set.of(person))).hasSize(1);
    assertThat(
            deliveries.refused(
                "clearance",
                "NOBODY-" + said,
                Map.of(
                    "person", "RW-2026-99999999",
                    "clearance", "exit_permit",
                    "given_on", today.toString())))
        .containsExactly("RG-012");
  }

  /** Fills in the form of a referral of two, and gives the address of the case. */
  private String refer(String key) throws Exception {
    return Objects.requireNonNull(
        server
            .perform(
                post("/cases/new")
                    .param("destination", "NOR")
                    .param("asylum_country", "RWA")
                    .param("pathway", "resettlement")
                    .param("officer", WORKER)
                    .param("referred_on", today.toString())
                    .param("travels_together", "yes")
                    .param("person1", key + "-P0")
                    .param("relationship1", "principal")
                    .param("person2", key + "-P1")
                    .param("relationship2", "spouse")
                    .param("category", "lack_of_alternative_solutions")
                    .param("priority", "normal")
                    .param("submitted_on", today.toString())
                    .with(csrf())
                    .with(user(WORKER)))
            .andExpect(status().isSeeOther())
            .andReturn()
            .getResponse()
            .getHeader("Location"));
  }

  /** Consents name the case by its key. */
  private Paper family(Paper family, String key) {
    var caseKey =
        database
            .sql("select record_key from resettlement.case_file where id = :id")
            .param("id", family.id().value())
            .query(String.class)
            .single();
    assertThat(key).isNotEmpty();
    return new Paper(caseKey, family.id(), family.members());
  }

  private void submitted(Paper family) {
    deliveries.bring(
        "submission",
        family.key() + "-S",
        Map.of(
            "case",
            family.key(),
            "category",
            "survivors_of_violence_or_torture",
            "priority",
            "urgent",
            "submitted_on",
            today.toString()));
  }

  @Test
  void showsMovementNeitherSubmissionNorReasonsOfHoldsNorMessages() throws Exception {
    var family = paper.referred(2);
    paper.hold(family, 1);
    submitted(family);
    deliveries.bring(
        "case-message",
        family.key() + "-M",
        Map.of(
            "case", family.key(),
            "sent_on", today.toString(),
            "way", "telephone",
            "correspondent", "Office",
            "about", "Something confidential"));
    var address = "/cases/" + family.id().value();

    open(address, WORKER)
        .andExpect(content().string(containsString("survivors of violence")))
        .andExpect(content().string(containsString("Something confidential")))
        .andExpect(content().string(not(containsString("<p>medical"))));
    open(address, MOVEMENT)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Held")))
        .andExpect(content().string(not(containsString("survivors of violence"))))
        .andExpect(content().string(not(containsString("urgent"))))
        .andExpect(content().string(not(containsString("medical reasons"))))
        .andExpect(content().string(not(containsString("confidential"))))
        .andExpect(content().string(not(containsString("/step"))));
    server
        .perform(post(address + "/step").with(csrf()).with(user(MOVEMENT)))
        .andExpect(status().isForbidden());
  }

  @Test
  void putsEveryoneShownOnTheTrail() throws Exception {
    var family = paper.referred(2);

    open("/cases/" + family.id().value(), WORKER).andExpect(status().isOk());

    var seen =
        database
            .sql("select count(*) from access.trail_person where person in (:one, :other)")
            .param("one", family.member(0).value())
            .param("other", family.member(1).value())
            .query(Long.class)
            .single();
    assertThat(seen).isEqualTo(2);
    open("/cases/00000000-0000-0000-0000-000000000001", WORKER).andExpect(status().isNotFound());
    open("/cases/x", WORKER).andExpect(status().isNotFound());
  }

  @Test
  void holdsAndLiftsAndRefusesAStaleLift() throws Exception {
    var family = paper.referred(2);
    var address = "/cases/" + family.id().value();
    send(
            address + "/hold",
            "hold-person",
            family.member(1).value().toString(),
            "hold-reason",
            "exit_permit",
            "hold-held_on",
            today.toString())
        .andExpect(status().isSeeOther());
    assertThat(paper.file(family).held()).isTrue();
    var hold =
        database
            .sql("select id from resettlement.case_hold where \"case\" = :id")
            .param("id", family.id().value())
            .query(UUID.class)
            .single();
    var lift = address + "/hold/" + hold + "/lift";

    send(lift, "on", today.toString(), "version", "7").andExpect(status().isConflict());
    send(lift, "on", today.minusDays(3).toString(), "version", "1")
        .andExpect(status().isUnprocessableContent());
    send(lift, "on", today.toString(), "version", "1").andExpect(status().isSeeOther());
    assertThat(paper.file(family).held()).isFalse();
    var other = paper.referred(1);
    send(
            "/cases/" + other.id().value() + "/hold/" + hold + "/lift",
            "on",
            today.toString(),
            "version",
            "2")
        .andExpect(status().isNotFound());
  }

  private ResultActions message(String address) throws Exception {
    return send(
        address + "/message",
        "message-sent_on",
        today.toString(),
        "message-way",
        "email",
        "message-correspondent",
        "Embassy",
        "message-about",
        "Dates");
  }

  @Test
  void addsMembersTasksMessagesAndBondsByNumbersThatPeopleSay() throws Exception {
    var family = paper.referred(1);
    var other = paper.referred(1);
    var address = "/cases/" + family.id().value();
    var child = paper.person(family.key() + "-child", today.minusYears(3).toString());
    var number =
        database
            .sql("select number from people.number where person_id = :id")
            .param("id", child.value())
            .query(String.class)
            .single();

    send(address + "/member", "member-person", number, "member-relationship", "child")
        .andExpect(status().isSeeOther());
    send(address + "/member", "member-person", "none", "member-relationship", "child")
        .andExpect(status().isUnprocessableContent());
    send(
            address + "/task",
            "task-task",
            "Ask for the permit",
            "task-officer",
            WORKER,
            "task-due_on",
            today.plusDays(3).toString())
        .andExpect(status().isSeeOther());
    message(address).andExpect(status().isSeeOther());
    send(address + "/bond", "bond-bound_with", paper.file(other).number())
        .andExpect(status().isSeeOther());
    send(address + "/bond", "bond-bound_with", "RW-C-1999-1")
        .andExpect(status().isUnprocessableContent());

    assertThat(paper.file(family).members()).hasSize(2);
    assertThat(cases.boundTo(other.id())).hasSize(2);
    open(address, WORKER)
        .andExpect(content().string(containsString("Ask for the permit")))
        .andExpect(content().string(containsString("Embassy")))
        .andExpect(content().string(containsString(paper.file(other).number())));
  }

  @Test
  void speaksFrench() throws Exception {
    var family = paper.referred(2);
    paper.accept(family);
    server
        .perform(get("/cases/" + family.id().value() + "?lang=fr").with(user(WORKER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Ce qui manque")))
        .andExpect(content().string(containsString("Aptitude médicale")))
        .andExpect(content().string(containsString("Accepté")));
    server
        .perform(get("/cases/new?lang=fr").with(user(WORKER)))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Ouvrir le dossier")));
  }

  @Test
  void printsTheSummary() throws Exception {
    var family = paper.referred(2);
    paper.accept(family);
    paper.prepare(family);
    paper.take(family, StepKind.READY);

    var bytes =
        server
            .perform(
                get("/cases/" + family.id().value() + "/summary.pdf?lang=en").with(user(MOVEMENT)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();

    assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
  }

  private CaseId named(String address) {
    return new CaseId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
  }

  private ResultActions step(String address, String step) throws Exception {
    return send(address + "/step", "step-step", step, "step-happened_on", today.toString());
  }

  private ResultActions open(String address, String account) throws Exception {
    return server.perform(get(address + "?lang=en").with(user(account)));
  }

  private ResultActions send(String address, String... values) throws Exception {
    var request = post(address + "?lang=en").with(csrf()).with(user(WORKER));
    for (int number = 0; number < values.length; number += 2) {
      request.param(values[number], values[number + 1]);
    }
    return server.perform(request);
  }
}
