package org.inzira.clearances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.clearances.rules.RuleShelf;
import org.inzira.database.InziraTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The pages of journeys and rules, as a browser calls them. */
@InziraTest
class JourneyPagesTest {

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;
  @Autowired JdbcClient database;
  @Autowired RuleShelf shelf;

  @BeforeEach
  void openAccounts() {
    TestAccounts.opened(beans, "windows-movement", Role.MOVEMENT);
    TestAccounts.opened(beans, "windows-head", Role.HEAD_OF_MISSION);
    TestAccounts.opened(beans, "windows-nurse", Role.HEALTH);
    TestAccounts.opened(beans, "windows-donor", Role.DONOR);
  }

  @Test
  void showsTheWindowsOfAFamilyWithWhatBindsAndPutsAllOnTheTrail() throws Exception {
    var journey = family(201, false);

    open(journey, "")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("class=\"chart\"")))
        .andExpect(content().string(containsString("Medical clearance")))
        .andExpect(content().string(containsString("What binds: Exit permit (P-W-202).")))
        .andExpect(content().string(containsString("illustrative")))
        .andExpect(content().string(not(containsString("Aline"))));

    var seen =
        database
            .sql("select count(*) from access.trail_person where person in (:one, :other)")
            .param("one", PaperRules.person(201).value())
            .param("other", PaperRules.person(202).value())
            .query(Long.class)
            .single();
    assertThat(seen).isEqualTo(2);
  }

  @Test
  void previewsAllThreeChangesWithoutChangingAnything() throws Exception {
    var journey = family(211, false);
    var person = PaperRules.person(211).value();
    var later = shelf.today().plusDays(35);

    open(journey, "change=slip&days=25")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("If the flight leaves 25 days later")))
        .andExpect(content().string(containsString("What would lapse")));
    open(journey, "change=medical&person=" + person + "&on=" + later)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("If the medical clearance of P-W-211")));
    open(
            journey,
            "change=renewed&clearance=exit_permit&person=" + person + "&on=" + later + "&until=")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("If anew: Exit permit of P-W-211")));
    for (var wrong :
        new String[] {
          "change=slip&days=-1",
          "change=slip&days=x",
          "change=fly",
          "change=medical&person=" + UUID.randomUUID() + "&on=" + later,
          "change=medical&person=x&on=" + later,
          "change=renewed&clearance=medical&person=" + person + "&on=" + later,
          "change=renewed&clearance=exit_permit&person=" + person + "&on=2001-01-01"
        }) {
      open(journey, wrong).andExpect(status().isUnprocessableContent());
    }
    open(journey, "").andExpect(content().string(not(containsString("What would lapse"))));
  }

  @Test
  void saysThatAFamilyWaitsAndNeverWhy() throws Exception {
    open(family(221, true), "")
        .andExpect(content().string(containsString("The family waits")))
        .andExpect(content().string(containsString("P-W-222 · held")));
  }

  @Test
  void opensJourneysToThoseWhoPrepareThemOnly() throws Exception {
    var journey = family(231, false);
    for (var other : new String[] {"windows-head", "windows-nurse", "windows-donor"}) {
      server
          .perform(get("/clearances/journey/" + journey).with(user(other)))
          .andExpect(status().isForbidden());
      server
          .perform(get("/clearances/journeys").with(user(other)))
          .andExpect(status().isForbidden());
    }
    open(new UUID(9, 999_999), "").andExpect(status().isNotFound());
    server
        .perform(get("/clearances/journeys?lang=en").with(user("windows-movement")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("/clearances/journey/" + journey)));
  }

  @Test
  void showsEachRuleWithItsOriginAndLetsTheOfficerSign() throws Exception {
    server
        .perform(get("/clearances/rules?lang=en").with(user("windows-head")))
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("US-PEC/1")))
        .andExpect(content().string(containsString("Australia, Department of Home Affairs")));
    sign("CA-FTT", "windows-nurse", true).andExpect(status().isUnprocessableContent());
    officer("windows-nurse", "windows-movement").andExpect(status().isForbidden());
    officer("Not a name", "windows-head").andExpect(status().isUnprocessableContent());
    officer("windows-nurse", "windows-head").andExpect(status().isSeeOther());
    sign("CA-FTT", "windows-nurse", true).andExpect(status().isSeeOther());
    server
        .perform(get("/clearances/rules/CA-FTT?lang=en").with(user("windows-nurse")))
        .andExpect(content().string(containsString("Version 1 signed by windows-nurse")))
        .andExpect(content().string(containsString("Take the signature back")));
    sign("CA-FTT", "windows-nurse", false).andExpect(status().isSeeOther());
    sign("NONE", "windows-nurse", true).andExpect(status().isNotFound());
  }

  private UUID family(int person, boolean held) {
    var today = shelf.today();
    var kept = new KeptJourneys(database);
    var journey = kept.plan(person, today.plusDays(20), "planned");
    for (int number = person; number < person + 2; number++) {
      kept.known(number, "P-W-" + number);
      kept.travels(journey, number, held && number > person);
      kept.paper(number, "exit_permit", today.minusDays(3), today.plusDays(240 - number));
      kept.healthy(number, today.plusDays(90));
    }
    return journey;
  }

  private ResultActions open(UUID journey, String query) throws Exception {
    return server.perform(
        get("/clearances/journey/" + journey + "?lang=en&" + query).with(user("windows-movement")));
  }

  private ResultActions officer(String name, String account) throws Exception {
    return server.perform(
        post("/clearances/officer").param("officer", name).with(csrf()).with(user(account)));
  }

  private ResultActions sign(String rule, String account, boolean signed) throws Exception {
    return server.perform(
        post("/clearances/rules/" + rule + "/signature")
            .param("version", "1")
            .param("signed", Boolean.toString(signed))
            .with(csrf())
            .with(user(account)));
  }
}
