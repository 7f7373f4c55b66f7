package org.inzira.access.lock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.util.Map;
import org.inzira.access.lock.ScreenLock.Locked;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page before a locked screen: the same account goes on where it was, another begins anew. */
@Controller
class LockPages {

  static final String PAGE = "/locked";

  private final ScreenLock lock;
  private final Pages pages;

  LockPages(ScreenLock lock, Pages pages) {
    this.lock = lock;
    this.pages = pages;
  }

  @PostMapping("/lock")
  ResponseEntity<String> lock(
      @RequestParam(defaultValue = "/") String page,
      HttpServletRequest request,
      HttpServletResponse response) {
    lock.lock(request, response, page);
    return to(PAGE);
  }

  @GetMapping(PAGE)
  ResponseEntity<String> page(HttpServletRequest request) {
    return ScreenLock.of(request)
        .map(locked -> shown(HttpStatus.OK, locked, ""))
        .orElseGet(() -> to("/"));
  }

  @PostMapping(PAGE)
  ResponseEntity<String> unlock(
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    var found = ScreenLock.of(request);
    if (found.isEmpty()) {
      return to("/");
    }
    try {
      lock.unlock(found.get(), password, request, response);
      return to(back(found.get().page()));
    } catch (LockedException barred) {
      return shown(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), "AX-002");
    } catch (AuthenticationException wrong) {
      return shown(HttpStatus.UNPROCESSABLE_CONTENT, found.get(), "AX-001");
    }
  }

  /** What was answered to a form may have no page of its own. */
  private String back(String page) {
    return pages.mayOpen(page) ? page : "/";
  }

  /** Nothing of who locked is left to whoever comes next. */
  @PostMapping(PAGE + "/other")
  ResponseEntity<String> other(HttpServletRequest request) {
    ScreenLock.of(request)
        .flatMap(locked -> ScreenLock.session(request))
        .ifPresent(HttpSession::invalidate);
    return to("/sign-in");
  }

  private ResponseEntity<String> shown(HttpStatus status, Locked locked, String refusal) {
    var words = pages.wording();
    var page =
        pages.page(
            "access/lock/locked.jte",
            Map.of(
                "frame", pages.frame(words.text("access.locked")),
                "account", locked.account().value(),
                "free", lock.opensWithoutPassword(locked),
                "refusal", refusal.isEmpty() ? "" : words.text(refusal)));
    return ResponseEntity.status(status).headers(page.getHeaders()).body(page.getBody());
  }

  private static ResponseEntity<String> to(String page) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(page)).build();
  }
}
