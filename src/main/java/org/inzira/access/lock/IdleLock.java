package org.inzira.access.lock;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.inzira.access.Viewers;
import org.inzira.database.Settings;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Locks a session of which nobody has used a page for a while, before it answers again. What a page
 * asks by itself is no use: else a list that refreshes itself would keep a deserted screen open.
 */
class IdleLock implements HandlerInterceptor {

  private static final String USED = IdleLock.class.getName();

  private final ScreenLock lock;
  private final Viewers viewers;
  private final Duration longest;
  private final Clock clock;

  IdleLock(ScreenLock lock, Viewers viewers, Duration longest, Clock clock) {
    this.lock = lock;
    this.viewers = viewers;
    this.longest = longest;
    this.clock = clock;
  }

  /** Puts it before every page. */
  @Configuration(proxyBeanMethods = false)
  static class Placed {

    @Bean
    WebMvcConfigurer idleLock(
        ObjectProvider<ScreenLock> lock,
        ObjectProvider<Viewers> viewers,
        Settings settings,
        Clock clock) {
      return new WebMvcConfigurer() {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
          var longest = Duration.ofMinutes(settings.lockAfterMinutes());
          if (longest.isPositive()) {
            registry
                .addInterceptor(new IdleLock(lock.getObject(), viewers.getObject(), longest, clock))
                .excludePathPatterns("/assets/**", "/webjars/**", "/favicon.ico", "/livez");
          }
        }
      };
    }
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (request.getDispatcherType() == DispatcherType.ERROR) {
      // What went wrong may be the database, which knows who is signed in.
      return true;
    }
    var session = ScreenLock.session(request);
    if (session.isEmpty() || viewers.find().isEmpty()) {
      return true;
    }
    if (isIdle(session.get())) {
      session.get().removeAttribute(USED);
      lock.lock(request, response, page(request));
      LockedEntry.send(request, response);
      return false;
    }
    if (!isByItself(request)) {
      session.get().setAttribute(USED, clock.instant());
    }
    return true;
  }

  private boolean isIdle(HttpSession session) {
    return session.getAttribute(USED) instanceof Instant used
        && !clock.instant().isBefore(used.plus(longest));
  }

  private static boolean isByItself(HttpServletRequest request) {
    return request.getMethod().equals("GET") && request.getHeader("HX-Request") != null;
  }

  /** Only a page can be gone back to: of a form or a part of a page, the one on which it stood. */
  private static @Nullable String page(HttpServletRequest request) {
    if (!request.getMethod().equals("GET") || request.getHeader("HX-Request") != null) {
      return request.getHeader(HttpHeaders.REFERER);
    }
    return request.getQueryString() == null
        ? request.getRequestURI()
        : request.getRequestURI() + "?" + request.getQueryString();
  }
}
