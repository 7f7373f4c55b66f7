package org.inzira.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inzira.page.NavigationEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: back to the page asked for, to the first page open, or to the form. */
@Component
class SignInEvents {

  private final RequestCache asked;
  private final TrailBook trail;
  private final RequestVisitor visitor;
  private final List<NavigationEntry> navigation;

  SignInEvents(
      RequestCache asked,
      TrailBook trail,
      RequestVisitor visitor,
      ObjectProvider<NavigationEntry> navigation) {
    this.asked = asked;
    this.trail = trail;
    this.visitor = visitor;
    this.navigation =
        navigation.stream().sorted(Comparator.comparingInt(NavigationEntry::order)).toList();
  }

  void signedIn(
      HttpServletRequest request, HttpServletResponse response, Authentication authentication)
      throws IOException {
    trail.did("signed-in", authentication.getName());
    forget(request, response);
    var target = target(request, response);
    asked.removeRequest(request, response);
    response.sendRedirect(target);
  }

  /** What the session kept for who was there before is not for whoever comes now. */
  private void forget(HttpServletRequest request, HttpServletResponse response) {
    var session = request.getSession();
    var kept =
        Collections.list(session.getAttributeNames()).stream()
            .filter(name -> name.startsWith("org.inzira."))
            .toList();
    if (!kept.isEmpty()) {
      kept.forEach(session::removeAttribute);
      asked.removeRequest(request, response);
    }
  }

  void refused(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    response.sendRedirect(
        "/sign-in?refused=" + (reason instanceof LockedException ? "AX-002" : "AX-001"));
  }

  /** Only a path of this server is followed, never an address. */
  private String target(HttpServletRequest request, HttpServletResponse response) {
    return asked(request, response)
        .filter(SignInEvents::isOwnPath)
        .filter(path -> !path.equals("/"))
        .or(this::firstOpen)
        .orElse("/");
  }

  private Optional<String> asked(HttpServletRequest request, HttpServletResponse response) {
    if (asked.getRequest(request, response) instanceof DefaultSavedRequest saved) {
      var query = saved.getQueryString() == null ? "" : "?" + saved.getQueryString();
      return Optional.ofNullable(saved.getRequestURI()).map(path -> path + query);
    }
    return Optional.empty();
  }

  private Optional<String> firstOpen() {
    return navigation.stream().map(NavigationEntry::address).filter(visitor::mayOpen).findFirst();
  }

  private static boolean isOwnPath(String path) {
    return path.startsWith("/") && !path.startsWith("//") && !path.contains("\\");
  }
}
