package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hamcrest.Matchers;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import picocli.CommandLine;

/** The way from a posting to a page, on the real ledger; its years are no other test's. */
@InziraTest
class FiguresTest {

  private static final FigureId RESETTLED = new FigureId("people-resettled");
  private static final List<RecordRef> STATED = new ArrayList<>();

  @Autowired MockMvc web;
  @Autowired Ledger ledger;
  @Autowired LedgerReader reader;
  @Autowired Transactions transactions;
  @Autowired Accounts accounts;
  @Autowired Figures figures;
  @Autowired FigureNotes notes;
  @Autowired Catalogue catalogue;
  @Autowired Reconciliation reconciliation;
  @Autowired JdbcClient database;
  @Autowired FiguresCommand command;

  @BeforeEach
  void stateOnce() {
    EnumSet.allOf(Role.class)
        .forEach(role ->
            accounts.addDemonstration(new AccountName(role.code()), Set.of(role)).orThrow());
    if (STATED.isEmpty()) {
      for (var person = 0; person < 20; person++) {
        state(departure("2003-05-02", person < 9 ? "female" : "male", "USA"));
      }
      for (var person = 0; person < 31; person++) {
        var destination = person < 3 ? "SWE" : person < 10 ? "CAN" : "USA";
        state(departure("2004-0" + (1 + person % 9) + "-11", "female", destination));
      }
      for (var person = 0; person < 3; person++) {
        state(assessment());
      }
    }
  }

  @Test
  void answersEveryFigureOfAYear() throws Exception {
    call("monitoring", get("/api/figures/2004"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.year").value(2004))
        .andExpect(jsonPath("$.figures[0].*", Matchers.hasSize(11)))
        .andExpect(jsonPath("$.figures[0].id").value("people-resettled"))
        .andExpect(jsonPath("$.figures[0].value").value(31))
        .andExpect(jsonPath("$.figures[0].individually_counted").value(31))
        .andExpect(jsonPath("$.figures[0].headcount").value(0))
        .andExpect(jsonPath("$.figures[0].previous").value(20))
        .andExpect(jsonPath("$.figures[0].change_percent").value(55.0))
        .andExpect(jsonPath("$.figures[0].status").value("recorded"))
        .andExpect(jsonPath("$.figures[0].definition_version").value(1));
  }

  @Test
  void neverShowsSilenceAsZero() throws Exception {
    call("monitoring", get("/api/figures/1999"))
        .andExpect(jsonPath("$.figures[0].status").value("not_recorded"))
        .andExpect(jsonPath("$.figures[0].value").value(Matchers.nullValue()));
  }

  @Test
  void breaksDownIntoCellsThatAddUpToTheTotal() throws Exception {
    call("monitoring", get("/api/figures/2004/people-resettled?by=destination"))
        .andExpect(status().isOk())
        .andExpect(jsonPath("$.total").value(31))
        .andExpect(jsonPath("$.kind").value("exclusive"))
        .andExpect(jsonPath("$.cells[0].key").value("USA"))
        .andExpect(jsonPath("$.cells[0].value").value(21))
        .andExpect(jsonPath("$.cells[1].value").value(7))
        .andExpect(jsonPath("$.cells[2].value").value(3));
  }

  @Test
  void keepsSmallCellsAndTheirComplementsFromADonor() throws Exception {
    call("donor", get("/api/figures/2004/people-resettled?by=destination"))
        .andExpect(jsonPath("$.total").value(31))
        .andExpect(jsonPath("$.suppressed").value(true))
        .andExpect(jsonPath("$.cells[0].value").value(21))
        .andExpect(jsonPath("$.cells[1].value").value(Matchers.nullValue()))
        .andExpect(jsonPath("$.cells[2].value").value(Matchers.nullValue()));
    call("donor", get("/api/figures/2004/people-resettled-female?by=destination"))
        .andExpect(jsonPath("$.suppressed").value(true))
        .andExpect(jsonPath("$.cells").isEmpty());
  }

  @Test
  void keepsThePartsOfAFigureFromADonorWhenOneIsSmall() throws Exception {
    for (var person = 0; person < 24; person++) {
      state(departure("1977-05-02", person < 21 ? "female" : "male", "USA"));
    }

    call("monitoring", get("/api/figures/1977/people-resettled-male"))
        .andExpect(jsonPath("$.figure.value").value(3));
    for (var part : List.of("people-resettled-male", "people-resettled-female")) {
      call("donor", get("/api/figures/1977/" + part))
          .andExpect(jsonPath("$.figure.status").value("withheld"))
          .andExpect(jsonPath("$.figure.value").value(Matchers.nullValue()));
    }
    call("donor", get("/api/figures/1977"))
        .andExpect(jsonPath("$.figures[0].value").value(24))
        .andExpect(jsonPath("$.figures[1].value").value(Matchers.nullValue()));
    for (var page :
        List.of("/figures/1977", "/figures/1977/people-resettled-female", "/review/1977")) {
      call("monitoring", get(page)).andExpect(content().string(Matchers.containsString(">21<")));
      call("donor", get(page))
          .andExpect(content().string(Matchers.not(Matchers.containsString(">21<"))))
          .andExpect(content().string(Matchers.containsString("/figures/1977")));
    }
  }

  @Test
  void pagesThroughTheEntries() throws Exception {
    var address = "/api/figures/2004/people-resettled/entries?destination=CAN&limit=5";
    var body =
        call("monitoring", get(address))
            .andExpect(status().isOk())
            .andExpect(jsonPath("$.count").value(7))
            .andExpect(jsonPath("$.entries", Matchers.hasSize(5)))
            .andExpect(
                jsonPath("$.entries[0].record").value(Matchers.startsWith("/records/departure/")))
            .andReturn()
            .getResponse()
            .getContentAsString();
    var next = com.jayway.jsonpath.JsonPath.<Integer>read(body, "$.next");

    call("monitoring", get(address + "&after=" + next))
        .andExpect(jsonPath("$.entries", Matchers.hasSize(2)))
        .andExpect(jsonPath("$.next").value(Matchers.nullValue()));
  }

  @Test
  void opensEntriesToTheirReadersOnly() throws Exception {
    var departures = "/api/figures/2004/people-resettled/entries";
    var assessments = "/api/figures/2004/health-assessments/entries";

    call("movement", get(departures)).andExpect(status().isOk());
    call("donor", get(departures)).andExpect(status().isForbidden());
    call("administrator", get(departures)).andExpect(status().isForbidden());
    call("health", get(assessments)).andExpect(status().isOk());
    call("head-of-mission", get(assessments))
        .andExpect(status().isForbidden())
        .andExpect(jsonPath("$.refusals[0].code").value("FI-006"));
  }

  @Test
  void showsTotalsOfAConfidentialMeasureWithoutItsSmallCells() throws Exception {
    var address = "/api/figures/2004/health-assessments?by=outcome";

    call("head-of-mission", get(address))
        .andExpect(jsonPath("$.total").value(3))
        .andExpect(jsonPath("$.suppressed").value(true))
        .andExpect(jsonPath("$.cells").isEmpty());
    call("health", get(address)).andExpect(jsonPath("$.cells[0].value").value(3));
  }

  @Test
  void saysWhatWasWrongWithACall() throws Exception {
    call("monitoring", get("/api/figures/2004/people-flown"))
        .andExpect(status().isNotFound())
        .andExpect(jsonPath("$.refusals[0].code").value("FI-001"));
    call("monitoring", get("/api/figures/2004/people-resettled?by=shoe-size"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.refusals[0].code").value("FI-002"));
    call("monitoring", get("/api/figures/soon")).andExpect(status().isBadRequest());
    call("monitoring", get("/api/figures/2004/people-resettled/entries?month=13"))
        .andExpect(status().isBadRequest())
        .andExpect(jsonPath("$.refusals[0].code").value("FI-008"));
  }

  @Test
  void showsAFigureWithItsArithmeticAndTheWayToEntriesAndRecords() throws Exception {
    call("head-of-mission", get("/figures/2004/people-resettled"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("20 → 31 = +55.0")))
        .andExpect(
            content()
                .string(
                    Matchers.containsString(
                        "/figures/2004/people-resettled/entries?destination=USA")))
        .andExpect(content().string(Matchers.containsString("/records/departure/")))
        .andExpect(content().string(Matchers.containsString("<svg")));
  }

  @Test
  void listsFiguresAndEntriesOnPages() throws Exception {
    call("donor", get("/figures/2004"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("/figures/2004/people-resettled")));
    call("monitoring", get("/figures/2004/people-resettled/entries?destination=SWE"))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("/records/departure/")));
    call("donor", get("/figures/2004/people-resettled/entries")).andExpect(status().isForbidden());
  }

  @Test
  void keepsANilReturnUntilRecordsSpeak() throws Exception {
    var address = "/figures/2003/campaigns-held";

    call("field-officer", post(address + "/nil").with(csrf())).andExpect(redirectedUrl(address));

    assertThat(figures.get(new FigureId("campaigns-held"), Year.of(2003)).status())
        .isEqualTo(FigureValue.Status.NIL);
    call("field-officer", post("/figures/2003/people-resettled/nil").with(csrf()))
        .andExpect(status().isUnprocessableContent());
    call("donor", post(address + "/nil").with(csrf())).andExpect(status().isForbidden());
  }

  @Test
  void bearsItsNote() {
    var note = new FigureNotes.Note("invented", "inventé");

    transactions.write(() -> {
      notes.put(RESETTLED, Year.of(2003), note);
      return Outcome.done(note);
    });

    assertThat(figures.get(RESETTLED, Year.of(2003)).note()).contains(note);
  }

  @Test
  void movesWithAVoidedRecordAndBack() {
    var source = STATED.getFirst();
    var before = figures.get(RESETTLED, Year.of(2003)).value().orElseThrow();

    transactions
        .write(() -> ledger.state(List.of(new Statement(source, 2, Reason.CORRECTION, List.of()))))
        .orThrow();
    assertThat(figures.get(RESETTLED, Year.of(2003)).value()).hasValue(before - 1);

    var again = departure("2003-05-02", "female", "USA");
    transactions
        .write(() ->
            ledger.state(List.of(new Statement(source, 3, Reason.CORRECTION, List.of(again)))))
        .orThrow();
    assertThat(figures.get(RESETTLED, Year.of(2003)).value()).hasValue(before);
    assertThat(reconciliation.verify().differences()).isEmpty();
  }

  @Test
  void namesAKeptCellThatDiffersAndPutsItRight() {
    database
        .sql(
            """
            update figures.cell set individuals = individuals + 7
            where figure = 'people-resettled' and year = 2004 and axis = 'destination'
              and key = 'CAN'
            """)
        .update();

    assertThat(reconciliation.verify().differences())
        .singleElement()
        .satisfies(difference -> {
          assertThat(difference.cell().key()).isEqualTo("CAN");
          assertThat(difference.kept().sum()).isEqualTo(14);
          assertThat(difference.recomputed().sum()).isEqualTo(7);
        });
    assertThat(reconciliation.rebuild()).isEqualTo(Outcome.done(1));
    assertThat(reconciliation.verify().differences()).isEmpty();
  }

  @Test
  void printsTheSameOnTheCommandLine() {
    assertThat(printed("2004", "--json"))
        .contains("\"id\" : \"people-resettled\"", "\"change_percent\" : 55.0");
    assertThat(printed("2004", "--csv"))
        .startsWith("id,title,unit,value,individually_counted,headcount,previous,change_percent")
        .contains("people-resettled,", ",people,31,31,0,20,55.0,recorded,");
    assertThat(printed("2004")).contains("people-resettled", "31", "+55.0");
    assertThat(printed("verify")).contains("equal");
  }

  @Test
  void countsOnlyMeasuresOfTheChart() {
    assertThat(catalogue.measures())
        .allSatisfy(measure -> assertThat(reader.find(measure)).isPresent());
  }

  private String printed(String... words) {
    var out = new StringWriter();
    var status = new CommandLine(command).setOut(new PrintWriter(out)).execute(words);
    assertThat(status).isZero();
    return out.toString();
  }

  private ResultActions call(String role, MockHttpServletRequestBuilder request) throws Exception {
    return web.perform(request.with(user(role)));
  }

  private void state(Fact fact) {
    var source = new RecordRef(new RecordKind("departure"), UUID.randomUUID());
    STATED.add(source);
    transactions
        .write(
            () -> ledger.state(List.of(new Statement(source, 1, Reason.ORDINARY, List.of(fact)))))
        .orThrow();
  }

  private static Fact departure(String day, String sex, String destination) {
    return new Fact(
        new MeasureCode("movement.departures"),
        LocalDate.parse(day),
        Optional.of(SubjectId.random()),
        new Dimensions(
            Map.of(
                Dimension.SEX, sex,
                Dimension.AGE_YEARS, "30",
                Dimension.ASYLUM_COUNTRY, "RWA",
                Dimension.DESTINATION, destination,
                Dimension.PATHWAY, "resettlement",
                Dimension.CATEGORY, "refugee",
                Dimension.PLACE, "RW55",
                Dimension.SITE, "RW55-MAHAMA")),
        Set.of(),
        1);
  }

  private static Fact assessment() {
    return new Fact(
        new MeasureCode("health.assessments"),
        LocalDate.of(2004, 3, 1),
        Optional.of(SubjectId.random()),
        new Dimensions(
            Map.of(
                Dimension.SEX, "female",
                Dimension.PLACE, "RW13-MHAC",
                Dimension.CATEGORY, "refugee",
                Dimension.PURPOSE, "resettlement",
                Dimension.DESTINATION, "USA",
                Dimension.OUTCOME, "cleared")),
        Set.of(),
        1);
  }
}
