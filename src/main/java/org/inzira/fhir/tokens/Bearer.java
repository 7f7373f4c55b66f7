package org.inzira.fhir.tokens;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who showed a token: the account in whose name it was issued, with what it may do. */
public final class Bearer extends AbstractAuthenticationToken {

  private final UUID token;
  private final AccountName account;
  private final String label;
  private final Set<Scope> scopes;

  Bearer(Token token) {
    super(List.of());
    this.token = token.id();
    this.account = token.account();
    this.label = token.label();
    this.scopes = Set.copyOf(token.scopes());
    setAuthenticated(true);
  }

  /** Whether who calls now came with a token that allows it. */
  public static boolean holds(Scope scope) {
    return SecurityContextHolder.getContext().getAuthentication() instanceof Bearer bearer
        && bearer.may(scope);
  }

  /** Whether the token allows it. */
  public boolean may(Scope scope) {
    return scopes.contains(scope);
  }

  /** Whose token it is, as it was named when it was issued. */
  public String label() {
    return label;
  }

  @Override
  public String getName() {
    return account.value();
  }

  @Override
  public Object getPrincipal() {
    return account.value();
  }

  @Override
  public @Nullable Object getCredentials() {
    return null;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Bearer bearer && bearer.token.equals(token);
  }

  @Override
  public int hashCode() {
    return token.hashCode();
  }
}
