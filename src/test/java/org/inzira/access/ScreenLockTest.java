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
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A shared computer: what one account leaves, and what the next one meets. */
@InziraTest
class ScreenLockTest {

  private static final String PAGE = "/records/dose";

  @Autowired private MockMvc server;
  @Autowired private AccountBook accounts;

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
