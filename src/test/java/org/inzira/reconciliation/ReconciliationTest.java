package org.inzira.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.Figures;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.inzira.page.Texts;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import picocli.CommandLine;

/** From a departure and a partner's figure to the bridge, on the real ledger; a year a test. */
@InziraTest
class ReconciliationTest {

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired Registers registers;
  @Autowired Bridges bridges;
  @Autowired Figures figures;
  @Autowired Texts texts;
  @Autowired Clock clock;
  @Autowired ReconciliationCommand command;

  private Deliveries deliveries;

  @BeforeEach
  void prepare() {
    deliveries = new Deliveries(registers, transactions);
    TestAccounts.opened(beans, "bridge-monitoring", Role.MONITORING);
    TestAccounts.opened(beans, "bridge-movement", Role.MOVEMENT);
    TestAccounts.opened(beans, "bridge-field", Role.FIELD_OFFICER);
    TestAccounts.opened(beans, "bridge-donor", Role.DONOR);
  }

  @Test
  void takesEachPersonOnceAndMovesWithALateRecord() {
    var said = said(1951, 8);
    part(said, 1, "pathway", "is", "family_reunification");
    part(said, 2, "asylum_country", "is_not", "RWA");
    state(1951, "resettlement", "RWA", 6);
    state(1951, "family_reunification", "RWA", 3);
    state(1951, "family_reunification", "BDI", 1);
    state(1951, "resettlement", "BDI", 2);

    assertThat(changes(said)).containsExactly(-4L, -2L, 2L);
    state(1951, "resettlement", "BDI", 1);
    assertThat(bridge(said).ours()).hasValue(13);
    assertThat(changes(said)).containsExactly(-4L, -3L, 2L);
    state(1951, "resettlement", "RWA", 5);
    assertThat(changes(said)).containsExactly(-4L, -3L, -3L);
  }

  @Test
  void knowsWhatWasRecordedAfterADay() {
    var said = said(1952, 0);
    state(1952, "resettlement", "RWA", 7);
    deliveries.bring(
        "bridge-part",
        "BP-late-" + said.id(),
        Map.of(
            "partner_figure", key(said),
            "position", "1",
            "attributed_to", "late_confirmation",
            "higher_count", "ours",
            "recorded_after", "2020-01-01"));
    deliveries.bring(
        "bridge-part",
        "BP-today-" + said.id(),
        Map.of(
            "partner_figure", key(said),
            "position", "2",
            "attributed_to", "late_confirmation",
            "higher_count", "ours",
            "recorded_after", LocalDate.now(clock).toString()));

    assertThat(changes(said)).containsExactly(-7L, 0L, 0L);
  }

  @Test
  void refusesAPartWithNeitherEntriesNorASourcedNumber() {
    var good = part(key(said(1953, 5)));

    assertThat(refused(good)).containsExactly("RC-003");
    assertThat(refused(good, "number_source", "A letter")).containsExactly("RC-003", "RC-006");
    assertThat(refused(good, "dimension", "outcome", "dimension_values", "Cleared!"))
        .containsExactly("RC-010");
    assertThat(
            refused(
                good, "dimension", "outcome", "dimension_values", "Cleared!", "comparison", "is"))
        .containsExactly("RC-011", "RC-012");
    assertThat(refused(good, "month_from", "5", "number", "4", "attributed_to", "other"))
        .containsExactly("RC-004", "RC-005", "RC-007", "RC-009");
  }

  @Test
  void refusesASecondPartAtOnePlaceAndAnAddressThatLeadsNowhere() {
    var said = said(1959, 5);
    part(said, 1, "pathway", "is", "other");

    assertThat(refused(part(key(said)), "recorded_after", "2020-01-01")).containsExactly("RC-008");
    assertThat(
            deliveries.refused(
                "partner-figure",
                "PF-1",
                Map.of(
                    "partner", "UNHCR",
                    "figure", "people-resettled",
                    "year", "22",
                    "value", "3",
                    "counting_rule", "unknown",
                    "source", "none",
                    "source_address", "javascript:alert(1)")))
        .containsExactly("RC-001", "RC-002");
  }

  @Test
  void showsPartsInHouseAndOnlyTheDifferenceOutside() throws Exception {
    var said = said(1954, 3);
    part(said, 1, "pathway", "is", "family_reunification");
    state(1954, "family_reunification", "RWA", 2);
    state(1954, "resettlement", "RWA", 5);
    var part = bridge(said).shares().getFirst().part().id();

    open("bridge-monitoring", "/reconciliation/" + said.id())
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("programme of admission: ")))
        .andExpect(content().string(containsString("Unexplained: −2")))
        .andExpect(
            content()
                .string(containsString("\"/reconciliation/" + said.id() + "/parts/" + part + "\"")))
        .andExpect(
            content()
                .string(containsString("/records/bridge-part/new?partner_figure=" + key(said))));
    open("bridge-movement", "/reconciliation/" + said.id() + "/parts/" + part)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Counted here: 2, behind which stand 2")))
        .andExpect(content().string(containsString("href=\"/records/departure/")));
    open("bridge-field", "/reconciliation/" + said.id() + "/parts/" + part)
        .andExpect(status().isForbidden());
    open("bridge-monitoring", "/reconciliation/" + UUID.randomUUID())
        .andExpect(status().isNotFound());
  }

  @Test
  void showsOnlyTheDifferenceOutside() throws Exception {
    var said = said(1950, 3);
    part(said, 1, "pathway", "is", "family_reunification");
    state(1950, "family_reunification", "RWA", 2);
    state(1950, "resettlement", "RWA", 5);
    var part = bridge(said).shares().getFirst().part().id();

    open("bridge-donor", "/reconciliation/" + said.id())
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("in-house only"),
                        containsString("−4"),
                        not(containsString("Unexplained")),
                        not(containsString("<svg class=\"chart\"")),
                        not(containsString("/parts/")))));
    open("bridge-donor", "/reconciliation/" + said.id() + "/parts/" + part)
        .andExpect(status().isForbidden());
    open("bridge-donor", "/reconciliation")
        .andExpect(content().string(containsString("not shown")));
    open("bridge-monitoring", "/reconciliation/" + UUID.randomUUID())
        .andExpect(status().isNotFound());
  }

  @Test
  void isLedToFromFigureAndReviewAndSpeaksFrench() throws Exception {
    var said = said(1955, 3);
    state(1955, "resettlement", "RWA", 5);

    open("bridge-donor", "/figures/1955/people-resettled")
        .andExpect(content().string(containsString("Partner of 1955 counts 3: see the bridge")))
        .andExpect(content().string(containsString("/reconciliation/" + said.id())));
    open("bridge-donor", "/review/1955")
        .andExpect(content().string(containsString("href=\"/reconciliation\"")));
    server
        .perform(
            get("/reconciliation/" + said.id()).param("lang", "fr").with(user("bridge-monitoring")))
        .andExpect(content().string(containsString("de notre compte à Partner of 1955")))
        .andExpect(content().string(containsString("Inexpliqué\u00a0: −2")))
        .andExpect(content().string(containsString("Une règle de 1955")));
  }

  @Test
  void takesAPartByFormAndSaysAllThatIsWrongWithIt() throws Exception {
    var said = said(1956, 3);

    open("bridge-monitoring", "/records/bridge-part/new?partner_figure=" + key(said))
        .andExpect(content().string(containsString("value=\"" + key(said) + "\"")));
    server
        .perform(
            post("/records/bridge-part/new")
                .param("partner_figure", key(said))
                .param("position", "1")
                .param("attributed_to", "other")
                .param("higher_count", "theirs")
                .param("number", "4")
                .with(user("bridge-monitoring"))
                .with(csrf()))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("A stated number needs its source.")))
        .andExpect(content().string(containsString("says nothing by itself")));
  }

  @Test
  void showsNoBridgeWithoutOurValueNorToAFigureThatWasWithdrawn() throws Exception {
    var said = said(1957, 3);

    open("bridge-monitoring", "/reconciliation/" + said.id())
        .andExpect(content().string(containsString("not recorded")))
        .andExpect(content().string(not(containsString("<svg class=\"chart\""))));
    deliveries.withdraw("partner-figure", key(said));
    open("bridge-monitoring", "/reconciliation/" + said.id()).andExpect(status().isNotFound());
  }

  @Test
  void printsTheBridgesOfAYear() {
    var said = said(1958, 30);
    part(said, 1, "asylum_country", "is", "BDI, UGA");
    state(1958, "resettlement", "BDI", 4);
    state(1958, "resettlement", "RWA", 40);
    var out = new StringWriter();

    var done =
        new CommandLine(command).setOut(new PrintWriter(out)).execute("1958", "--lang", "en");

    assertThat(done).isZero();
    assertThat(out.toString().lines().map(String::strip))
        .containsExactly(
            "People who departed from Rwanda for resettlement or another admission, 1958: from our count to Partner of 1958",
            "44  Our count",
            "−4  family reunification (country of asylum: Burundi, Uganda)",
            "−10  Unexplained",
            "30  Partner of 1958, A letter");
  }

  @Test
  void callsFiguresAndDimensionsAsTheirOwnPagesDo() {
    for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
      var wording = texts.in(language);
      assertThat(figures.list())
          .allSatisfy(figure ->
              assertThat(wording.text("code.partner-figure.figure." + figure.value()))
                  .isEqualTo(figures.title(figure, language)));
      assertThat(ReconciliationShapes.AXES)
          .allSatisfy(axis ->
              assertThat(wording.text("code.bridge-part.dimension." + axis.code()))
                  .isEqualTo(figures.label(axis, language)));
    }
  }

  private ResultActions open(String account, String address) throws Exception {
    var lang = address.contains("?") ? "&lang=en" : "?lang=en";
    return server.perform(get(address + lang).with(user(account)));
  }

  private Bridge bridge(RecordRef said) {
    return bridges.find(said.id()).orElseThrow();
  }

  /** What the parts add, and the rest. */
  private List<Long> changes(RecordRef said) {
    var bridge = bridge(said);
    var changes = new ArrayList<>(bridge.shares().stream().map(Bridge.Share::change).toList());
    changes.add(bridge.rest().orElseThrow());
    return changes;
  }

  private String key(RecordRef said) {
    return registers
        .keys(ReconciliationShapes.PARTNER_FIGURE, Set.of(said.id()))
        .getOrDefault(said.id(), "");
  }

  private RecordRef said(int year, long value) {
    return deliveries.bring(
        "partner-figure",
        "PF-" + year,
        Map.of(
            "partner",
            "Partner of " + year,
            "figure",
            "people-resettled",
            "year",
            Integer.toString(year),
            "value",
            Long.toString(value),
            "counting_rule",
            "A rule",
            "counting_rule_fr",
            "Une règle de " + year,
            "source",
            "A letter"));
  }

  private List<String> refused(Map<String, String> part, String... more) {
    var values = part;
    for (var at = 0; at < more.length; at += 2) {
      values = Deliveries.with(values, more[at], more[at + 1]);
    }
    return deliveries.refused("bridge-part", "BP-1", values);
  }

  private static Map<String, String> part(String said) {
    return Map.of(
        "partner_figure", said,
        "position", "1",
        "attributed_to", "family_reunification",
        "higher_count", "ours");
  }

  private void part(
      RecordRef said, int position, String dimension, String comparison, String values) {
    deliveries.bring(
        "bridge-part",
        "BP-" + said.id() + position,
        Map.of(
            "partner_figure",
            key(said),
            "position",
            Integer.toString(position),
            "attributed_to",
            "family_reunification",
            "higher_count",
            "ours",
            "dimension",
            dimension,
            "comparison",
            comparison,
            "dimension_values",
            values));
  }

  private void state(int year, String pathway, String asylumCountry, int people) {
    for (var person = 0; person < people; person++) {
      var source = new RecordRef(new RecordKind("departure"), UUID.randomUUID());
      var fact =
          new Fact(
              new MeasureCode("movement.departures"),
              LocalDate.of(year, 5, 2),
              Optional.of(SubjectId.random()),
              new Dimensions(
                  Map.of(
                      Dimension.SEX, "female",
                      Dimension.ASYLUM_COUNTRY, asylumCountry,
                      Dimension.DESTINATION, "CAN",
                      Dimension.PATHWAY, pathway,
                      Dimension.CATEGORY, "refugee")),
              Set.of(),
              1);
      transactions
          .write(
              () -> ledger.state(List.of(new Statement(source, 1, Reason.ORDINARY, List.of(fact)))))
          .orThrow();
    }
  }
}
