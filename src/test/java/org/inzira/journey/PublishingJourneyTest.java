package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.BrowserTest;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.kernel.AccountName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A review is written by one, approved by another, published, read by anybody, and taken back. */
@BrowserTest
class PublishingJourneyTest {

  private static final String EDITIONS = "/review/2019/editions";

  private final Accounts accounts;
  private final Deliveries deliveries;
  private final String server;
  @TempDir private Path folder = Path.of("");

  @Autowired
  PublishingJourneyTest(Accounts accounts, Deliveries deliveries, @LocalServerPort int port) {
    this.accounts = accounts;
    this.deliveries = deliveries;
    this.server = "http://127.0.0.1:" + port;
  }

  @BeforeEach
  void bringDeparturesIn() throws IOException {
    open("journey-writer", Role.MONITORING);
    open("journey-approver", Role.APPROVER);
    open("journey-head", Role.HEAD_OF_MISSION);
    var persons = new StringBuilder("record_key,given_name,sex,birth_date,birth_date_precision\n");
    var departures =
        new StringBuilder(
            "record_key,person,asylum_country,destination,pathway,category,uplift_at\n");
    IntStream.range(0, 8)
        .forEach(number -> {
          persons.append("J-%d,Keza,female,1990-05-01,day%n".formatted(number));
          departures.append(
              "JD-%d,J-%d,RWA,CAN,resettlement,refugee,2019-03-01T10:00%n"
                  .formatted(number, number));
        });
    deliveries
        .bring(
            Delivery.of(
                List.of(
                    write("persons.csv", persons.toString()),
                    write("departures.csv", departures.toString()))),
            (sheet, done, all) -> {})
        .orThrow();
  }

  @Test
  void publishesWhatASecondPersonReadAndTakesItBack() {
    as("journey-writer", this::submits);
    as("journey-approver", this::approves);
    var address = new String[1];
    as("journey-head", page -> address[0] = publishes(page));

    assertThat(read(address[0])).contains("2019 review, edition 1");
    assertThat(read(address[0] + "/en/page")).contains(">8</a> people", "Edition 1");

    as("journey-head", this::withdraws);

    assertThat(read(address[0])).contains("The map is wrong.").doesNotContain("SHA-256");
  }

  private void submits(Page page) {
    writes(page);
    page.navigate(server + EDITIONS);
    press(page, "Submit for review");
    assertThat(page.locator("main").textContent()).contains("Submitted by journey-writer");
  }

  private void approves(Page page) {
    page.navigate(server + EDITIONS);
    page.locator("a:has-text('Read and approve')").click();
    assertThat(page.locator("main").textContent()).contains("We moved 8 people");
    press(page, "I have read this: approve");
  }

  /** Gives the address of the public link. */
  private String publishes(Page page) {
    page.navigate(server + EDITIONS);
    press(page, "Publish");
    page.locator("a[href='" + EDITIONS + "/1']").click();
    press(page, "Switch on");
    return page.locator("a[href*='/public/']").last().getAttribute("href");
  }

  private void withdraws(Page page) {
    page.navigate(server + EDITIONS + "/1");
    page.locator("#reason").fill("The map is wrong.");
    press(page, "Withdraw");
    assertThat(page.locator("main").textContent()).contains("withdrawn by journey-head");
  }

  /** Every chapter in both languages, so that no shipped text speaks of what nobody recorded. */
  private void writes(Page page) {
    for (var chapter : List.of("resettlement", "health", "border", "mobility")) {
      for (var language : List.of("en", "fr")) {
        page.navigate(
            server + "/review/2019/narrative/" + chapter + "?language=" + language + "&lang=en");
        page.locator("#text").fill(text(chapter, language));
        press(page, "Save");
      }
    }
  }

  private static String text(String chapter, String language) {
    boolean quotes = chapter.equals("resettlement");
    return language.equals("en")
        ? quotes ? "We moved {{people-resettled}} people." : "We worked."
        : quotes ? "Nous avons conduit {{people-resettled}} personnes." : "Nous avons travaillé.";
  }

  /** What anybody reads who signed in nowhere. */
  private String read(String path) {
    try (var visit = Visit.to(server + path)) {
      assertThat(visit.page().context().cookies()).isEmpty();
      return visit.page().content();
    }
  }

  private interface Work {
    void on(Page page);
  }

  private void as(String account, Work work) {
    try (var visit = Visit.to(server + "/")) {
      visit.page().locator("button[name=account][value=" + account + "]").first().click();
      work.on(visit.page());
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private static void press(Page page, String button) {
    page.locator("main button:text-is('" + button + "')").click();
  }

  private void open(String account, Role role) {
    accounts.addDemonstration(new AccountName(account), Set.of(role)).orThrow();
  }

  private Path write(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), rows);
  }
}
