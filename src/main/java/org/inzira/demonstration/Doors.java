package org.inzira.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;
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
    roles()
        .forEach((name, role) ->
            accounts.addDemonstration(new AccountName(name), Set.of(role)).orThrow());
  }

  private static Map<String, Role> roles() {
    var roles = new LinkedHashMap<String, Role>();
    for (var role : Role.values()) {
      roles.put(role == Role.HEALTH ? "nurse" : role.code(), role);
    }
    return roles;
  }
}
