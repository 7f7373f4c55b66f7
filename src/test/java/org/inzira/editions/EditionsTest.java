package org.inzira.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.editions.Edition.DocumentKey;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Reason;
import org.inzira.review.ReviewContent;
import org.inzira.review.ReviewDocuments;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.EditionMark;
import org.inzira.review.documents.Format;
import org.inzira.review.documents.ReviewDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** Editions on a real database; each test has a year of its own. */
@InziraTest
class EditionsTest {

  private static final DocumentKey PAGE =
      new DocumentKey(Audience.PUBLIC, Locale.ENGLISH, Format.PAGE);

  @Autowired Editions editions;
  @Autowired EditionRows rows;
  @Autowired Publishing publishing;
  @Autowired ReviewDocuments documents;
  @Autowired EditionCommand command;
  @Autowired Ledger ledger;
  @Autowired LedgerReader blocks;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;
  @Autowired Environment settings;

  Mission mission;

  @BeforeEach
  void prepare() {
    mission = new Mission(ledger, transactions, database);
  }

  @Test
  void keepsWhatIsPublishedByteForByteAndClosesTheYear() {
    var year = approved(1911);

    var edition = publish(year).orThrow();

    assertThat(edition.number()).isEqualTo(1);
    assertThat(blocks.closings()).containsKey(year);
    var files = rows.files(edition);
    assertThat(files).hasSize(4 * documents.formats().size());
    assertThat(files)
        .allSatisfy(file ->
            assertThat(ReviewDocument.hash(rows.bytes(edition, file.key())))
                .isEqualTo(file.hash()));
    assertThat(ReviewDocument.hash(rows.content(edition))).isEqualTo(edition.contentHash());
    assertThat(new String(rows.bytes(edition, PAGE), StandardCharsets.UTF_8))
        .contains("Edition 1, published on", edition.contentHash(), edition.anchor())
        .contains("We moved", ">47<");
    assertThat(run(0, "verify", "1911")).contains("Edition 1", edition.anchor());
  }

  @Test
  void printsTheSameFromTheStoredDataWhenAllHasMovedOn() {
    var year = approved(1912);
    var edition = publish(year).orThrow();
    var mark = new EditionMark(1, edition.publishedAt(), edition.contentHash(), Optional.empty());

    mission.departs(1912, "male", "CAN", Reason.LATE_RECORD);
    mission.writes(1912, "health", "en", 2, "Other words.", "edition-writer");
    var content = ReviewContent.read(rows.content(edition)).orThrow();

    assertThat(content.bytes()).isEqualTo(rows.content(edition));
    for (var audience : Audience.values()) {
      var again =
          documents.make(
              content, List.of(), audience, Format.PAGE, Locale.FRENCH, Optional.of(mark));
      assertThat(again.bytes())
          .isEqualTo(rows.bytes(edition, new DocumentKey(audience, Locale.FRENCH, Format.PAGE)));
    }
  }

  @Test
  void tellsSmallNumbersInTheHouseOnly() {
    var edition = publish(approved(1913)).orThrow();
    var inside =
        rows.bytes(edition, new DocumentKey(Audience.IN_HOUSE, Locale.ENGLISH, Format.PAGE));

    assertThat(new String(inside, StandardCharsets.UTF_8)).contains("Sweden", ">3<");
    assertThat(new String(rows.bytes(edition, PAGE), StandardCharsets.UTF_8))
        .doesNotContain(">3<", ": 3<", ">44<");
  }

  @Test
  void refusesWhoWroteOrSubmittedItAsSecondPerson() {
    var year = written(1914);
    var reading = Mission.as("edition-submitter", () -> editions.submit(year)).orThrow();

    for (var same : List.of("edition-submitter", "edition-writer")) {
      assertThat(codes(Mission.as(same, () -> editions.approve(year, reading.hash()))))
          .containsExactly("ED-004");
    }
  }

  @Test
  void refusesAStaleApproval() {
    var text = approved(1915);
    mission.writes(1915, "health", "en", 2, "We worked more.", "edition-writer");
    var value = approved(1916);
    mission.departs(1916, "male", "CAN", Reason.ORDINARY);

    assertThat(codes(publish(text))).containsExactly("ED-011");
    assertThat(codes(publish(value))).containsExactly("ED-011");
    assertThat(rows.list(text)).isEmpty();
    assertThat(blocks.closings()).doesNotContainKeys(text, value);
  }

  @Test
  void refusesEveryFindingWithItsPlace() {
    var year = written(1917);
    mission.writes(1917, "health", "en", 2, "We saw 5,000 people.", "edition-writer");
    mission.writes(1917, "border", "fr", 2, "Soit {{people-vaccinated}}.", "edition-writer");
    Mission.approved(editions, year);

    assertThat(publish(year)).isInstanceOf(Outcome.Refused.class);
    assertThat(refusals(publish(year)))
        .extracting(refusal -> refusal.location().orElseThrow().sheet())
        .containsExactly("health/en", "border/fr");
    assertThat(run(1, "publish", "1917")).contains("line 1, column 8", "(French), line 1");
  }

  @Test
  void refusesAReferenceThatThePublicMayNotRead() {
    var year = written(1918);
    mission.writes(
        1918,
        "resettlement",
        "en",
        2,
        "To Sweden went {{people-resettled.by:destination=SWE}}.",
        "edition-writer");
    Mission.approved(editions, year);

    assertThat(codes(publish(year))).containsExactly("CL-010");
  }

  @Test
  void letsOneOfTwoPublishersThrough() {
    var year = approved(1919);
    var bothMadeOne = new CountDownLatch(2);
    var publishers = List.of("edition-head", "edition-deputy");

    var outcomes = List.<Outcome<Edition>>of();
    try (var threads = Executors.newFixedThreadPool(publishers.size())) {
      outcomes =
          publishers.stream()
              .map(account ->
                  CompletableFuture.supplyAsync(() -> publish(year, account, bothMadeOne), threads))
              .toList()
              .stream()
              .map(CompletableFuture::join)
              .toList();
    }

    assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    assertThat(rows.list(year)).hasSize(1);
  }

  @Test
  void leavesNothingOfAPublishingThatIsCutOff() {
    var year = approved(1920);

    assertThatThrownBy(() ->
            publishing.publish(
                year,
                () -> {
                  throw new IllegalStateException("the power went");
                }))
        .hasMessage("the power went");

    assertThat(rows.list(year)).isEmpty();
    assertThat(blocks.closings()).doesNotContainKey(year);
    assertThat(publish(year)).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void publishesASecondEditionOfAClosedYear() {
    var year = approved(1921);
    publish(year).orThrow();
    assertThat(codes(publish(year))).containsExactly("ED-010");

    mission.writes(1921, "health", "en", 2, "We worked more.", "edition-writer");
    Mission.approved(editions, year);

    assertThat(publish(year).orThrow().number()).isEqualTo(2);
    assertThat(run(0, "list", "1921")).contains("Edition 2", "Edition 1");
  }

  @Test
  void keepsBackLaterWhatWouldTellBesideAnEarlierEdition() {
    var year = written(1925);
    IntStream.range(0, 20).forEach(any -> mission.departs(1925, "male", "USA", Reason.ORDINARY));
    Mission.approved(editions, year);
    var first = publish(year).orThrow();
    mission.departs(1925, "male", "USA", Reason.LATE_RECORD);
    Mission.approved(editions, year);
    var second = publish(year).orThrow();

    assertThat(new String(rows.bytes(first, PAGE), StandardCharsets.UTF_8))
        .contains("<td class=\"number\">27</td>");
    assertThat(new String(rows.bytes(second, PAGE), StandardCharsets.UTF_8))
        .contains(">68<")
        .doesNotContain("<td class=\"number\">28</td>");
  }

  @Test
  void keepsBackWhatWouldTellBesideAnEditionOfTheYearBefore() {
    var first = publish(approved(1938)).orThrow();
    mission.departs(1938, "female", "USA", Reason.LATE_RECORD);
    var next = publish(approved(1939)).orThrow();

    assertThat(new String(rows.bytes(first, PAGE), StandardCharsets.UTF_8)).contains("Mar: 47");
    assertThat(new String(rows.bytes(next, PAGE), StandardCharsets.UTF_8))
        .contains("Mar: 47")
        .doesNotContain("Mar: 48");
    var inside = new DocumentKey(Audience.IN_HOUSE, Locale.ENGLISH, Format.PAGE);
    assertThat(new String(rows.bytes(next, inside), StandardCharsets.UTF_8)).contains("Mar: 48");
  }

  @Test
  void withdrawsOnceAndWithAReason() {
    var year = approved(1922);
    publish(year).orThrow();
    editions.link(year, 1, true).orThrow();

    assertThat(codes(editions.withdraw(year, 1, " "))).containsExactly("ED-007");
    assertThat(codes(editions.withdraw(year, 9, "Wrong map."))).containsExactly("ED-019");
    assertThat(run(0, "withdraw", "1922", "1", "--reason", "Wrong map.")).contains("Edition 1");
    assertThat(codes(editions.withdraw(year, 1, "Again."))).containsExactly("ED-017");
    var edition = rows.find(year, 1).orElseThrow();
    assertThat(edition.withdrawal().orElseThrow().reason()).isEqualTo("Wrong map.");
    assertThat(rows.files(edition)).isNotEmpty();
  }

  @Test
  void givesAnotherAddressEachTimeTheLinkIsSwitchedOn() {
    var year = approved(1923);
    publish(year).orThrow();

    var first = token(year, true);
    var off = token(year, false);
    var second = token(year, true);

    assertThat(first).isPresent();
    assertThat(off).isEmpty();
    assertThat(second).isPresent().isNotEqualTo(first);
    assertThat(rows.find(first.orElseThrow())).isEmpty();
    assertThat(rows.find(second.orElseThrow())).isPresent();
  }

  @Test
  void appendsOnly() {
    publish(approved(1924)).orThrow();

    for (var table : List.of("step", "edition", "document", "withdrawal", "link")) {
      for (var change : List.of("update editions.%s set year = 1900", "delete from editions.%s")) {
        assertThatThrownBy(() -> database.sql(change.formatted(table)).update())
            .rootCause()
            .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> asOwner(change.formatted(table)))
            .hasMessageContaining("append-only");
      }
    }
  }

  private void asOwner(String sql) throws SQLException {
    var url = Objects.requireNonNull(settings.getProperty("inzira.db-owner-url"));
    try (var connection = DriverManager.getConnection(url);
        var statement = connection.createStatement()) {
      statement.executeUpdate(sql);
    }
  }

  private Optional<String> token(Year year, boolean on) {
    editions.link(year, 1, on).orThrow();
    return rows.find(year, 1).orElseThrow().token();
  }

  private Year written(int year) {
    mission.departs(year);
    mission.writes(year, "edition-writer");
    return Year.of(year);
  }

  private Year approved(int year) {
    var written = written(year);
    Mission.approved(editions, written);
    return written;
  }

  private Outcome<Edition> publish(Year year) {
    return Mission.as("edition-head", () -> publishing.publish(year, () -> {}));
  }

  private Outcome<Edition> publish(Year year, String account, CountDownLatch bothMadeOne) {
    return Mission.as(
        account,
        () ->
            publishing.publish(
                year,
                () -> {
                  bothMadeOne.countDown();
                  waitFor(bothMadeOne);
                }));
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).as("the other came so far, too").isTrue();
    } catch (InterruptedException interrupted) {
      throw new IllegalStateException(interrupted);
    }
  }

  private static List<String> codes(Outcome<?> outcome) {
    return refusals(outcome).stream().map(Refusal::code).toList();
  }

  private static List<Refusal> refusals(Outcome<?> outcome) {
    return outcome instanceof Outcome.Refused<?>(var refusals) ? refusals : List.of();
  }

  private String run(int expected, String... words) {
    var out = new StringWriter();
    var line = new CommandLine(command);
    line.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertThat(line.execute(words)).as(out.toString()).isEqualTo(expected);
    return out.toString();
  }
}
