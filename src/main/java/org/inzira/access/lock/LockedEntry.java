package org.inzira.access.lock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/**
 * Leads whoever is not signed in to the lock of their session, or to the form. A part of a page is
 * never answered with another page: the whole page goes there instead; and a program is told that
 * it is not signed in.
 */
@Component
class LockedEntry implements AuthenticationEntryPoint {

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    send(request, response);
  }

  static void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getRequestURI().startsWith("/api/")) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Inzira\"");
      response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    var page = ScreenLock.of(request).isPresent() ? LockPages.PAGE : "/sign-in";
    if (request.getHeader("HX-Request") == null) {
      response.sendRedirect(page);
    } else {
      response.setHeader("HX-Redirect", page);
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
  }
}
