package org.inzira.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sign-in page, and the door of the demonstration, which opens to its own accounts only. */
@Controller
class SignInPages {

  private static final Set<String> REFUSALS = Set.of("AX-001", "AX-002");

  private final Pages pages;
  private final AccountBook accounts;
  private final SignInEvents events;
  private final SessionAuthenticationStrategy sessions;
  private final SecurityContextRepository contexts;

  SignInPages(
      Pages pages,
      AccountBook accounts,
      SignInEvents events,
      SessionAuthenticationStrategy sessions,
      SecurityContextRepository contexts) {
    this.pages = pages;
    this.accounts = accounts;
    this.events = events;
    this.sessions = sessions;
    this.contexts = contexts;
  }

  /** A door of the demonstration. */
  record Door(String account, String role, String sentence, boolean main) {}

  @GetMapping("/sign-in")
  ResponseEntity<String> form(@RequestParam(required = false) @Nullable String refused) {
    var wording = pages.wording();
    var sentence = refused != null && REFUSALS.contains(refused) ? wording.text(refused) : "";
    return pages.page(
        "access/sign-in.jte",
        Map.of(
            "frame", pages.frame(wording.text("access.sign-in")),
            "refusal", sentence,
            "doors", doors(wording)));
  }

  @PostMapping("/sign-in/demonstration")
  void enter(@RequestParam String account, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var entered =
        accounts.list().stream()
            .filter(Account::mayEnterWithoutPassword)
            .filter(known -> known.name().value().equals(account))
            .findFirst()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    var authentication =
        UsernamePasswordAuthenticationToken.authenticated(entered.name().value(), null, List.of());
    keep(authentication, request, response);
    events.signedIn(request, response, authentication);
  }

  private void keep(
      Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
    sessions.onAuthentication(authentication, request, response);
    var context = new SecurityContextImpl(authentication);
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }

  private List<Door> doors(Wording wording) {
    return accounts.list().stream()
        .filter(Account::mayEnterWithoutPassword)
        .filter(account -> !account.roles().isEmpty())
        .sorted(Comparator.comparing(SignInPages::tellingRole))
        .map(account -> door(account, wording))
        .toList();
  }

  private static Door door(Account account, Wording wording) {
    var role = tellingRole(account);
    return new Door(
        account.name().value(),
        wording.text("access.role." + role.code()),
        wording.text("access.role." + role.code() + ".sees"),
        account.roles().contains(Role.HEAD_OF_MISSION));
  }

  /** Of several roles the last says most: a physician has the role of health, too. */
  private static Role tellingRole(Account account) {
    return account.roles().stream().max(Comparator.naturalOrder()).orElseThrow();
  }
}
