package org.inzira.access.lock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.inzira.access.Accounts;
import org.inzira.access.Trail;
import org.inzira.access.Viewers;
import org.inzira.kernel.AccountName;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.WebAuthenticationDetailsSource;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Locks a session: nobody is signed in to it any more, and what it keeps waits for the same account
 * alone. So a locked session can leak nothing that a session without sign-in could not.
 */
@Component
class ScreenLock {

  private static final String LOCKED = ScreenLock.class.getName();

  private final Accounts accounts;
  private final Viewers viewers;
  private final Trail trail;
  private final AuthenticationProvider passwords;
  private final SessionAuthenticationStrategy sessions;
  private final SecurityContextRepository contexts;

  ScreenLock(
      Accounts accounts,
      Viewers viewers,
      Trail trail,
      AuthenticationProvider passwords,
      SessionAuthenticationStrategy sessions,
      SecurityContextRepository contexts) {
    this.accounts = accounts;
    this.viewers = viewers;
    this.trail = trail;
    this.passwords = passwords;
    this.sessions = sessions;
    this.contexts = contexts;
  }

  /**
   * Who locked, and where they were.
   *
   * @param page a path of this server, with what was asked for
   */
  record Locked(AccountName account, String page) {}

  /** The lock of a session; none of one that is open, or of nobody. */
  static Optional<Locked> of(HttpServletRequest request) {
    return session(request)
        .map(session -> session.getAttribute(LOCKED))
        .filter(Locked.class::isInstance)
        .map(Locked.class::cast);
  }

  static Optional<HttpSession> session(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false));
  }

  /** Signs out of the session, but keeps it for the same account. */
  void lock(HttpServletRequest request, HttpServletResponse response, @Nullable String page) {
    var account = viewers.get().account();
    trail.did("locked", account.value());
    request.getSession().setAttribute(LOCKED, new Locked(account, own(page)));
    request.changeSessionId();
    keep(new SecurityContextImpl(), request, response);
  }

  private void keep(
      SecurityContextImpl context, HttpServletRequest request, HttpServletResponse response) {
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  /** Path and question of a page of this server, whatever else stood before them. */
  private static String own(@Nullable String page) {
    try {
      var asked = new URI(page == null ? "/" : page);
      var path = asked.getRawPath();
      if (path == null || !path.startsWith("/") || path.startsWith("//") || isOfLock(path)) {
        return "/";
      }
      return asked.getRawQuery() == null ? path : path + "?" + asked.getRawQuery();
    } catch (URISyntaxException malformed) {
      return "/";
    }
  }

  private static boolean isOfLock(String path) {
    return path.equals("/lock") || path.equals("/locked") || path.startsWith("/locked/");
  }

  /**
   * Whether the lock of an account opens without a password: those of the demonstration have none.
   */
  boolean opensWithoutPassword(Locked locked) {
    return accounts.entersWithoutPassword(locked.account());
  }

  /**
   * Opens the lock for the account that locked. A wrong password and a barred source throw as a
   * sign-in does, and count with it; a wrong one is on the trail, which the bar keeps short.
   */
  void unlock(
      Locked locked, String password, HttpServletRequest request, HttpServletResponse response) {
    var authentication = authenticated(locked, password, request);
    session(request).ifPresent(session -> session.removeAttribute(LOCKED));
    sessions.onAuthentication(authentication, request, response);
    keep(new SecurityContextImpl(authentication), request, response);
    trail.did("unlocked", locked.account().value());
  }

  private Authentication authenticated(Locked locked, String password, HttpServletRequest request) {
    var name = locked.account().value();
    if (opensWithoutPassword(locked)) {
      return UsernamePasswordAuthenticationToken.authenticated(name, null, List.of());
    }
    var asked = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    asked.setDetails(new WebAuthenticationDetailsSource().buildDetails(request));
    try {
      return Objects.requireNonNull(passwords.authenticate(asked));
    } catch (BadCredentialsException wrong) {
      trail.did("unlock-refused", name);
      throw wrong;
    }
  }
}
