package org.inzira.page;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides the language of each request: asked for by {@code ?lang=}, remembered, or accepted. After
 * the filter that says in which letters the request is written: the first look at a parameter reads
 * them all, and a name typed in French would be kept with broken letters.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Languages extends OncePerRequestFilter {

  private static final String LANGUAGE = Languages.class.getName() + ".language";
  private static final String PATH = Languages.class.getName() + ".path";
  private static final String QUERY = Languages.class.getName() + ".query";
  private static final String NAME = "lang";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var asked = spoken(request.getParameter(NAME));
    asked.ifPresent(language -> remember(language, request, response));
    request.setAttribute(
        LANGUAGE, asked.or(() -> remembered(request)).orElseGet(() -> accepted(request)));
    request.setAttribute(PATH, request.getRequestURI());
    request.setAttribute(
        QUERY, request.getMethod().equals("GET") ? request.getQueryString() : null);
    chain.doFilter(request, response);
  }

  static Locale current() {
    return attribute(LANGUAGE) instanceof Locale language ? language : Locale.ENGLISH;
  }

  static String currentPath() {
    return attribute(PATH) instanceof String path ? path : "/";
  }

  /** This page in another language: what was asked for stays, day and filters included. */
  static String switched(String language) {
    var asked = attribute(QUERY) instanceof String query ? query : "";
    var kept =
        Arrays.stream(asked.split("&"))
            .filter(part -> !part.isEmpty() && !part.startsWith(NAME + "="))
            .map(part -> part + "&")
            .collect(Collectors.joining());
    return "?" + kept + NAME + "=" + language;
  }

  /** This page with what was asked for, to come back to it. */
  static String here() {
    return attribute(QUERY) instanceof String query && !query.isEmpty()
        ? currentPath() + "?" + query
        : currentPath();
  }

  private static @Nullable Object attribute(String name) {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
        ? current.getRequest().getAttribute(name)
        : null;
  }

  private static Optional<Locale> spoken(@Nullable String code) {
    return Texts.LANGUAGES.stream()
        .filter(language -> language.getLanguage().equals(code))
        .findFirst();
  }

  private static Optional<Locale> remembered(HttpServletRequest request) {
    var cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> cookie.getName().equals(NAME))
        .flatMap(cookie -> spoken(cookie.getValue()).stream())
        .findFirst();
  }

  private static Locale accepted(HttpServletRequest request) {
    return Collections.list(request.getLocales()).stream()
        .flatMap(locale -> spoken(locale.getLanguage()).stream())
        .findFirst()
        .orElse(Locale.ENGLISH);
  }

  private static void remember(
      Locale language, HttpServletRequest request, HttpServletResponse response) {
    // Neither programs nor who reads what is public are given anything to keep.
    if (request.getRequestURI().startsWith("/api/")
        || request.getRequestURI().startsWith("/fhir")
        || request.getRequestURI().startsWith("/public/")) {
      return;
    }
    var cookie =
        ResponseCookie.from(NAME, language.getLanguage())
            .path("/")
            .maxAge(java.time.Duration.ofDays(365))
            .sameSite("Lax")
            .httpOnly(true)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
