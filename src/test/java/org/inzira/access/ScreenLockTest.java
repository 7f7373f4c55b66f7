package org.inzira.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import org.inzira.database.InziraTest;
import org.inzira.kernel.AccountName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A shared computer: what one account leaves, and what the next one meets. */
@InziraTest
class ScreenLockTest {

  private static final String PAGE = "/records/dose";

  @Autowired private MockMvc server;
  @Autowired private AccountBook accounts;
  @Autowired private JdbcClient database;

  @Test
  void hidesEverythingUntilThePasswordOfTheSameAccount() throws Exception {
    var password = TestAccounts.opened(accounts, "locking-nurse", Role.HEALTH);
    var session = signedIn("locking-nurse", password);
    open(session)
        .andExpect(status().isOk())
        .andExpect(header().string("Cache-Control", containsString("no-store")))
        .andExpect(content().string(containsString("data-minutes=\"15\"")));

    send(session, "/lock", "page", PAGE).andExpect(redirectedUrl("/locked"));

    open(session).andExpect(header().string("Location", endsWith("/locked")));
    server
        .perform(get("/locked").session(session))
        .andExpect(content().string(containsString("locking-nurse")))
        .andExpect(content().string(containsString("type=\"password\"")))
        .andExpect(content().string(not(containsString(PAGE))));
    send(session, "/locked", "password", "wrong").andExpect(status().isUnprocessableContent());
    open(session).andExpect(status().is3xxRedirection());
    send(session, "/locked", "password", password).andExpect(redirectedUrl(PAGE));
    open(session).andExpect(status().isOk());
  }

  @Test
  void answersAPartOfAPageWithNothingWhileLocked() throws Exception {
    var session = signedIn("parts", TestAccounts.opened(accounts, "parts", Role.HEALTH));
    send(session, "/lock", "page", PAGE);

    server
        .perform(get(PAGE).session(session).header("HX-Request", "true"))
        .andExpect(status().isUnauthorized())
        .andExpect(header().string("HX-Redirect", "/locked"))
        .andExpect(content().string(""));
    server.perform(get("/api/review").session(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void letsAnotherUserInToAPageOfTheirOwnWithNothingOfTheOneBefore() throws Exception {
    accounts.addDemonstration(new AccountName("door-donor"), Set.of(Role.DONOR)).orThrow();
    var password = TestAccounts.opened(accounts, "first-one", Role.HEALTH);
    var session = signedIn("first-one", password);
    session.setAttribute("org.inzira.kept", "of the first");
    send(session, "/lock", "page", PAGE);
    open(session);

    send(session, "/locked/other", "x", "").andExpect(redirectedUrl("/sign-in"));
    assertThat(session.isInvalid()).isTrue();

    var unlocked = signedIn("first-one", password);
    unlocked.setAttribute("org.inzira.kept", "of the first");
    send(unlocked, "/lock", "page", PAGE);
    open(unlocked);
    send(unlocked, "/sign-in/demonstration", "account", "door-donor")
        .andExpect(header().string("Location", not(endsWith(PAGE))));
    assertThat(Collections.list(unlocked.getAttributeNames()))
        .doesNotContain("org.inzira.kept", "org.inzira.access.lock.ScreenLock");
  }

  @Test
  void opensForAnAccountOfTheDemonstrationWithOneClick() throws Exception {
    accounts.addDemonstration(new AccountName("door-nurse"), Set.of(Role.HEALTH)).orThrow();
    var session = new MockHttpSession();
    send(session, "/sign-in/demonstration", "account", "door-nurse");
    send(session, "/lock", "page", "//elsewhere.example");

    server
        .perform(get("/locked").session(session))
        .andExpect(content().string(not(containsString("type=\"password\""))));
    send(session, "/locked", "password", "").andExpect(redirectedUrl("/"));
    open(session).andExpect(status().isOk());
    server.perform(get("/locked").session(session)).andExpect(redirectedUrl("/"));
  }

  @Test
  void locksBeforeItAnswersWhoeverComesBackAfterTooLong() throws Exception {
    var password = TestAccounts.opened(accounts, "idle-one", Role.HEALTH);
    var session = signedIn("idle-one", password);
    open(session).andExpect(status().isOk());
    var used =
        Collections.list(session.getAttributeNames()).stream()
            .filter(name -> name.endsWith("IdleLock"))
            .findFirst()
            .orElseThrow();
    var before = session.getAttribute(used);
    server.perform(get(PAGE).session(session).header("HX-Request", "true"));
    assertThat(session.getAttribute(used)).isEqualTo(before);

    session.setAttribute(used, Instant.now().minusSeconds(15 * 60 + 1));

    open(session).andExpect(header().string("Location", endsWith("/locked")));
    send(session, "/locked", "password", password).andExpect(redirectedUrl(PAGE));
    open(session).andExpect(status().isOk());
  }

  @Test
  void goesBackToThePageWithWhatWasAskedForOnIt() throws Exception {
    var password = TestAccounts.opened(accounts, "asking-one", Role.HEALTH);
    var session = signedIn("asking-one", password);
    server
        .perform(get(PAGE + "?given_how=given").session(session))
        .andExpect(content().string(containsString("value=\"" + PAGE + "?given_how=given\"")));
    send(session, "/lock", "page", PAGE + "?given_how=given");
    send(session, "/locked", "password", password)
        .andExpect(redirectedUrl(PAGE + "?given_how=given"));

    open(session);
    beIdle(session);
    server.perform(get(PAGE + "?given_how=documented").session(session));
    send(session, "/locked", "password", password)
        .andExpect(redirectedUrl(PAGE + "?given_how=documented"));

    open(session);
    beIdle(session);
    server.perform(
        post("/health/vaccination")
            .session(session)
            .header("Referer", "https://elsewhere.example" + PAGE + "?given_how=given")
            .with(csrf()));
    send(session, "/locked", "password", password)
        .andExpect(redirectedUrl(PAGE + "?given_how=given"));

    send(session, "/lock", "page", "/locked/other");
    send(session, "/locked", "password", password).andExpect(redirectedUrl("/"));
    send(session, "/lock", "page", "/not a page");
    send(session, "/locked", "password", password).andExpect(redirectedUrl("/"));
    send(session, "/lock", "page", "/photographs/new");
    send(session, "/locked", "password", password).andExpect(redirectedUrl("/"));
  }

  @Test
  void tellsAProgramThatItIsNotSignedInAnyMore() throws Exception {
    var session = signedIn("idle-api", TestAccounts.opened(accounts, "idle-api", Role.MONITORING));
    server.perform(get("/api/figures/2022").session(session)).andExpect(status().isOk());
    beIdle(session);

    server
        .perform(get("/api/figures/2022").session(session))
        .andExpect(status().isUnauthorized())
        .andExpect(header().doesNotExist("Location"))
        .andExpect(header().string("WWW-Authenticate", containsString("Basic")));
    server.perform(get("/api/figures/2022").session(session)).andExpect(status().isUnauthorized());
  }

  @Test
  void countsWrongPasswordsWithThoseOfTheSignInAndPutsThemOnTheTrail() throws Exception {
    var password = TestAccounts.opened(accounts, "guessed-one", Role.HEALTH);
    var session = signedIn("guessed-one", password);
    send(session, "/lock", "page", PAGE);

    for (int time = 0; time < FailedSignIns.FAILURES_MAX; time++) {
      send(session, "/locked", "password", "guess-" + time)
          .andExpect(status().isUnprocessableContent())
          .andExpect(content().string(containsString("do not fit")));
    }
    send(session, "/locked", "password", password)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Too many attempts failed")));
    server
        .perform(
            post("/sign-in")
                .param("account", "guessed-one")
                .param("password", password)
                .with(csrf()))
        .andExpect(redirectedUrl("/sign-in?refused=AX-002"));

    assertThat(
            database
                .sql("select count(*) from access.trail where action = :action and what = :what")
                .param("action", "unlock-refused")
                .param("what", "guessed-one")
                .query(Integer.class)
                .single())
        .isEqualTo(FailedSignIns.FAILURES_MAX);
  }

  private static void beIdle(MockHttpSession session) {
    Collections.list(session.getAttributeNames()).stream()
        .filter(name -> name.endsWith("IdleLock"))
        .forEach(used -> session.setAttribute(used, Instant.now().minusSeconds(15 * 60 + 1)));
  }

  private MockHttpSession signedIn(String account, String password) throws Exception {
    var session = new MockHttpSession();
    server
        .perform(
            post("/sign-in")
                .param("account", account)
                .param("password", password)
                .session(session)
                .with(csrf()))
        .andExpect(status().is3xxRedirection());
    return session;
  }

  private ResultActions open(MockHttpSession session) throws Exception {
    return server.perform(get(PAGE).session(session).accept("text/html").param("lang", "en"));
  }

  private ResultActions send(MockHttpSession session, String address, String name, String value)
      throws Exception {
    return server.perform(
        post(address).param(name, value).param("lang", "en").session(session).with(csrf()));
  }
}
