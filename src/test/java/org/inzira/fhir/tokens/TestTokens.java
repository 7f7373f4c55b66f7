package org.inzira.fhir.tokens;

import java.util.EnumSet;
import java.util.Set;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.kernel.AccountName;
import org.springframework.beans.factory.BeanFactory;

/** Tokens for tests, of accounts made for them. */
public final class TestTokens {

  private TestTokens() {}

  /** A token of an account with the role, that may do this; the value of the header. */
  public static String issued(BeanFactory beans, Role role, Scope... scopes) {
    var account = account(beans, Role.HEALTH);
    var token = beans.getBean(Tokens.class).add(account, "A clinic", Set.of(scopes), 30).orThrow();
    if (role != Role.HEALTH) {
      accounts(beans).addDemonstration(account, Set.of(role)).orThrow();
    }
    return "Bearer " + token;
  }

  /** A token with every scope but that for what is confidential. */
  public static Scope[] ordinary() {
    return EnumSet.complementOf(EnumSet.of(Scope.CONFIDENTIAL_READ)).toArray(Scope[]::new);
  }

  /** A token of an account with these roles, the one of health among them. */
  public static String issued(BeanFactory beans, Set<Role> roles, Scope... scopes) {
    var account = account(beans, Role.HEALTH);
    accounts(beans).addDemonstration(account, roles).orThrow();
    return "Bearer "
        + beans.getBean(Tokens.class).add(account, "A clinic", Set.of(scopes), 30).orThrow();
  }

  static AccountName account(BeanFactory beans, Role role) {
    var account = new AccountName("clinic-" + System.nanoTime());
    return accounts(beans).addDemonstration(account, Set.of(role)).orThrow();
  }

  private static Accounts accounts(BeanFactory beans) {
    return beans.getBean(Accounts.class);
  }
}
