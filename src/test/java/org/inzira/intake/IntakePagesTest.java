package org.inzira.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.database.Settings;
import org.inzira.kernel.AccountName;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;

@InziraTest
class IntakePagesTest {

  private static final String HEADING = "record_key,given_name,sex\n";

  @Autowired MockMvc server;
  @Autowired Accounts accounts;
  @Autowired JdbcClient database;
  @Autowired Settings settings;

  @BeforeEach
  void openAccounts() {
    accounts.addDemonstration(new AccountName("aide"), Set.of(Role.CASE_WORKER)).orThrow();
    accounts.addDemonstration(new AccountName("other"), Set.of(Role.CASE_WORKER)).orThrow();
    accounts.addDemonstration(new AccountName("monitor"), Set.of(Role.MONITORING)).orThrow();
  }

  @Test
  void checksFirstAndBringsInOnlyWhenToldTo() throws Exception {
    var address = send("aide", "persons.csv", HEADING + "U-1,Aline,female\n");

    var checked = ended("aide", address);
    assertThat(checked).contains("Checked, ready to bring in", "<td class=\"number\"");
    assertThat(kept("U-1")).isZero();

    assertThat(call("aide", post(address + "/bring")).getStatus()).isEqualTo(303);
    assertThat(ended("aide", address)).contains("These records are brought in.");
    assertThat(kept("U-1")).isEqualTo(1);
    assertThat(settings.home().resolve(address.substring(1))).doesNotExist();
  }

  @Test
  void bringsInOnlyOnce() throws Exception {
    var address = send("aide", "persons.csv", HEADING + "U-2,Aline,female\n");
    ended("aide", address);
    call("aide", post(address + "/bring"));
    ended("aide", address);

    assertThat(call("aide", post(address + "/bring")).getStatus()).isEqualTo(409);
  }

  @Test
  void showsEveryRefusalWithItsPlaceAndOffersNothingToBring() throws Exception {
    var address = send("aide", "persons.csv", HEADING + "U-3,<b>x</b>,woman\n,y,male\n");

    var page = ended("aide", address);

    assertThat(page).contains("persons, row 2, sex", "RG-007", "persons, row 3, record_key");
    assertThat(page).contains("2 refused").doesNotContain(address + "/bring");
    assertThat(call("aide", post(address + "/bring")).getStatus()).isEqualTo(409);
  }

  @Test
  void bringsInTheGoodRowsAndOffersTheOthersForDownload() throws Exception {
    var address = send("aide", "persons.csv", HEADING + "U-9,Aline,woman\nU-10,Beata,female\n");
    assertThat(ended("aide", address)).contains(address + "/bring-valid");

    assertThat(call("aide", post(address + "/bring-valid")).getStatus()).isEqualTo(303);
    assertThat(ended("aide", address))
        .contains("The good rows are brought in.", address + "/returned", "RG-007");
    assertThat(kept("U-9")).isZero();
    assertThat(kept("U-10")).isEqualTo(1);
    assertThat(call("other", get(address + "/returned")).getStatus()).isEqualTo(404);
    var answer = call("aide", get(address + "/returned"));
    assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
    assertThat(call("aide", post(address + "/bring-valid")).getStatus()).isEqualTo(409);

    call("aide", post(address + "/cancel"));
    assertThat(settings.home().resolve(address.substring(1))).doesNotExist();
  }

  @Test
  void offersNoGoodRowsWhereMoreThanARowIsWrong() throws Exception {
    var address = send("aide", "persons.csv", "record_key,given_name,shoe\nU-11,Aline,42\n");

    assertThat(ended("aide", address)).doesNotContain("/bring-valid");
    assertThat(call("aide", post(address + "/bring-valid")).getStatus()).isEqualTo(409);
  }

  @Test
  void keepsFilesUnderNamesOfItsOwn() throws Exception {
    var address = send("aide", "..\\..\\<i>persons.csv", HEADING + "U-4,Aline,woman\n");
    ended("aide", address);

    try (var kept = Files.list(settings.home().resolve(address.substring(1)))) {
      assertThat(kept.map(path -> path.getFileName().toString())).containsExactly("file-0");
    }
    assertThat(body("aide", address)).contains("persons.csv").doesNotContain("<i>");
  }

  @Test
  void forgetsACancelledUpload() throws Exception {
    var address = send("aide", "persons.csv", HEADING + "U-5,Aline,female\n");
    ended("aide", address);

    assertThat(call("aide", post(address + "/cancel")).getStatus()).isEqualTo(303);

    assertThat(call("aide", get(address)).getStatus()).isEqualTo(404);
    assertThat(settings.home().resolve(address.substring(1))).doesNotExist();
  }

  @Test
  void showsAnUploadToItsSenderOnly() throws Exception {
    var address = send("aide", "persons.csv", HEADING + "U-6,Aline,female\n");
    ended("aide", address);

    assertThat(call("other", get(address)).getStatus()).isEqualTo(404);
    assertThat(call("other", post(address + "/bring")).getStatus()).isEqualTo(404);
    call("other", post(address + "/cancel"));
    assertThat(call("aide", get(address)).getStatus()).isEqualTo(200);
  }

  @Test
  void refusesSheetsOfOtherProgrammes() throws Exception {
    var address = send("monitor", "persons.csv", HEADING + "U-7,Aline,female\n");

    assertThat(ended("monitor", address)).contains("IN-040");
    assertThat(kept("U-7")).isZero();
  }

  @Test
  void refusesAnEmptyFormAndTooMuchAtOnce() throws Exception {
    var none = new MockMultipartFile("files", "", "application/octet-stream", new byte[0]);
    var large = new MockMultipartFile("files", "a.csv", "text/csv", new byte[65 * 1024 * 1024]);

    assertThat(call("aide", multipart("/intake").file(none)).getStatus()).isEqualTo(422);
    var refused = call("aide", multipart("/intake").file(large));
    assertThat(refused.getStatus()).isEqualTo(413);
    assertThat(refused.getContentAsString()).contains("larger than 64 MB");
  }

  @Test
  void offersTheWorkbookForDownload() throws Exception {
    var answer = call("aide", get("/intake/template"));

    assertThat(answer.getHeader("Content-Disposition")).contains("inzira-template.xlsx");
    assertThat(answer.getContentAsByteArray()).startsWith('P', 'K');
  }

  @Test
  void asksForTheWholePageWhenTheWorkHasEnded() throws Exception {
    var address = send("aide", "persons.csv", HEADING + "U-8,Aline,female\n");
    ended("aide", address);

    assertThat(call("aide", get(address + "/progress")).getHeader("HX-Refresh")).isEqualTo("true");
  }

  private String send(String account, String name, String text) throws Exception {
    var file = new MockMultipartFile("files", name, "text/csv", text.getBytes(UTF_8));
    var answer = call(account, multipart("/intake").file(file));
    assertThat(answer.getStatus()).isEqualTo(303);
    return java.util.Objects.requireNonNull(answer.getHeader("Location"));
  }

  /** The page once no one works on the upload any more. */
  private String ended(String account, String address) throws Exception {
    var patience = Instant.now().plus(Duration.ofSeconds(30));
    while (Instant.now().isBefore(patience)) {
      var page = body(account, address);
      if (!page.contains("id=\"progress\"")) {
        return page;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the work does not end");
  }

  private String body(String account, String address) throws Exception {
    return call(account, get(address)).getContentAsString();
  }

  private MockHttpServletResponse call(
      String account, AbstractMockHttpServletRequestBuilder<?> call) throws Exception {
    return server.perform(call.with(user(account)).with(csrf())).andReturn().getResponse();
  }

  private int kept(String key) {
    return database
        .sql("select count(*) from people.person where record_key = :key")
        .param("key", key)
        .query(Integer.class)
        .single();
  }
}
