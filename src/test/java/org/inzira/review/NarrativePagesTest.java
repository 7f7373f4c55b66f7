package org.inzira.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.inzira.access.Role;
import org.inzira.access.TestAccounts;
import org.inzira.database.InziraTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The page where a text is written, as a browser calls it. Each test has a year of its own. */
@InziraTest
class NarrativePagesTest {

  @Autowired MockMvc server;
  @Autowired BeanFactory beans;

  @BeforeEach
  void openAccounts() {
    TestAccounts.opened(beans, "writer-monitoring", Role.MONITORING);
    TestAccounts.opened(beans, "writer-head", Role.HEAD_OF_MISSION);
    TestAccounts.opened(beans, "reader-approver", Role.APPROVER);
    TestAccounts.opened(beans, "other-movement", Role.MOVEMENT);
    TestAccounts.opened(beans, "other-donor", Role.DONOR);
  }

  @Test
  void opensWithTheShippedTextTheFiguresToTakeOverAndAPreview() throws Exception {
    open("1961", "writer-monitoring")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("In {{year}} the mission moved")))
        .andExpect(content().string(containsString("<code>{{people-resettled}}</code>")))
        .andExpect(content().string(containsString("name=\"version\" value=\"0\"")))
        .andExpect(content().string(containsString("In 1961 the mission moved")));
  }

  @Test
  void savesAndPrintsTheTextAndOpensOldVersions() throws Exception {
    save("1962", "writer-monitoring", 0, "Our *first* words.")
        .andExpect(status().isSeeOther())
        .andExpect(redirectedUrl("/review/1962/narrative/resettlement?language=en"));
    save("1962", "writer-head", 1, "Our second words.").andExpect(status().isSeeOther());

    server
        .perform(get("/review/1962?lang=en").with(user("writer-monitoring")))
        .andExpect(content().string(containsString("<p>Our second words.</p>")))
        .andExpect(
            content()
                .string(
                    containsString("\"/review/1962/narrative/resettlement?language=en\">Edit")));
    server
        .perform(
            get("/review/1962/narrative/resettlement?language=en&version=1")
                .with(user("reader-approver")))
        .andExpect(content().string(containsString("Our *first* words.")))
        .andExpect(content().string(containsString("name=\"version\" value=\"2\"")))
        .andExpect(content().string(containsString("Version 2</a> writer-head")));
  }

  @Test
  void showsBothTextsWhenAnotherVersionWasSavedMeanwhile() throws Exception {
    save("1963", "writer-monitoring", 0, "The same.\n\nTheirs, saved first.")
        .andExpect(status().isSeeOther());

    save("1963", "writer-head", 0, "The same.\n\nMine, begun before.")
        .andExpect(status().isConflict())
        .andExpect(content().string(containsString("<li>Theirs, saved first.</li>")))
        .andExpect(content().string(containsString("<li>Mine, begun before.</li>")))
        .andExpect(content().string(not(containsString("<li>The same.</li>"))))
        .andExpect(content().string(containsString("Theirs, saved first.")))
        .andExpect(content().string(containsString("Mine, begun before.")))
        .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
    preview("1963", "Theirs, saved first.", "Mine, begun before.")
        .andExpect(content().string(containsString("Mine, begun before.")));
    save("1963", "writer-head", 1, "Mine, begun before.").andExpect(status().isSeeOther());
    server
        .perform(
            get("/review/1963/narrative/resettlement?language=en&version=1")
                .with(user("writer-monitoring")))
        .andExpect(content().string(containsString("Theirs, saved first.")));
  }

  @Test
  void refusesABrokenReferenceWithItsPlaceAndKeepsTheTextInSight() throws Exception {
    save("1964", "writer-monitoring", 0, "So {{people-teleported}} came.")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Line 1, column 4: “{{people-teleported}}”")))
        .andExpect(content().string(containsString("So {{people-teleported}} came.")));
    save("1964", "writer-monitoring", 0, "b".repeat(40_001))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("40001")));
  }

  @Test
  void previewsWithAndWithoutScript() throws Exception {
    var text = "It moved 4,015 people, and **so** on.";

    preview("1965", text, "")
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(
                        containsString("<html"),
                        containsString("<strong>so</strong>"),
                        containsString("Line 1, column 10"))));
    server
        .perform(
            sent(post("/review/1965/narrative/resettlement/preview"), 0, text)
                .header("HX-Request", "true")
                .with(user("writer-monitoring")))
        .andExpect(status().isOk())
        .andExpect(
            content()
                .string(
                    allOf(not(containsString("<html")), containsString("<strong>so</strong>"))));
    open("1965", "writer-monitoring")
        .andExpect(content().string(not(containsString("4,015 people"))));
  }

  @Test
  void escapesWhatIsHtmlAndLeadsNowhereElse() throws Exception {
    var text =
        "<script>alert(1)</script> [away](https://example.org/x) ![seen](https://example.org/y)"
            + " {{people-resettled|a](https://example.org/z)}} </textarea><b>bold</b>\n\n# Top";

    save("1966", "writer-monitoring", 0, text).andExpect(status().isSeeOther());

    for (var page : new String[] {"/review/1966", "/review/1966/narrative/resettlement"}) {
      var html =
          server
              .perform(get(page).param("lang", "en").with(user("writer-monitoring")))
              .andReturn()
              .getResponse()
              .getContentAsString();
      assertThat(html)
          .contains("&lt;script&gt;", "away", "seen", "<h4>Top</h4>")
          .doesNotContain("<script>alert", "<b>bold", "href=\"https:", "src=\"https:");
    }
  }

  @Test
  void letsWritersWriteReadersReadAndNobodyElseIn() throws Exception {
    open("1967", "reader-approver").andExpect(content().string(containsString("readonly")));
    save("1967", "reader-approver", 0, "No.").andExpect(status().isForbidden());
    for (var other : new String[] {"other-movement", "other-donor"}) {
      open("1967", other).andExpect(status().isForbidden());
      save("1967", other, 0, "No.").andExpect(status().isForbidden());
    }
    server
        .perform(get("/review/1967?lang=en").with(user("other-donor")))
        .andExpect(content().string(not(containsString("/narrative/"))));
  }

  @Test
  void knowsOnlyItsChaptersLanguagesAndVersions() throws Exception {
    for (var path :
        new String[] {
          "/review/1968/narrative/support",
          "/review/1968/narrative/none",
          "/review/3000/narrative/health",
          "/review/1968/narrative/health?language=de",
          "/review/1968/narrative/health?version=7"
        }) {
      server.perform(get(path).with(user("writer-monitoring"))).andExpect(status().isNotFound());
    }
  }

  private ResultActions open(String year, String account) throws Exception {
    return server.perform(
        get("/review/" + year + "/narrative/resettlement?language=en&lang=en").with(user(account)));
  }

  private ResultActions save(String year, String account, int version, String text)
      throws Exception {
    return server.perform(
        sent(post("/review/" + year + "/narrative/resettlement"), version, text)
            .with(user(account)));
  }

  private ResultActions preview(String year, String text, String aside) throws Exception {
    return server.perform(
        sent(post("/review/" + year + "/narrative/resettlement/preview"), 0, text)
            .param("aside", aside)
            .with(user("writer-monitoring")));
  }

  private static MockHttpServletRequestBuilder sent(
      MockHttpServletRequestBuilder call, int version, String text) {
    return call.param("lang", "en")
        .param("language", "en")
        .param("version", Integer.toString(version))
        .param("text", text)
        .with(csrf());
  }
}
