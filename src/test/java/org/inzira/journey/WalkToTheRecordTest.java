package org.inzira.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
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

/** From a tile of the review, by nothing but links, down to the record behind it. */
@BrowserTest
class WalkToTheRecordTest {

  private static final String HEAD = "head-of-mission";

  private final Accounts accounts;
  private final Deliveries deliveries;
  private final int port;
  @TempDir private Path folder = Path.of("");

  @Autowired
  WalkToTheRecordTest(Accounts accounts, Deliveries deliveries, @LocalServerPort int port) {
    this.accounts = accounts;
    this.deliveries = deliveries;
    this.port = port;
  }

  @BeforeEach
  void bringTwoDeparturesIn() throws IOException {
    accounts.addDemonstration(new AccountName(HEAD), Set.of(Role.HEAD_OF_MISSION)).orThrow();
    var persons =
        write(
            "persons.csv",
            """
            record_key,given_name,sex,birth_date,birth_date_precision,nationality
            P-1,Keza,female,1990-05-01,day,COD
            P-2,Musoni,male,1988-01-01,year,BDI
            """);
    var departures =
        write(
            "departures.csv",
            """
            record_key,person,asylum_country,site,destination,pathway,category,uplift_at
            D-1,P-1,RWA,RW55-MAHAMA,CAN,resettlement,refugee,2022-03-01T10:00
            D-2,P-2,RWA,RW31-KIZIBA,NOR,resettlement,refugee,2022-04-01T10:00
            """);
    deliveries.bring(Delivery.of(List.of(persons, departures)), (sheet, done, all) -> {}).orThrow();
  }

  @Test
  void goesFromTheReviewToARecord() {
    try (var visit = Visit.to("http://127.0.0.1:" + port + "/")) {
      var page = visit.page();
      page.locator("button[name=account][value=" + HEAD + "]").first().click();
      page.navigate("http://127.0.0.1:" + port + "/review/2022");

      page.locator("a.tile-value[href='/figures/2022/people-resettled']").first().click();
      assertThat(page.locator(".figure-value").first().textContent()).contains("2");

      page.locator(".figure-value a").first().click();
      page.locator("a[href^='/records/departure/']").first().click();
      page.locator("input[name=reason]").fill("Checking the figure");
      page.locator("form.reason button").click();

      assertThat(page.url()).contains("/records/departure/");
      assertThat(page.locator("main").textContent()).containsAnyOf("D-1", "D-2");
      assertThat(visit.complaints()).isEmpty();
    }
  }

  private Path write(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), rows);
  }
}
