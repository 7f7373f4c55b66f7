package org.inzira.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.Reason;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.Format;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of editions as browsers call them. Each test has a year of its own. */
@InziraTest
class EditionPagesTest {

  private static final Pattern HASH = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"");

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired Editions editions;
  @Autowired EditionRows rows;
  @Autowired Publishing publishing;
  @Autowired PublishingJobs jobs;
  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;

  @BeforeEach
  void openAccounts() {
    TestAccounts.opened(beans, "edition-monitoring", Role.MONITORING);
    TestAccounts.opened(beans, "edition-approver", Role.APPROVER);
    TestAccounts.opened(beans, "edition-chief", Role.HEAD_OF_MISSION);
    TestAccounts.opened(beans, "edition-movement", Role.MOVEMENT);
    TestAccounts.opened(beans, "edition-donor", Role.DONOR);
  }

  @Test
  void goesFromDraftToPublishedByTheHandsOfThree() throws Exception {
    written(1931);

    sent("1931/editions/submit", "edition-monitoring").andExpect(status().isSeeOther());
    seen("1931/editions", "edition-monitoring")
        .andExpect(content().string(containsString("Submitted by edition-monitoring")));
    var reading = seen("1931/editions/reading", "edition-approver").andExpect(status().isOk());
    var hash = HASH.matcher(text(reading));
    assertThat(hash.find()).isTrue();
    server
        .perform(
            post("/review/1931/editions/approve")
                .param("hash", hash.group(1))
                .with(user("edition-approver"))
                .with(csrf()))
        .andExpect(status().isSeeOther());
    sent("1931/editions/publish", "edition-chief").andExpect(status().isSeeOther());
    awaitJob(1931);

    seen("1931/editions", "edition-donor")
        .andExpect(content().string(containsString("/review/1931/editions/1\"")))
        .andExpect(content().string(not(containsString("Submitted by"))));
    seen("1931/editions/1", "edition-donor")
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("/public/en/page"),
                        not(containsString("/in-house/en/page")),
                        not(containsString("/anew/")))));
  }

  @Test
  void saysWhatChangedSinceTheApproval() throws Exception {
    var mission = written(1932);
    Mission.approved(editions, Year.of(1932));
    mission.writes(1932, "health", "fr", 2, "Nous avons plus travaillé.", "edition-writer");

    sent("1932/editions/publish", "edition-chief")
        .andExpect(status().isConflict())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("The approval is stale"),
                        containsString("Migration health (French): version 2, saved by"))));
    sent("1932/editions/submit", "edition-monitoring").andExpect(status().isSeeOther());
  }

  @Test
  void sendsBackWithAReasonOnly() throws Exception {
    written(1933);
    sent("1933/editions/submit", "edition-monitoring").andExpect(status().isSeeOther());

    sent("1933/editions/send-back", "edition-approver")
        .andExpect(status().isUnprocessableContent());
    server
        .perform(
            post("/review/1933/editions/send-back")
                .param("reason", "Name the camp.")
                .with(user("edition-approver"))
                .with(csrf()))
        .andExpect(status().isSeeOther());
    seen("1933/editions", "edition-monitoring")
        .andExpect(content().string(containsString("Name the camp.")));
  }

  @Test
  void printsAgainWithItsHashAndAnewWithItsMark() throws Exception {
    var edition = published(1934);
    var file = rows.files(edition).getFirst();

    var printed =
        seen("1934/editions/1/" + file.key().path(), "edition-movement")
            .andExpect(status().isOk())
            .andExpect(header().string("ETag", "\"" + file.hash() + "\""))
            .andReturn()
            .getResponse();
    assertThat(org.inzira.review.documents.ReviewDocument.hash(printed.getContentAsByteArray()))
        .isEqualTo(file.hash());
    server
        .perform(
            get("/review/1934/editions/1/" + file.key().path())
                .header("If-None-Match", "\"" + file.hash() + "\"")
                .with(user("edition-movement")))
        .andExpect(status().isNotModified());
    seen("1934/editions/1/anew/public/en/page", "edition-monitoring")
        .andExpect(content().string(containsString("Made anew on")));
    seen("1934/editions/1/data", "edition-approver")
        .andExpect(header().string("ETag", "\"" + edition.contentHash() + "\""));
    seen("1934/editions/1/in-house/en/page", "edition-donor").andExpect(status().isForbidden());
    seen("1934/editions/1/public/en/page", "edition-donor").andExpect(status().isOk());
    seen("1934/editions/1/public/de/page", "edition-donor").andExpect(status().isNotFound());
    seen("1934/editions/9", "edition-donor").andExpect(status().isNotFound());
  }

  @Test
  void opensToAnybodyWhatIsPublicWhileTheLinkIsOn() throws Exception {
    var edition = publishedWithAPassageForTheHouse(1935);
    sent("1935/editions/1/link?on=true", "edition-chief").andExpect(status().isSeeOther());
    var address = rows.find(Year.of(1935), 1).orElseThrow().publicAddress().orElseThrow();

    server
        .perform(get(address + "?lang=fr"))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("Set-Cookie"))
        .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
        .andExpect(header().string("Referrer-Policy", "no-referrer"))
        .andExpect(content().string(containsString("Bilan 1935, édition 1")))
        .andExpect(content().string(not(containsString("edition-chief"))));
    server
        .perform(get(address + "/en/page"))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("Set-Cookie"))
        .andExpect(header().string("Cache-Control", "no-cache, public"))
        .andExpect(content().string(not(containsString(">3<"))));
    keepsThePassageInTheHouse(edition, address);
    server.perform(get(address + "/en/in-house")).andExpect(status().isNotFound());
    server
        .perform(get("/favicon.ico"))
        .andExpect(status().isFound())
        .andExpect(header().string("Location", "/assets/inzira.svg"))
        .andExpect(header().doesNotExist("Set-Cookie"));
    server.perform(get("/public/guessed")).andExpect(status().isNotFound());

    sent("1935/editions/1/link?on=false", "edition-chief").andExpect(status().isSeeOther());
    server.perform(get(address)).andExpect(status().isNotFound());
  }

  /** Words and numbers that stand in the passage and nowhere else. */
  private static final List<String> KEPT =
      List.of(
          "Gasabira",
          "73,419,268",
          "73419268",
          "73\u202f419\u202f268",
          "In-house only",
          "Réservé à la mission");

  private Edition publishedWithAPassageForTheHouse(int year) {
    var mission = written(year);
    var passage =
        "%s\n\n:::in-house\n## Gasabira\n\nTo Sweden {{people-resettled.by:destination=SWE}},"
            + " and [[%s|Gasabira]].\n:::\n";
    var french = passage.formatted("Nous {{people-resettled}}.", "73\u202f419\u202f268");
    mission.writes(
        year,
        "resettlement",
        "en",
        2,
        passage.formatted(Mission.QUOTING, "73,419,268"),
        "edition-w");
    mission.writes(year, "resettlement", "fr", 2, french, "edition-w");
    Mission.approved(editions, Year.of(year));
    return Mission.as("edition-head", () -> publishing.publish(Year.of(year), () -> {})).orThrow();
  }

  /** In all that was stored, however deep it is packed, and in all that is served to anybody. */
  private void keepsThePassageInTheHouse(Edition edition, String address) throws Exception {
    for (var file : rows.files(edition)) {
      var told = Unpacked.text(rows.bytes(edition, file.key()));
      boolean english = file.key().language().equals(Locale.ENGLISH);
      if (file.key().audience() == Audience.PUBLIC) {
        assertThat(told).as(file.name()).isNotBlank().doesNotContain(KEPT);
        var served = server.perform(get(address + file.key().path().substring("public".length())));
        assertThat(Unpacked.text(served.andReturn().getResponse().getContentAsByteArray()))
            .as(file.name())
            .isNotBlank()
            .doesNotContain(KEPT);
      } else if (file.key().format() != Format.WORKBOOK) {
        assertThat(told)
            .as(file.name())
            .contains("Gasabira", english ? "73,419,268" : "73\u202f419\u202f268")
            .contains(english ? "In-house only" : "Réservé à la mission");
      }
    }
    keepsThePassageFromDonors(edition.year(), address);
  }

  private void keepsThePassageFromDonors(Year year, String address) throws Exception {
    for (var path :
        List.of(
            address,
            address + "/changes",
            "/review/" + year,
            "/review/" + year + "/editions",
            "/review/" + year + "/editions/1",
            "/review/" + year + ".pdf",
            "/review/" + year + ".xlsx",
            "/api/figures/" + year)) {
      var answer = server.perform(get(path).with(user("edition-donor"))).andExpect(status().isOk());
      assertThat(Unpacked.text(answer.andReturn().getResponse().getContentAsByteArray()))
          .as(path)
          .isNotBlank()
          .doesNotContain(KEPT);
    }
    for (var path : List.of("/editions/1/data", "/editions/reading", "/narrative/resettlement")) {
      server
          .perform(get("/review/" + year + path).with(user("edition-donor")))
          .andExpect(status().isForbidden());
    }
  }

  @Test
  void saysAtItsPublicAddressThatAnEditionWasWithdrawn() throws Exception {
    published(1936);
    sent("1936/editions/1/link?on=true", "edition-chief");
    var address = rows.find(Year.of(1936), 1).orElseThrow().publicAddress().orElseThrow();

    sent("1936/editions/1/withdraw?reason=Misprinted", "edition-chief")
        .andExpect(status().isSeeOther());

    for (var path : new String[] {address, address + "/en/page"}) {
      server
          .perform(get(path))
          .andExpect(status().isGone())
          .andExpect(content().string(containsString("Misprinted")));
    }
    seen("1936/editions/1", "edition-donor")
        .andExpect(content().string(containsString("was withdrawn by edition-chief")));
    sent("1936/editions/1/link?on=true", "edition-chief").andExpect(status().isSeeOther());
  }

  @Test
  void tellsAnybodyWithTheAddressWhichTotalsChangedAndOfNoFew() throws Exception {
    var mission = new Mission(ledger, transactions, database);
    published(1974);
    var address = linked(1974, 1);
    var changes = address + "/changes";
    late(mission, 1974, 3);
    server
        .perform(get(changes))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("Set-Cookie"))
        .andExpect(header().string("X-Robots-Tag", "noindex, nofollow"))
        .andExpect(header().string("Cache-Control", "no-cache, public"))
        .andExpect(content().string(containsString("No total changed")));

    late(mission, 1974, 3);
    server
        .perform(get(changes))
        .andExpect(
            content().string(allOf(containsString("47</td>"), containsString("52 to 56</td>"))))
        .andExpect(content().string(not(containsString("53"))))
        .andExpect(content().string(not(containsString("Men and boys"))));
    Mission.approved(editions, Year.of(1974));
    Mission.as("edition-head", () -> publishing.publish(Year.of(1974), () -> {})).orThrow();
    late(mission, 1974, 1);
    server
        .perform(get(changes + "?lang=fr"))
        .andExpect(content().string(containsString("53, à 4 près</td>")));
    server
        .perform(get(linked(1974, 2) + "/changes"))
        .andExpect(content().string(containsString("No total changed")));

    sent("1974/editions/1/withdraw?reason=Misprinted", "edition-chief");
    server.perform(get(changes)).andExpect(status().isGone());
    sent("1974/editions/2/link?on=false", "edition-chief");
    server.perform(get("/public/guessed/changes")).andExpect(status().isNotFound());
  }

  private void late(Mission mission, int year, int people) {
    for (var person = 0; person < people; person++) {
      mission.departs(year, "male", "USA", Reason.LATE_RECORD);
    }
  }

  private String linked(int year, int number) throws Exception {
    sent(year + "/editions/" + number + "/link?on=true", "edition-chief");
    return rows.find(Year.of(year), number).orElseThrow().publicAddress().orElseThrow();
  }

  @Test
  void speaksFrench() throws Exception {
    written(1937);

    server
        .perform(get("/review/1937/editions?lang=fr").with(user("edition-chief")))
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("Éditions du bilan 1937"),
                        containsString("Soumettre à la relecture"))));
  }

  private Mission written(int year) {
    var mission = new Mission(ledger, transactions, database);
    mission.departs(year);
    mission.writes(year, "edition-writer");
    return mission;
  }

  private Edition published(int year) {
    written(year);
    Mission.approved(editions, Year.of(year));
    return Mission.as("edition-head", () -> publishing.publish(Year.of(year), () -> {})).orThrow();
  }

  private void awaitJob(int year) throws InterruptedException {
    var job = jobs.find(Year.of(year)).orElseThrow();
    for (int tries = 0; tries < 600 && job.isWorking(); tries++) {
      Thread.sleep(100);
    }
    assertThat(job.refusals()).isEmpty();
  }

  private ResultActions seen(String path, String account) throws Exception {
    return server.perform(
        get("/review/" + path).header("Accept-Language", "en").with(user(account)));
  }

  private ResultActions sent(String path, String account) throws Exception {
    return server.perform(
        post("/review/" + path).header("Accept-Language", "en").with(user(account)).with(csrf()));
  }

  private static String text(ResultActions answer) throws Exception {
    return answer.andReturn().getResponse().getContentAsString();
  }
}
