package org.inzira.access;

import java.util.EnumSet;
import java.util.Set;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Outcome;
import org.springframework.beans.factory.BeanFactory;

/** Accounts for tests: one for each role, named like it, and others by name. */
public final class TestAccounts {

  private TestAccounts() {}

  /** Makes sure that {@code health}, {@code movement} … are accounts with just that role. */
  static void oneForEachRole(Accounts accounts) {
    EnumSet.allOf(Role.class)
        .forEach(role ->
            accounts.addDemonstration(new AccountName(role.code()), Set.of(role)).orThrow());
  }

  /** Opens an account of the mission in an application and gives its password. */
  public static String opened(BeanFactory beans, String name, Role... roles) {
    return opened(beans.getBean(AccountBook.class), name, roles);
  }

  /** Opens an account of the mission and gives its password. */
  static String opened(AccountBook accounts, String name, Role... roles) {
    return switch (accounts.add(new AccountName(name), Set.of(roles))) {
      case Outcome.Done<String>(var password) -> password;
      case Outcome.Refused<String>(var _) ->
          accounts.renewPassword(new AccountName(name)).orThrow();
    };
  }
}
