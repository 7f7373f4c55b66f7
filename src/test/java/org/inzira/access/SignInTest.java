package org.inzira.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import org.hamcrest.Matchers;
import org.inzira.database.InziraTest;
import org.inzira.kernel.AccountName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The doors, tried from outside. */
@InziraTest
class SignInTest {

  @Autowired MockMvc server;
  @Autowired AccountBook accounts;
  @Autowired AccountRows rows;
  @Autowired FailedSignIns failures;

  @Test
  void sendsWhoeverIsNotSignedInToTheForm() throws Exception {
    server
        .perform(get("/").accept("text/html"))
        .andExpect(status().is3xxRedirection())
        .andExpect(header().string("Location", Matchers.endsWith("/sign-in")));
  }

  @Test
  void letsInWithTheRightPasswordUnderANewSession() throws Exception {
    var password = TestAccounts.opened(accounts, "right", Role.HEAD_OF_MISSION);
    var session = new MockHttpSession();
    var before = session.getId();

    signIn("right", password, session).andExpect(status().is3xxRedirection());

    assertThat(session.getId()).isNotEqualTo(before);
    server.perform(get("/").session(session)).andExpect(status().isOk());
  }

  @Test
  void refusesAWrongNameAndAWrongPasswordAlike() throws Exception {
    TestAccounts.opened(accounts, "alike", Role.MONITORING);

    signIn("alike", "wrong", new MockHttpSession())
        .andExpect(redirectedUrl("/sign-in?refused=AX-001"));
    signIn("nobody.here", "wrong", new MockHttpSession())
        .andExpect(redirectedUrl("/sign-in?refused=AX-001"));
    signIn("Not A Name ’;--", "wrong", new MockHttpSession())
        .andExpect(redirectedUrl("/sign-in?refused=AX-001"));
  }

  @Test
  void refusesACharacterThatNoTextCanHold() throws Exception {
    signIn("nobody\u0000", "wrong", new MockHttpSession()).andExpect(status().isBadRequest());
  }

  @Test
  void makesAGuesserWaitEvenForTheRightPassword() throws Exception {
    var password = TestAccounts.opened(accounts, "guessed", Role.MONITORING);
    for (int attempt = 0; attempt < FailedSignIns.FAILURES_MAX; attempt++) {
      signIn("guessed", "wrong", new MockHttpSession());
    }

    signIn("guessed", password, new MockHttpSession())
        .andExpect(redirectedUrl("/sign-in?refused=AX-002"));

    failures.forget("guessed", "127.0.0.1");
  }

  @Test
  void refusesAFormWithoutItsToken() throws Exception {
    server
        .perform(post("/sign-in").param("account", "a").param("password", "b"))
        .andExpect(status().isForbidden());
    server.perform(post("/sign-out").with(user("donor"))).andExpect(status().isForbidden());
  }

  @Test
  void leadsBackToThePageAskedFor() throws Exception {
    var password = TestAccounts.opened(accounts, "asking", Role.ADMINISTRATOR);
    var session = new MockHttpSession();
    server.perform(get("/trail?account=asking").session(session).accept("text/html"));

    signIn("asking", password, session).andExpect(redirectedUrl("/trail?account=asking"));
  }

  @Test
  void neverLeadsToAnotherServer() throws Exception {
    var password = TestAccounts.opened(accounts, "lured", Role.ADMINISTRATOR);
    var session = new MockHttpSession();
    server.perform(
        get("http://elsewhere.example/trail?continue=//elsewhere.example")
            .session(session)
            .accept("text/html"));

    var location = signIn("lured", password, session).andReturn().getResponse().getRedirectedUrl();

    assertThat(location).startsWith("/trail").doesNotContain("http");
  }

  @Test
  void opensTheDemonstrationToItsOwnAccountsOnly() throws Exception {
    TestAccounts.opened(accounts, "own.account", Role.HEAD_OF_MISSION);
    accounts.addDemonstration(new AccountName("shown"), Set.of(Role.DONOR)).orThrow();

    enter("own.account").andExpect(status().isForbidden());
    enter("nobody").andExpect(status().isForbidden());
    enter("shown").andExpect(status().is3xxRedirection());
  }

  @Test
  void closesTheDemonstrationForGood() throws Exception {
    accounts.addDemonstration(new AccountName("wiped"), Set.of(Role.ADMINISTRATOR)).orThrow();
    var session = new MockHttpSession();
    server.perform(
        post("/sign-in/demonstration").param("account", "wiped").session(session).with(csrf()));
    server.perform(get("/trail").session(session)).andExpect(status().isOk());

    accounts.wipeDemonstration().orThrow();

    server.perform(get("/trail").session(session)).andExpect(status().isForbidden());
    enter("wiped").andExpect(status().isForbidden());
    server
        .perform(get("/sign-in"))
        .andExpect(content().string(Matchers.not(Matchers.containsString("demonstration"))));
  }

  @Test
  void takesARoleAwayAtTheNextClick() throws Exception {
    accounts.addDemonstration(new AccountName("moved"), Set.of(Role.ADMINISTRATOR)).orThrow();
    server.perform(get("/trail").with(user("moved"))).andExpect(status().isOk());

    rows.reopen(new AccountName("moved"), Set.of(Role.DONOR));

    server.perform(get("/trail").with(user("moved"))).andExpect(status().isForbidden());
  }

  @Test
  void forbidsFramesAndForeignScripts() throws Exception {
    server
        .perform(get("/sign-in"))
        .andExpect(header().string("X-Frame-Options", "DENY"))
        .andExpect(header().string("X-Content-Type-Options", "nosniff"))
        .andExpect(header().string("Referrer-Policy", "same-origin"))
        .andExpect(
            header()
                .string(
                    "Content-Security-Policy",
                    Matchers.allOf(
                        Matchers.containsString("default-src 'self'"),
                        Matchers.containsString("frame-ancestors 'none'"))));
  }

  @Test
  void takesNameAndPasswordInTheHeaderForProgramsOnly() throws Exception {
    var password = TestAccounts.opened(accounts, "program", Role.ADMINISTRATOR);

    server
        .perform(get("/trail").with(httpBasic("program", password)))
        .andExpect(status().is3xxRedirection());
    server
        .perform(get("/api/unlisted").with(httpBasic("program", password)))
        .andExpect(status().isForbidden())
        .andExpect(header().doesNotExist("Set-Cookie"));
    server
        .perform(get("/api/unlisted").with(httpBasic("program", "wrong")))
        .andExpect(status().isUnauthorized());
  }

  @Test
  void letsASessionReadTheApiButNotWriteToIt() throws Exception {
    var password = TestAccounts.opened(accounts, "in.session", Role.HEAD_OF_MISSION);
    var session = new MockHttpSession();
    signIn("in.session", password, session);

    server
        .perform(get("/api/figures/2022").session(session))
        .andExpect(status().isOk())
        .andExpect(header().doesNotExist("Set-Cookie"));
    server.perform(get("/api/unlisted").session(session)).andExpect(status().isForbidden());
    server.perform(post("/api/unlisted").session(session)).andExpect(status().isUnauthorized());
    server.perform(get("/api/figures/2022")).andExpect(status().isUnauthorized());
  }

  /** A test that signs somebody in by hand leaves a repository behind that asks the older way. */
  @Test
  void letsNoSessionWriteToTheApiWhicheverWayItIsAsked() throws Exception {
    var password = TestAccounts.opened(accounts, "asked.otherwise", Role.HEAD_OF_MISSION);
    var session = new MockHttpSession();
    signIn("asked.otherwise", password, session);
    server.perform(get("/api/unlisted").with(user("asked.otherwise")));

    server.perform(post("/api/unlisted").session(session)).andExpect(status().isUnauthorized());
  }

  private ResultActions signIn(String name, String password, MockHttpSession session)
      throws Exception {
    return server.perform(
        post("/sign-in")
            .param("account", name)
            .param("password", password)
            .session(session)
            .with(csrf())
            .with(SignInTest::inItsSession));
  }

  private static MockHttpServletRequest inItsSession(MockHttpServletRequest request) {
    request.setRequestedSessionIdValid(true);
    return request;
  }

  private ResultActions enter(String account) throws Exception {
    return server.perform(post("/sign-in/demonstration").param("account", account).with(csrf()));
  }
}
