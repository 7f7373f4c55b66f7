package org.inzira.restatement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.inzira.restatement.Happenings.departure;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import java.time.Year;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.hamcrest.Matchers;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureId;
import org.inzira.figures.definitions.Defining;
import org.inzira.figures.definitions.Definitions;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.figures.snapshot.PublishedSnapshots;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Replay.Cause;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.context.request.RequestContextHolder;
import picocli.CommandLine;

/** An edition, and what changed since; each test has a year of its own. */
@InziraTest
@Import(RestatementTest.Beans.class)
class RestatementTest {

  private static final FigureId RESETTLED = new FigureId("people-resettled");
  private static final FigureId FEMALE = new FigureId("people-resettled-female");
  private static final FigureId MALE = new FigureId("people-resettled-male");

  /** Editions that are kept nowhere but here: the first of each year. */
  @TestConfiguration(proxyBeanMethods = false)
  static class Beans {

    @Bean
    Map<Year, FigureSnapshot> publishedForTests() {
      return new ConcurrentHashMap<>();
    }

    @Bean
    PublishedSnapshots snapshotsForTests(Map<Year, FigureSnapshot> publishedForTests) {
      return new PublishedSnapshots() {

        @Override
        public Optional<FigureSnapshot> find(Year year, int edition) {
          return edition == 1 ? Optional.ofNullable(publishedForTests.get(year)) : Optional.empty();
        }

        @Override
        public List<FigureSnapshot> beside(Year year) {
          return List.of();
        }
      };
    }
  }

  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired FigureSnapshots snapshots;
  @Autowired Restatements restatements;
  @Autowired RestatementCommand command;
  @Autowired Defining defining;
  @Autowired Definitions definitions;
  @Autowired Accounts accounts;
  @Autowired Map<Year, FigureSnapshot> publishedForTests;
  @Autowired MockMvc web;

  @BeforeEach
  void leavesTheRequestOfTheTest() {
    RequestContextHolder.resetRequestAttributes();
    for (var role : Role.values()) {
      accounts
          .addDemonstration(new AccountName("restatement-" + role.code()), Set.of(role))
          .orThrow();
    }
  }

  @Test
  void tellsALateRecordACorrectionAndANewDefinitionApart() {
    var year = Year.of(2013);
    var corrected = source();
    var someone = SubjectId.random();
    state(corrected, 1, Reason.ORDINARY, departure(day(year), "male", someone, "USA"));
    depart(year, 4, "CAN", Reason.ORDINARY);
    var published = snapshots.take(year);
    transactions.write(() -> ledger.close(year)).orThrow();

    depart(year, 1, "CAN", Reason.LATE_RECORD);
    state(corrected, 2, Reason.CORRECTION, departure(day(year), "female", someone, "USA"));
    define(RESETTLED, "where: {destination: [CAN]}");

    var restated = restatements.of(published);
    define(RESETTLED, "");
    var resettled = figure(restated, RESETTLED);
    assertThat(resettled.total().before()).hasValue(5);
    assertThat(resettled.total().now()).hasValue(5);
    assertThat(resettled.total().byCause()).isEqualTo(causes(Cause.LATE_RECORD, 1));
    assertThat(resettled.total().byDefinition()).isEqualTo(-1);
    assertThat(resettled.entries()).isEqualTo(Map.of(Cause.LATE_RECORD, 1L, Cause.CORRECTION, 2L));
    assertThat(figure(restated, FEMALE).total().byCause())
        .containsOnlyKeys(Cause.LATE_RECORD, Cause.CORRECTION);
    assertThat(figure(restated, MALE).total().byCause()).isEqualTo(causes(Cause.CORRECTION, -1));
    assertThat(figure(restated, MALE).total().byDefinition()).isZero();
    assertThat(restated.figures())
        .extracting(RestatedFigure::figure)
        .containsExactly(RESETTLED, FEMALE, MALE);
  }

  @Test
  void tellsVoidingAndMergingApartFromWhatWasStated() {
    var year = Year.of(2014);
    var voided = source();
    var one = SubjectId.random();
    var other = SubjectId.random();
    state(voided, 1, Reason.ORDINARY, departure(day(year), "male", SubjectId.random(), "USA"));
    state(source(), 1, Reason.ORDINARY, departure(day(year), "male", one, "USA"));
    state(source(), 1, Reason.ORDINARY, departure(day(year), "male", other, "USA"));
    var published = snapshots.take(year);

    state(voided, 2, Reason.CORRECTION);
    transactions.write(() -> ledger.merge(one, other)).orThrow();
    state(source(), 1, Reason.LATE_RECORD, departure(day(year), "male", one, "USA"));

    var male = figure(restatements.of(published), MALE);
    assertThat(male.total().change()).isEqualTo(-2);
    assertThat(male.total().byCause())
        .containsExactlyInAnyOrderEntriesOf(Map.of(Cause.VOIDING, -1L, Cause.MERGE, -1L));
    assertThat(male.entries()).isEqualTo(Map.of(Cause.VOIDING, 1L, Cause.LATE_RECORD, 1L));
  }

  @Test
  void saysThatNothingChangedAndThatThereIsNoSuchEdition() throws Exception {
    var year = Year.of(2015);
    depart(year, 3, "CAN", Reason.ORDINARY);
    publishedForTests.put(year, snapshots.take(year));

    read("/review/2015/editions/1/changes", Role.MONITORING)
        .andExpect(status().isOk())
        .andExpect(content().string(Matchers.containsString("Nothing changed since")));
    read("/review/2015/editions/2/changes", Role.MONITORING).andExpect(status().isNotFound());
    read("/review/nonsense/editions/1/changes", Role.MONITORING).andExpect(status().isNotFound());
  }

  @Test
  void tellsInTheHouseWhatMadeTheDifferenceAndOutsideTotalsOnly() throws Exception {
    var year = Year.of(2016);
    depart(year, 30, "CAN", Reason.ORDINARY);
    publishedForTests.put(year, snapshots.take(year));
    depart(year, 3, "USA", Reason.LATE_RECORD);
    var changes = "/review/2016/editions/1/changes";
    var page = content();

    read(changes, Role.MONITORING)
        .andExpect(page.string(Matchers.containsString("Late record")))
        .andExpect(page.string(Matchers.containsString("3 entries")))
        .andExpect(page.string(Matchers.containsString("cause=late_record")))
        .andExpect(page.string(Matchers.containsString("United States")));
    read(changes, Role.DONOR)
        .andExpect(status().isOk())
        .andExpect(page.string(Matchers.containsString("changed by fewer than five")))
        .andExpect(page.string(Matchers.not(Matchers.containsString("Late record"))))
        .andExpect(page.string(Matchers.not(Matchers.containsString("United States"))))
        .andExpect(page.string(Matchers.not(Matchers.containsString(">33<"))));
    depart(year, 3, "USA", Reason.LATE_RECORD);
    read(changes, Role.DONOR)
        .andExpect(page.string(Matchers.containsString("+6")))
        .andExpect(page.string(Matchers.not(Matchers.containsString("people-resettled-female"))));
  }

  @Test
  void leadsToTheEntriesOfACause() throws Exception {
    var year = Year.of(2017);
    var voided = source();
    state(voided, 1, Reason.ORDINARY, departure(day(year), "male", SubjectId.random(), "USA"));
    var block = snapshots.take(year).anchor().block();
    depart(year, 2, "CAN", Reason.LATE_RECORD);
    state(voided, 2, Reason.CORRECTION);
    var entries = "/api/figures/2017/people-resettled/entries?since=" + block;

    read(entries, Role.MONITORING)
        .andExpect(content().string(Matchers.containsString("\"count\":3")));
    read(entries + "&cause=late_record", Role.MONITORING)
        .andExpect(content().string(Matchers.containsString("\"count\":2")));
    read(entries + "&cause=voiding", Role.MONITORING)
        .andExpect(content().string(Matchers.containsString("\"count\":1")));
    read(entries + "&cause=correction", Role.MONITORING)
        .andExpect(content().string(Matchers.containsString("\"count\":0")));
    read(entries + "&cause=whim", Role.MONITORING).andExpect(status().isBadRequest());
    read(entries.replace("/api", "") + "&cause=voiding", Role.MONITORING)
        .andExpect(content().string(Matchers.containsString("after block " + block)));
  }

  @Test
  void printsTheSameOnTheCommandLine() {
    var year = Year.of(2018);
    depart(year, 3, "CAN", Reason.ORDINARY);
    publishedForTests.put(year, snapshots.take(year));
    depart(year, 1, "CAN", Reason.LATE_RECORD);

    var printed = run("2018", "--edition", "1", "--lang", "en");

    assertThat(printed)
        .contains("What changed since edition 1 of the review of 2018")
        .contains("3 → 4, +1")
        .contains("Late record (1 entry)");
    assertThat(run("2018", "--edition", "7", "--lang", "fr")).contains("pas d’édition 7");
  }

  private String run(String... arguments) {
    var written = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(written));
    line.setErr(new PrintWriter(written));
    line.execute(arguments);
    return written.toString();
  }

  private ResultActions read(String address, Role role) throws Exception {
    return web.perform(get(address).with(user("restatement-" + role.code())));
  }

  private static RestatedFigure figure(Restatement restatement, FigureId figure) {
    return restatement.figures().stream()
        .filter(each -> each.figure().equals(figure))
        .findAny()
        .orElseThrow();
  }

  private static Map<Cause, Long> causes(Cause cause, long amount) {
    return new EnumMap<>(Map.of(cause, amount));
  }

  private void depart(Year year, int people, String destination, Reason reason) {
    for (var person = 0; person < people; person++) {
      state(source(), 1, reason, departure(day(year), "female", SubjectId.random(), destination));
    }
  }

  private void state(RecordRef source, int version, Reason reason, Fact... facts) {
    transactions
        .write(() -> ledger.state(List.of(new Statement(source, version, reason, List.of(facts)))))
        .orThrow();
  }

  private void define(FigureId figure, String where) {
    var last = definitions.list(figure).getLast().definition();
    defining
        .define(
            "test.yaml",
            """
            programme: resettlement
            figures:
              - id: %s
                version: %d
                since: 2013
                counted: people
                unit: people
                measures: [movement.departures]
                %s
                exclusive: [sex, destination]
                overlapping: [month]
                definition: {en: Counted otherwise., fr: Compté autrement.}
            """
                .formatted(figure.value(), last.version() + 1, where),
            "Only one country counts.")
        .orThrow();
  }

  private static RecordRef source() {
    return new RecordRef(new RecordKind("departure"), UUID.randomUUID());
  }

  private static LocalDate day(Year year) {
    return year.atMonth(3).atDay(1);
  }
}
