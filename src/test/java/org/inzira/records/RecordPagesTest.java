package org.inzira.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.FieldRecordHandler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The pages of real kinds, as each role meets them. */
@InziraTest
class RecordPagesTest {

  @Autowired MockMvc server;
  @Autowired Accounts accounts;
  @Autowired JdbcClient database;
  @Autowired List<FieldRecordHandler> handlers;

  private final String key = "P-" + UUID.randomUUID().toString().substring(0, 8);

  @BeforeEach
  void openAccounts() {
    open("mover", Role.MOVEMENT);
    open("nurse", Role.HEALTH);
    open("head", Role.HEAD_OF_MISSION);
    open("monitor", Role.MONITORING);
  }

  private void open(String name, Role role) {
    accounts.addDemonstration(new AccountName(name), Set.of(role)).orThrow();
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, String account)
      throws Exception {
    return server.perform(request.with(user(account))).andReturn().getResponse();
  }

  private static MockHttpServletRequestBuilder form(String address) {
    return post(address).with(csrf());
  }

  private String person() throws Exception {
    var made =
        send(
            form("/records/person/new")
                .param("record_key", key)
                .param("family_name", "Uwase " + key)
                .param("sex", "female"),
            "mover");
    assertThat(made.getStatus()).isEqualTo(303);
    return java.util.Objects.requireNonNull(made.getRedirectedUrl());
  }

  private MockHttpServletRequestBuilder departure(String address, String destination) {
    return form(address)
        .param("person", key)
        .param("asylum_country", "RWA")
        .param("site", "RW55-MAHAMA")
        .param("destination", destination)
        .param("pathway", "resettlement")
        .param("category", "refugee")
        .param("uplift_at", "2022-03-01T22:30");
  }

  private String departure() throws Exception {
    person();
    var made = send(departure("/records/departure/new", "CAN"), "mover");
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(303);
    return java.util.Objects.requireNonNull(made.getRedirectedUrl());
  }

  private int onTheTrail(String account, String action) {
    return database
        .sql("select count(*) from access.trail where account = :account and action = :action")
        .param("account", account)
        .param("action", action)
        .query(Integer.class)
        .single();
  }

  @Test
  void showsWhatWasFilledInAndWhatItStated() throws Exception {
    var address = departure();
    var before = onTheTrail("mover", "opened");

    server
        .perform(get(address).with(user("mover")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString(key)))
        .andExpect(content().string(containsString("Mahama")))
        .andExpect(content().string(containsString("Canada")))
        .andExpect(content().string(containsString("→ Canada · ")))
        .andExpect(content().string(not(containsString("Uwase"))));
    assertThat(onTheTrail("mover", "opened")).isEqualTo(before + 1);
  }

  @Test
  void refusesADepartureToANurseOnTheTrail() throws Exception {
    var address = departure();
    var before = onTheTrail("nurse", "refused");

    assertThat(send(get(address), "nurse").getStatus()).isEqualTo(403);
    assertThat(send(get("/records/departure"), "nurse").getStatus()).isEqualTo(403);
    assertThat(onTheTrail("nurse", "refused")).isEqualTo(before + 2);
  }

  @Test
  void opensOneRecordToWhoStatesAReason() throws Exception {
    var address = departure();
    var session = new MockHttpSession();

    var asked = send(get(address).session(session), "head");
    assertThat(asked.getContentAsString()).doesNotContain(key, "Mahama").contains("/open");
    assertThat(send(form(address + "/open").session(session).param("reason", " "), "head"))
        .matches(answer -> answer.getStatus() == 422);
    send(form(address + "/open").session(session).param("reason", "a complaint"), "head");

    var shown = send(get(address).session(session), "head").getContentAsString();
    assertThat(shown).contains(key, "Mahama").doesNotContain("/edit", "/void");
    assertThat(send(form(address + "/void").session(session), "head").getStatus()).isEqualTo(403);
  }

  @Test
  void saysAtWhichFieldSomethingIsWrong() throws Exception {
    person();

    var refused = send(departure("/records/departure/new", "Atlantis"), "mover");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("field-destination-refusals", "Atlantis", "22:30");
  }

  @Test
  void refusesAFieldThatTheKindDoesNotHave() throws Exception {
    person();

    var refused =
        send(departure("/records/departure/new", "CAN").param("saved_by", "someone"), "mover");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString()).contains("saved_by");
  }

  @Test
  void showsBothValuesWhenSomeoneElseWasFaster() throws Exception {
    var address = departure();
    var edit = address + "/edit";
    assertThat(send(departure(edit, "USA").param("version", "1"), "mover").getStatus())
        .isEqualTo(303);

    var stale = send(departure(edit, "FRA").param("version", "1"), "mover");

    assertThat(stale.getStatus()).isEqualTo(409);
    assertThat(stale.getContentAsString()).contains("USA", "FRA", "name=\"version\" value=\"2\"");
    assertThat(send(departure(edit, "FRA").param("version", "2"), "mover").getStatus())
        .isEqualTo(303);
  }

  @Test
  void saysBothValuesInWordsAndNotInCodes() throws Exception {
    var edit = departure() + "/edit";
    send(departure(edit, "USA").param("version", "1"), "mover");

    var stale =
        send(departure(edit, "USA").param("version", "1").param("airline_leg", "KGL-ADD"), "mover");
    var otherPathway =
        send(
            form(edit)
                .param("version", "1")
                .param("person", key)
                .param("asylum_country", "RWA")
                .param("destination", "USA")
                .param("pathway", "family_reunification")
                .param("category", "refugee")
                .param("uplift_at", "2022-03-01T22:30"),
            "mover");

    assertThat(stale.getContentAsString()).contains(">KGL-ADD</td>");
    assertThat(otherPathway.getContentAsString())
        .contains(">family reunification</td>")
        .doesNotContain(">family_reunification<");
  }

  private String donor(String name) throws Exception {
    var made =
        send(
            form("/records/donor/new")
                .param("record_key", "DN-" + key)
                .param("name", name)
                .param("donor_kind", "fund"),
            "monitor");
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(303);
    return java.util.Objects.requireNonNull(made.getRedirectedUrl());
  }

  private String projectCode() {
    return "PJ-" + key.toUpperCase(java.util.Locale.ROOT);
  }

  private String project(String title) throws Exception {
    var made =
        send(
            form("/records/project/new")
                .param("record_key", projectCode())
                .param("title", title)
                .param("donor", "DN-" + key)
                .param("programme", "resettlement")
                .param("starts_on", "2021-01-01"),
            "monitor");
    assertThat(made.getStatus()).as(made.getContentAsString()).isEqualTo(303);
    return java.util.Objects.requireNonNull(made.getRedirectedUrl());
  }

  @Test
  void callsWhatARecordRefersToByItsTitle() throws Exception {
    donor("Fund of the hills");
    var project = project("Travel " + key);
    person();
    var departure =
        send(departure("/records/departure/new", "CAN").param("project", projectCode()), "mover")
            .getRedirectedUrl();

    assertThat(send(get(project), "mover").getContentAsString())
        .contains(">Fund of the hills</a>", "DN-" + key);
    assertThat(send(get(java.util.Objects.requireNonNull(departure)), "mover").getContentAsString())
        .contains(">Travel " + key + "</a>", projectCode())
        .doesNotContain("Uwase");
  }

  @Test
  void saysOnceAndNotAtTheReasonThatOthersReferToWhatIsToBeVoided() throws Exception {
    var donor = donor("Fund of the lake");
    project("Travel " + key);

    var refused =
        send(form(donor + "/void").param("version", "1").param("reason", "twice"), "monitor");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .containsOnlyOnce("1 standing records refer to this one")
        .doesNotContain("field-reason-refusals")
        .contains("value=\"twice\"");
  }

  @Test
  void voidsWithAReasonAndRestores() throws Exception {
    var address = departure();

    var without = send(form(address + "/void").param("version", "1").param("reason", ""), "mover");
    var voided =
        send(form(address + "/void").param("version", "1").param("reason", "typo"), "mover");

    assertThat(without.getStatus()).isEqualTo(422);
    assertThat(voided.getStatus()).isEqualTo(303);
    assertThat(send(get(address), "mover").getContentAsString()).contains("typo", "/restore");
    assertThat(send(get("/records/departure"), "mover").getContentAsString())
        .doesNotContain(address);
    assertThat(send(get("/records/departure?voided=too"), "mover").getContentAsString())
        .contains(address);
    assertThat(send(get(address + "/restore"), "mover").getStatus()).isEqualTo(200);
    assertThat(send(form(address + "/restore").param("version", "2"), "mover").getStatus())
        .isEqualTo(303);
    assertThat(send(get(address), "mover").getContentAsString()).contains("Version 1", "/edit");
  }

  @Test
  void alwaysTellsWhichPlaceWasCorrected() throws Exception {
    person();

    var made =
        send(
            form("/records/departure/new")
                .param("person", key)
                .param("asylum_country", "RWA")
                .param("site", "Muzanze")
                .param("destination", "CAN")
                .param("pathway", "resettlement")
                .param("category", "refugee")
                .param("uplift_at", "2022-03-01T22:30"),
            "mover");

    assertThat(made.getStatus()).isEqualTo(200);
    assertThat(made.getContentAsString()).contains("Muzanze", "Musanze", "RW43");
  }

  @Test
  void findsAPersonByNameWithoutPuttingTheNameInTheAddress() throws Exception {
    var address = person();
    var before = onTheTrail("mover", "listed");

    var found = send(form("/records/person/search").param("words", "uwase " + key), "mover");

    assertThat(found.getContentAsString()).contains(address);
    assertThat(onTheTrail("mover", "listed")).isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sort=name);drop table--",
        "sort=NEWEST",
        "a\"b=1",
        "given_name=x",
        "destination=Atlantis",
        "limit=201",
        "limit=0",
        "limit=many",
        "after=1",
        "voided=yes",
        "project=no such",
        "after=00000000-0000-0000-0000-000000000000"
      })
  void answersWhatNoListCanBeAskedWith400(String query) throws Exception {
    var parts = query.split("=", 2);

    var answer = send(get("/records/departure").param(parts[0], parts[1]), "mover");

    assertThat(answer.getStatus()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/records/no-such-kind",
        "/records/departure/00000000-0000-0000-0000-000000000000",
        "/records/departure/not-an-id",
        "/records/departure/00000000-0000-0000-0000-000000000000/edit"
      })
  void answersWhatIsNotThereWith404(String address) throws Exception {
    assertThat(send(get(address), "mover").getStatus()).isEqualTo(404);
  }

  @Test
  void listsOnlyTheKindsThatTheViewerMayRead() throws Exception {
    assertThat(send(get("/records"), "nurse").getContentAsString())
        .contains("/records/person")
        .doesNotContain("/records/departure");
  }

  @Test
  void pagesByTheLastRecord() throws Exception {
    departure();

    var page = send(get("/records/departure?limit=1&pathway=resettlement"), "mover");

    assertThat(page.getStatus()).isEqualTo(200);
    assertThat(page.getContentAsString()).containsPattern("after=[0-9a-f-]{36}&amp;limit=1");
  }

  @Test
  void leadsFromASpokenNumberToThePerson() throws Exception {
    var address = person();
    var number =
        database
            .sql("select number from people.number where person_id = cast(:id as uuid)")
            .param("id", address.substring(address.lastIndexOf('/') + 1))
            .query(String.class)
            .single();

    assertThat(send(get(address), "mover").getContentAsString()).contains(number);
    assertThat(
            send(form("/records/person/search").param("words", number), "mover").getRedirectedUrl())
        .isEqualTo(address);
  }

  @Test
  void makesAHandlerOfEachKind() {
    assertThat(handlers.stream().map(handler -> handler.kind().code()))
        .contains("person", "departure")
        .doesNotHaveDuplicates();
  }
}
