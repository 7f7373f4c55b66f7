package org.inzira.caseload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.database.InziraTest;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.Decision;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of the caseload, as a browser calls them. */
@InziraTest
@Import(CaseloadPagesTest.Fakes.class)
class CaseloadPagesTest {

  private static final String WORKER = "caseload-worker";
  private static final String MOVER = "caseload-mover";
  private static final String READER = "caseload-reader";

  @TestConfiguration(proxyBeanMethods = false)
  static class Fakes {
    @Bean
    @Primary
    FakeCases fakeCases() {
      return new FakeCases();
    }
  }

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired JdbcClient database;
  @Autowired RuleShelf shelf;
  @Autowired FakeCases cases;
  @Autowired Recount recount;

  @BeforeEach
  void openAccounts() {
    TestAccounts.opened(beans, WORKER, Role.CASE_WORKER);
    TestAccounts.opened(beans, MOVER, Role.MOVEMENT);
    TestAccounts.opened(beans, READER, Role.MONITORING);
    TestAccounts.opened(beans, "caseload-donor", Role.DONOR);
    cases.clear();
  }

  @Test
  void showsFamiliesAndPeopleAtEachStageAndLinksForThoseWhoMayListThem() throws Exception {
    keep(
        InventedCases.at(1, Stage.REGISTERED, today().minusDays(40)),
        of(2, Stage.READY, "USA", WORKER, 7, true));

    var board = page("/caseload", WORKER);
    assertThat(board)
        .contains(">2</a>", "families before departure", "40 days", "Registered")
        .contains("/caseload/cases?stage=registered", "9 people")
        .contains("class=\"chart\"");
    assertThat(page("/caseload?destination=USA", WORKER)).contains("7 people");
    assertThat(page("/caseload?site=-", WORKER)).contains("no people");

    assertThat(page("/caseload", READER))
        .contains("families before departure")
        .doesNotContain("/caseload/cases", "/caseload/lapsing", "RW-C-2022");
    assertThat(status("/caseload", "caseload-donor")).isEqualTo(403);
    for (var page : List.of("/caseload/cases", "/caseload/lapsing", "/caseload/mine")) {
      assertThat(status(page, READER)).isEqualTo(403);
    }
  }

  @Test
  void listsThoseWhoAreHeldFirstAPageAtATimeAndPutsThemOnTheTrail() throws Exception {
    var many =
        IntStream.rangeClosed(100, 160)
            .mapToObj(number -> of(number, Stage.READY, "CAN", WORKER, 1, number == 150))
            .toList();
    keep(many.toArray(CaseFile[]::new));

    var first = page("/caseload/cases?stage=ready", MOVER);
    assertThat(first.indexOf("RW-C-2022-0150")).isPositive();
    assertThat(first.indexOf("RW-C-2022-0150")).isLessThan(first.indexOf("RW-C-2022-0100"));
    assertThat(first).doesNotContain("RW-C-2022-0160", "caseload/steps");
    var next = first.replaceAll("(?s).*rel=\"next\" href=\"([^\"]*)\".*", "$1");
    assertThat(next).startsWith("/caseload/cases?stage=ready&amp;after=");
    var second = page(next.replace("&amp;", "&"), MOVER);
    assertThat(second).contains("RW-C-2022-0160").doesNotContain("RW-C-2022-0100", "rel=\"next\"");
    assertThat(page("/caseload/cases?held=yes", WORKER))
        .contains("RW-C-2022-0150", "/caseload/steps")
        .doesNotContain("RW-C-2022-0101");

    var seen =
        database
            .sql("select count(distinct person) from access.trail_person where person = any(:all)")
            .param(
                "all",
                new Columns<>(many).uuids(file -> file.members().getFirst().person().value()))
            .query(Long.class)
            .single();
    assertThat(seen).isEqualTo(61);
  }

  @Test
  void refusesWhatIsInNoList() throws Exception {
    for (var wrong :
        List.of(
            "/caseload/cases?stage=flying",
            "/caseload/cases?stage=ended",
            "/caseload/cases?held=maybe",
            "/caseload/cases?officer=Not+One",
            "/caseload/cases?after=x",
            "/caseload?destination=Canada",
            "/caseload/lapsing?site=*",
            "/caseload/history?year=now",
            "/caseload/history?stage=x")) {
      assertThat(status(wrong, WORKER)).as(wrong).isEqualTo(400);
    }
  }

  @Test
  void takesAStepForChosenCasesAndTellsEachExceptionWithItsReason() throws Exception {
    keep(
        of(201, Stage.READY, "CAN", WORKER, 1, false),
        of(202, Stage.READY, "CAN", WORKER, 1, true),
        of(203, Stage.READY, "CAN", WORKER, 1, false));

    var answer = step(WORKER, "chosen", "not_ready", today().toString(), "", 201, 202, 299);

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString())
        .contains("Done for one case", "RW-C-2022-0201", "2 exceptions", "RW-C-2022-0202")
        .contains("The case is not there any more.")
        .doesNotContain("RW-C-2022-0203");
    assertThat(cases.taken()).containsExactly(Map.entry(InventedCases.id(201), StepKind.NOT_READY));

    var all = step(WORKER, "list", "not_ready", today().toString(), "");
    assertThat(all.getContentAsString()).contains("Done for 2 cases", "One exception");
  }

  @Test
  void recordsPapersForAllOfACaseOrForNone() throws Exception {
    keep(
        of(301, Stage.ACCEPTED, "CAN", WORKER, 2, false),
        of(302, Stage.ACCEPTED, "CAN", WORKER, 2, false));
    known(301, 1);
    known(301, 2);
    known(302, 1);
    var until = today().plusDays(20).toString();

    var answer = step(WORKER, "chosen", "exit_permit", today().toString(), until, 301, 302);

    assertThat(answer.getContentAsString())
        .contains("Done for one case", "RW-C-2022-0301", "A person of the case is voided");
    assertThat(papers(301)).isEqualTo(2);
    assertThat(papers(302)).isZero();
    step(WORKER, "chosen", "exit_permit", today().toString(), until, 301);
    assertThat(papers(301)).isEqualTo(2);

    var early = today().minusDays(3).toString();
    var refused = step(WORKER, "chosen", "entry_visa", today().toString(), early, 301);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("ends on");
    assertThat(papers(301)).isEqualTo(2);
  }

  @Test
  void asksForStepDayAndCases() throws Exception {
    keep(of(401, Stage.READY, "CAN", WORKER, 1, false));
    var tomorrow = today().plusDays(1).toString();

    assertThat(step(WORKER, "chosen", "", tomorrow, "soon").getContentAsString())
        .contains("No step was chosen", "has not come yet", "No case was chosen", "be read");
    assertThat(step(WORKER, "chosen", "fly", today().toString(), "", 401).getStatus())
        .isEqualTo(400);
    assertThat(step(MOVER, "chosen", "not_ready", today().toString(), "", 401).getStatus())
        .isEqualTo(403);
    assertThat(step(WORKER, "chosen", "decided_split", today().toString(), "", 401).getStatus())
        .isEqualTo(400);
    assertThat(cases.taken()).isEmpty();
  }

  @Test
  void showsAnOfficerTheirOwnCasesOnly() throws Exception {
    keep(
        of(501, Stage.READY, "CAN", WORKER, 1, true),
        of(502, Stage.READY, "CAN", "another", 1, true));

    assertThat(page("/caseload/mine", WORKER))
        .contains("RW-C-2022-0501", "None of your cases departs")
        .doesNotContain("RW-C-2022-0502");
  }

  @Test
  void drawsDurationsOfFiveCasesAndCountsThoseOfFewer() throws Exception {
    var start = today().minusDays(300);
    IntStream.range(0, 6)
        .forEach(number ->
            cases.put(
                with(
                    600 + number,
                    new Passage(Stage.REFERRED, Optional.of(start), Optional.empty()),
                    new Passage(
                        Stage.REGISTERED,
                        number == 5 ? Optional.empty() : Optional.of(start.plusDays(10 + number)),
                        Optional.empty()),
                    new Passage(
                        Stage.ENDED,
                        Optional.of(start.plusDays(90)),
                        Optional.of(Reason.NO_SHOW)))));
    recount.rebuild().orThrow();

    var shown = page("/caseload/history", READER);
    assertThat(shown)
        .contains("Still at the stage: Referred", "12 days", "half had left by day 12")
        .contains("5 cases; 0 still there; 1 not recorded.", "Why cases ended")
        .contains("Still at the stage: Registered", "id=\"left-ended\"");
    assertThat(page("/caseload/history?destination=NOR", READER))
        .contains("Nothing has been recorded yet.");

    cases.remove(InventedCases.id(600));
    cases.remove(InventedCases.id(601));
    recount.rebuild().orThrow();
    assertThat(page("/caseload/history", READER))
        .contains("fewer than 5 cases")
        .doesNotContain("Still at the stage: Referred");
  }

  @Test
  void speaksFrenchAndNamesNoKeyOfItsTexts() throws Exception {
    keep(of(701, Stage.READY, "USA", WORKER, 1, true));
    for (var address :
        List.of(
            "/caseload",
            "/caseload/cases",
            "/caseload/lapsing",
            "/caseload/mine",
            "/caseload/history")) {
      for (var language : List.of("en", "fr")) {
        var shown = page(address + "?lang=" + language, WORKER);
        assertThat(shown.replaceAll("<[^>]*>", " ")).as(address).doesNotContain("caseload.");
      }
    }
    assertThat(page("/caseload?lang=fr", WORKER)).contains("Familles par étape", "une personne");
    page("/caseload?lang=en", WORKER);
  }

  private void keep(CaseFile... files) {
    List.of(files).forEach(cases::put);
    recount.rebuild().orThrow();
  }

  private CaseFile of(
      int number, Stage stage, String destination, String officer, int people, boolean held) {
    return InventedCases.file(
        number,
        stage,
        Optional.of(today().minusDays(1_000 - number)),
        destination,
        "RW55-MAHAMA",
        officer,
        people,
        held);
  }

  private static CaseFile with(int number, Passage... passages) {
    var file = InventedCases.at(number, Stage.ENDED, InventedCases.FIRST_DAY);
    return new CaseFile(
        file.id(),
        file.key(),
        file.number(),
        file.destination(),
        file.site(),
        file.pathway(),
        file.officer(),
        true,
        false,
        true,
        Optional.empty(),
        Stage.ENDED,
        file.stageSince(),
        file.members(),
        List.of(passages),
        Set.of());
  }

  private void known(int number, int member) {
    database
        .sql(
            """
            insert into people.person
                (id, record_key, version, saved_at, saved_by, given_name, sex)
            values (:id, :key, 1, now(), 'test', 'Aline', 'female')
            on conflict do nothing
            """)
        .param("id", new UUID(number, member))
        .param("key", "P-CASELOAD-" + number + "-" + member)
        .update();
  }

  private long papers(int number) {
    return database
        .sql("select count(*) from clearances.clearance where person in (:one, :other)")
        .param("one", new UUID(number, 1))
        .param("other", new UUID(number, 2))
        .query(Long.class)
        .single();
  }

  @Test
  void takesADecisionForManyWithWhoDecidedAndTheDocument() throws Exception {
    keep(
        of(20, Stage.ACCEPTED, "CAN", WORKER, 2, false),
        of(21, Stage.INTERVIEWED, "CAN", WORKER, 2, false),
        of(22, Stage.INTERVIEWED, "CAN", WORKER, 1, true));
    var list = page("/caseload/cases?stage=interviewed", WORKER);
    assertThat(list).contains("Decision: denied", "name=\"decided\"", "name=\"document\"");
    assertThat(page("/caseload/cases?stage=accepted", WORKER)).contains("Decision: denied");
    assertThat(page("/caseload/cases?stage=booked", WORKER)).doesNotContain("name=\"decided\"");

    var unsaid = decision("decided_denied", "", "");
    assertThat(unsaid.getStatus()).isEqualTo(422);
    assertThat(unsaid.getContentAsString())
        .contains("It is not said who decided", "The reason is missing");
    assertThat(cases.taken()).isEmpty();

    var answer = decision("decided_denied", "receiving_state", "Letter 2022/17");

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getContentAsString()).contains("RW-C-2022-0021", "RW-C-2022-0022");
    assertThat(cases.taken())
        .containsOnly(Map.entry(InventedCases.id(21), StepKind.DECIDED_DENIED));
    assertThat(cases.decisions())
        .containsOnly(
            Map.entry(
                InventedCases.id(21),
                new Decision(Decision.By.RECEIVING_STATE, Optional.of("Letter 2022/17"))));
  }

  private MockHttpServletResponse decision(String step, String by, String document)
      throws Exception {
    return server
        .perform(
            post("/caseload/steps?lang=en")
                .with(user(WORKER))
                .with(csrf())
                .param("scope", "chosen")
                .param("step", step)
                .param("on", today().toString())
                .param("reason", by.isEmpty() ? "" : "security")
                .param("decided", by)
                .param("document", document)
                .param(
                    "chosen",
                    InventedCases.id(21).value().toString(),
                    InventedCases.id(22).value().toString()))
        .andReturn()
        .getResponse();
  }

  private LocalDate today() {
    return shelf.today();
  }

  private String page(String address, String account) throws Exception {
    var language = address.contains("lang=") ? "" : address.contains("?") ? "&lang=en" : "?lang=en";
    var answer =
        server.perform(get(address + language).with(user(account))).andReturn().getResponse();
    assertThat(answer.getStatus()).as(address).isEqualTo(200);
    assertThat(answer.getContentAsString()).doesNotContain("Aline");
    return answer.getContentAsString();
  }

  private int status(String address, String account) throws Exception {
    return server.perform(get(address).with(user(account))).andReturn().getResponse().getStatus();
  }

  private MockHttpServletResponse step(
      String account, String scope, String step, String on, String until, int... chosen)
      throws Exception {
    var request =
        post("/caseload/steps?lang=en")
            .with(user(account))
            .with(csrf())
            .param("scope", scope)
            .param("step", step)
            .param("on", on)
            .param("until", until)
            .param("reason", "other")
            .param("stage", scope.equals("list") ? "ready" : "")
            .param("held", "")
            .param("destination", "")
            .param("site", "")
            .param("officer", "");
    for (int number : chosen) {
      request.param("chosen", InventedCases.id(number).value().toString());
    }
    return server.perform(request).andReturn().getResponse();
  }
}
