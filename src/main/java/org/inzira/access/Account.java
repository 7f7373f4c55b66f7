package org.inzira.access;

import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.AccountName;

/** An account as it is kept. Only one of the mission has a password. */
record Account(
    AccountName name,
    Set<Role> roles,
    Optional<String> passwordHash,
    boolean demonstration,
    boolean closed) {

  Account {
    roles = Set.copyOf(roles);
  }

  boolean mayEnterWithoutPassword() {
    return demonstration && !closed;
  }
}
