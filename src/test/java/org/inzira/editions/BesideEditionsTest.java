package org.inzira.editions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.time.Year;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.annex.ReadWorkbook;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.Reason;
import org.inzira.review.ReviewReadings;
import org.inzira.review.documents.Audience;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What a donor is told of today beside an edition. Each test has a year of its own. */
@InziraTest
class BesideEditionsTest {

  private static final String KEPT = "A few came or went since an edition was published";

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired Editions editions;
  @Autowired ReviewReadings readings;
  @Autowired Publishing publishing;
  @Autowired PublishedFigures published;
  @Autowired Ledger ledger;
  @Autowired Transactions transactions;
  @Autowired JdbcClient database;

  private Mission mission;

  @BeforeEach
  void openAccounts() {
    mission = new Mission(ledger, transactions, database);
    TestAccounts.opened(beans, "beside-donor", Role.DONOR);
    TestAccounts.opened(beans, "beside-officer", Role.MONITORING);
  }

  @Test
  void keepsOneWhoCameSinceAnEditionFromDonorsOnEveryLiveView() throws Exception {
    var year = published(1903);
    assertThat(read("/api/figures/1903/people-resettled?by=sex", "beside-donor"))
        .contains("\"value\":40", "\"value\":7");

    mission.departs(1903, "male", "USA", Reason.LATE_RECORD);

    assertThat(read("/api/figures/1903/people-resettled?by=sex", "beside-donor"))
        .contains("\"total\":48", "\"cells\":[]");
    assertThat(read("/api/figures/1903/people-resettled-male", "beside-donor"))
        .contains("\"status\":\"withheld\"")
        .doesNotContain("\"value\":8");
    assertThat(read("/figures/1903/people-resettled", "beside-donor"))
        .contains(KEPT, "<p class=\"figure-value\">48")
        .doesNotContain(">8<", ">40<");
    assertThat(read("/figures/1903/people-resettled-male", "beside-donor")).contains("not shown");
    assertThat(read("/review/1903", "beside-donor"))
        .contains("not shown")
        .doesNotContain(">8<", ">40<");
    assertThat(workbook(year, "beside-donor")).contains(KEPT);
  }

  @Test
  void showsItInTheHouse() throws Exception {
    var year = published(1904);
    mission.departs(1904, "male", "USA", Reason.LATE_RECORD);

    assertThat(read("/api/figures/1904/people-resettled?by=sex", "beside-officer"))
        .contains("\"value\":8");
    assertThat(workbook(year, "beside-officer")).doesNotContain(KEPT);
  }

  @Test
  void showsDonorsABreakdownThatStayedOrMovedByMany() throws Exception {
    published(1905);
    for (var person = 0; person < 5; person++) {
      mission.departs(1905, "male", "USA", Reason.LATE_RECORD);
    }

    assertThat(read("/api/figures/1905/people-resettled?by=sex", "beside-donor"))
        .contains("\"value\":40", "\"value\":12");
  }

  @Test
  void tellsWriterAndApproverWhatReadersOutsideWillNotBeTold() throws Exception {
    published(1907);
    mission.departs(1907, "male", "USA", Reason.LATE_RECORD);
    var text =
        "Of {{people-resettled}} people, {{people-resettled.by:sex=male}} were men: "
            + "{{people-resettled-male}}.";
    mission.writes(1907, "resettlement", "en", 2, text, "beside-writer");

    var reading = readings.read(Year.of(1907));
    assertThat(reading.quoted()).containsEntry("people-resettled.cell:sex=male", "8");
    assertThat(reading.outside())
        .containsOnlyKeys("people-resettled.cell:sex=male", "people-resettled-male.value")
        .containsEntry("people-resettled.cell:sex=male", "not shown");
    assertThat(readings.proof(Year.of(1907)).faults())
        .allSatisfy(fault -> assertThat(fault.audience()).isEqualTo(Audience.PUBLIC))
        .extracting(fault -> fault.refusal().code() + " " + fault.column())
        .containsExactly("CL-013 33", "CL-012 76");
    assertThat(read("/review/1907/editions/reading", "beside-officer"))
        .contains("Readers outside will read this chapter so", "outside: not shown");
    assertThat(read("/review/1907/editions", "beside-officer"))
        .contains("line 1, column 33, to readers outside", "since an edition was published");
    assertThat(read("/review/1907/narrative/resettlement?language=en", "beside-officer"))
        .contains("Line 1, column 33, to readers outside", "Line 1, column 76, to readers outside");
  }

  @Test
  void readsAnEditionOnce() {
    var year = published(1906);

    var edition = published.find(year, 1).orElseThrow();

    assertThat(published.find(year, 1).orElseThrow()).isSameAs(edition);
    assertThat(published.beside(year.plusYears(4))).contains(edition);
    assertThat(published.beside(year.plusYears(5))).doesNotContain(edition);
  }

  private Year published(int number) {
    var year = Year.of(number);
    mission.departs(number);
    mission.writes(number, "beside-writer");
    Mission.approved(editions, year);
    Mission.as("beside-chief", () -> publishing.publish(year, () -> {})).orThrow();
    return year;
  }

  private String read(String address, String account) throws Exception {
    return server
        .perform(get(address).with(user(account)))
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private String workbook(Year year, String account) throws Exception {
    var bytes =
        server
            .perform(get("/review/" + year + ".xlsx").with(user(account)))
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    return String.join("\n", new ReadWorkbook(bytes).parts().values());
  }
}
