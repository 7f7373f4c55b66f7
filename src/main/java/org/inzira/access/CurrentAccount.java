package org.inzira.access;

import java.util.Optional;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Acting;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;

/** Whom the current thread acts for: as told, as signed in, or the operator at the prompt. */
@Component
class CurrentAccount implements Acting {

  private static final AccountName OPERATOR = new AccountName("operator");
  private static final AccountName NOBODY = new AccountName("nobody-signed-in");

  @Override
  public AccountName account() {
    if (ActingAs.isSet()) {
      return ActingAs.account();
    }
    return signedIn()
        .orElseGet(() -> RequestContextHolder.getRequestAttributes() == null ? OPERATOR : NOBODY);
  }

  static Optional<AccountName> signedIn() {
    return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
        .filter(authentication -> authentication.isAuthenticated())
        .filter(authentication -> !(authentication instanceof AnonymousAuthenticationToken))
        .map(authentication -> new AccountName(authentication.getName()));
  }
}
