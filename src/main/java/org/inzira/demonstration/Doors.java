package org.inzira.demonstration;

import java.util.Set;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.kernel.AccountName;
import org.springframework.stereotype.Component;

/** The accounts of the demonstration: one for each role, entered without a password. */
@Component
class Doors {

  private final Accounts accounts;

  Doors(Accounts accounts) {
    this.accounts = accounts;
  }

  void open() {
    for (var role : Role.values()) {
      accounts.addDemonstration(new AccountName(name(role)), roles(role)).orThrow();
    }
  }

  private static String name(Role role) {
    return role == Role.HEALTH ? "nurse" : role.code();
  }

  /** Physicians and counsellors do the daily work of health, too. */
  private static Set<Role> roles(Role role) {
    return role == Role.PHYSICIAN || role == Role.COUNSELLOR
        ? Set.of(Role.HEALTH, role)
        : Set.of(role);
  }
}
