package org.inzira.page;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import org.hamcrest.Matchers;
import org.inzira.database.InziraTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InziraTest
class ErrorPagesTest {

  @Autowired MockMvc server;

  @ParameterizedTest
  @ValueSource(ints = {400, 403, 404, 405, 409, 413, 415, 418, 500, 503})
  void saysASentenceInTheFrameAndNeverHowItFailed(int code) throws Exception {
    server
        .perform(
            failed(code, "/records/departure/1")
                .requestAttr(
                    RequestDispatcher.ERROR_EXCEPTION,
                    new IllegalStateException("select secret from account")))
        .andExpect(status().is(code))
        .andExpect(content().string(Matchers.containsString("<main id=\"content\"")))
        .andExpect(content().string(Matchers.not(Matchers.containsString("page.error"))))
        .andExpect(content().string(Matchers.not(Matchers.containsString("secret"))))
        .andExpect(content().string(Matchers.not(Matchers.containsString("Exception"))));
  }

  @Test
  void answersProgramsWithAProblem() throws Exception {
    server
        .perform(failed(404, "/api/figures/2022/none"))
        .andExpect(status().isNotFound())
        .andExpect(content().contentType("application/problem+json"))
        .andExpect(jsonPath("$.status").value(404))
        .andExpect(jsonPath("$.refusals").isEmpty());
  }

  @Test
  void speaksTheLanguageAskedForAndRemembersIt() throws Exception {
    server
        .perform(get("/sign-in?lang=fr"))
        .andExpect(content().string(Matchers.containsString("Se connecter")))
        .andExpect(header().string("Set-Cookie", Matchers.containsString("lang=fr")));
    server
        .perform(get("/sign-in").header("Accept-Language", "rw, fr;q=0.8, en;q=0.5"))
        .andExpect(content().string(Matchers.containsString("lang=\"fr\"")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/assets/inzira.css",
        "/assets/icons.svg",
        "/assets/fonts/source-sans-3-latin-400-normal.woff2",
        "/webjars/bootstrap/5.3.8/dist/css/bootstrap.min.css",
        "/webjars/htmx.org/2.0.10/dist/htmx.min.js"
      })
  void servesWhatPagesLinkToWithoutSignIn(String address) throws Exception {
    server.perform(get(address)).andExpect(status().isOk());
  }

  private static MockHttpServletRequestBuilder failed(int code, String address) {
    return get("/error")
        .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code)
        .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address);
  }
}
