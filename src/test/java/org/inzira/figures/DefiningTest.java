package org.inzira.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.definitions.DefinedVersion;
import org.inzira.figures.definitions.Defining;
import org.inzira.figures.definitions.Definitions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.context.request.RequestContextHolder;
import picocli.CommandLine;

/** Changing what a figure counts; on a database of its own, since versions stay. */
@InziraTest
@TestPropertySource(properties = "inzira.test.own=defining")
class DefiningTest {

  private static final Year YEAR = Year.of(2011);

  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired Figures figures;
  @Autowired Defining defining;
  @Autowired Definitions definitions;
  @Autowired Reconciliation reconciliation;
  @Autowired JdbcClient database;
  @Autowired FiguresCommand command;
  @Autowired Accounts accounts;
  @Autowired MockMvc web;

  /** A test is given a request of its own, which would remember the first definitions it read. */
  @BeforeEach
  void leavesTheRequestOfTheTest() {
    RequestContextHolder.resetRequestAttributes();
  }

  @Test
  void countsByTheNewVersionAtOnceAndKeepsWhatTheOldOneCounted() {
    var figure = new FigureId("campaigns-held");
    depart("USA");
    var before = figures.get(new FigureId("people-oriented"), YEAR);

    define(next("people-oriented", "people", "people", "movement.departures", "CAN, USA"), "Why.");
    depart("USA");

    assertThat(before.value()).isEmpty();
    assertThat(figures.get(new FigureId("people-oriented"), YEAR).value().orElseThrow())
        .isGreaterThanOrEqualTo(2);
    assertThat(figures.get(new FigureId("people-oriented"), YEAR).definitionVersion()).isEqualTo(2);
    assertThat(figures.get(figure, YEAR).definitionVersion()).isEqualTo(1);
    assertThat(reconciliation.verify().differences()).isEmpty();
    assertThat(definitions.list(new FigureId("people-oriented")))
        .extracting(version -> version.definition().measures())
        .containsExactly(
            Set.of(new MeasureCode("activities.participants")),
            Set.of(new MeasureCode("movement.departures")));
  }

  @Test
  void keepsEveryCellByOneDefinitionWhilePostingsRun() throws Exception {
    try (var threads = Executors.newFixedThreadPool(3)) {
      var postings =
          IntStream.range(0, 40)
              .mapToObj(each ->
                  CompletableFuture.runAsync(() -> depart(each % 2 == 0 ? "USA" : "CAN"), threads))
              .toList();
      for (var destination : List.of("USA", "CAN", "SWE", "FRA")) {
        define(
            next("traders-trained", "people", "people", "movement.departures", destination), "x");
      }
      CompletableFuture.allOf(postings.toArray(CompletableFuture[]::new)).get();
    }
    define(next("traders-trained", "people", "people", "movement.departures", "USA, CAN"), "x");

    assertThat(reconciliation.verify().differences()).isEmpty();
    assertThat(figures.get(new FigureId("traders-trained"), YEAR).individuallyCounted())
        .isGreaterThanOrEqualTo(40);
  }

  @Test
  void addsAFigureWithItsOwnWords() throws Exception {
    var text =
        """
        programme: resettlement
        figures:
          - id: people-to-sweden
            version: 1
            since: 2011
            counted: people
            unit: people
            measures: [movement.departures]
            where: {destination: [SWE]}
            exclusive: [sex]
            part_of: people-resettled
            title: {en: People resettled to Sweden, fr: Personnes réinstallées en Suède}
            definition: {en: Persons who left for Sweden., fr: Personnes parties pour la Suède.}
        """;

    define(text, "Sweden asks each year.");
    depart("SWE");

    var sweden = new FigureId("people-to-sweden");
    assertThat(figures.get(sweden, YEAR).value()).hasValue(1);
    assertThat(figures.title(sweden, Locale.FRENCH)).isEqualTo("Personnes réinstallées en Suède");
    assertThat(figures.definition(sweden, Locale.ENGLISH)).startsWith("Persons who left");
    accounts
        .addDemonstration(new AccountName("defining-monitor"), Set.of(Role.MONITORING))
        .orThrow();
    web.perform(get("/figures/2011/people-to-sweden").with(user("defining-monitor")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("People resettled to Sweden")));
  }

  @Test
  void showsOnItsPageWhatAVersionReplaces() throws Exception {
    define(
        next("labour-inspectors-trained", "people", "people", "movement.departures", "CAN"),
        "Because we say so.");
    accounts.addDemonstration(new AccountName("defining-donor"), Set.of(Role.DONOR)).orThrow();
    accounts
        .addDemonstration(new AccountName("defining-reader"), Set.of(Role.MONITORING))
        .orThrow();
    var page = get("/figures/2011/labour-inspectors-trained");

    web.perform(page.with(user("defining-reader")))
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("replaces version 1")))
        .andExpect(content().string(Matchers.containsString("Because we say so.")))
        .andExpect(content().string(Matchers.containsString("activities.participants")));
    web.perform(get("/figures/2011/labour-inspectors-trained").with(user("defining-donor")))
        .andExpect(content().string(Matchers.containsString("Defined by the mission on")));
  }

  @Test
  void namesEverythingThatIsWrongAtOnceAndChangesNothing() {
    var text =
        """
        programme: border
        figures:
          - id: campaigns-held
            version: 4
            since: 2011
            counted: services
            unit: wishes
            measures: [activities.wishes]
          - id: brand-new
            version: 1
            since: 2011
            counted: people
            unit: people
            measures: [activities.participants]
            part_of: nothing-at-all
        """;

    var refused = defining.define("wrong.yaml", text, " ");

    assertThat(refused).isInstanceOf(Outcome.Refused.class);
    assertThat(((Outcome.Refused<List<DefinedVersion>>) refused).refusals())
        .extracting(Refusal::code)
        .contains("FI-020", "FI-021", "FI-022", "FI-023", "FI-024", "FI-026");
    assertThat(definitions.list(new FigureId("brand-new"))).isEmpty();
    assertThat(figures.find("brand-new")).isEmpty();
  }

  @Test
  void refusesWhatSaysTheSameAgain() {
    var same =
        """
        programme: mobility
        figures:
          - id: innovators-trained
            version: 2
            since: 2022
            counted: people
            unit: people
            measures: [mobility.innovators]
            exclusive: [sex]
            definition: {en: A., fr: B.}
        """;
    define(same.replace("[sex]", "[sex, place]"), "x");

    var again =
        defining.define(
            "again.yaml",
            same.replace("version: 2", "version: 3").replace("[sex]", "[sex, place]"),
            "x");

    assertThat(((Outcome.Refused<List<DefinedVersion>>) again).refusals())
        .extracting(Refusal::code)
        .containsExactly("FI-025");
  }

  @Test
  void stopsWhoeverWouldChangeAVersion() {
    assertThatThrownBy(
            () -> database.sql("update figures.defined_version set english = 'other'").update())
        .hasMessageContaining("defined_version");
  }

  @Test
  void definesAndListsOnTheCommandLine(@TempDir Path folder) throws IOException {
    var file = folder.resolve("grants.yaml");
    Files.writeString(
        file, next("journalists-trained", "people", "people", "movement.departures", "USA"));

    var defined = run("define", file.toString(), "--reason", "The donor's new rule.");
    var listed = run("definitions", "journalists-trained");

    assertThat(defined).contains("journalists-trained").contains("version 2");
    assertThat(listed)
        .contains("The donor's new rule.")
        .contains("replaces version 1")
        .contains("Came with the software")
        .contains("target_group: [journalists_civil_society]");
    assertThat(run("definitions", "no-such-figure")).contains("no-such-figure");
    assertThat(run("definitions")).contains("people-resettled ");
  }

  private String run(String... arguments) {
    var written = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(written));
    line.setErr(new PrintWriter(written));
    line.execute(arguments);
    return written.toString();
  }

  private void define(String text, String reason) {
    defining.define("test.yaml", text, reason).orThrow();
  }

  /** The next version of a figure, which counts departures to some countries from now on. */
  private String next(
      String figure, String counted, String unit, String measure, String destinations) {
    var last = definitions.list(new FigureId(figure)).getLast().definition();
    return """
    programme: %s
    figures:
      - id: %s
        version: %d
        since: 2011
        counted: %s
        unit: %s
        measures: [%s]
        where: {destination: [%s]}
        exclusive: [sex]
        overlapping: [month]
        definition: {en: Persons who left., fr: Personnes parties.}
    """
        .formatted(
            last.programme().code(),
            figure,
            last.version() + 1,
            counted,
            unit,
            measure,
            destinations);
  }

  private void depart(String destination) {
    var fact =
        new Fact(
            new MeasureCode("movement.departures"),
            LocalDate.of(YEAR.getValue(), 3, 1),
            Optional.of(SubjectId.random()),
            new Dimensions(
                Map.of(
                    Dimension.SEX, "female",
                    Dimension.ASYLUM_COUNTRY, "RWA",
                    Dimension.DESTINATION, destination,
                    Dimension.PATHWAY, "resettlement",
                    Dimension.CATEGORY, "refugee")),
            Set.of(),
            1);
    var source = new RecordRef(new RecordKind("departure"), UUID.randomUUID());
    transactions
        .write(
            () -> ledger.state(List.of(new Statement(source, 1, Reason.ORDINARY, List.of(fact)))))
        .orThrow();
  }
}
