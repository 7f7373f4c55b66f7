package org.inzira.access;

import java.util.Set;
import org.inzira.kernel.AccountName;

/** Who is looking: the signed-in account with its roles. */
public record Viewer(AccountName account, Set<Role> roles) {

  public Viewer {
    roles = Set.copyOf(roles);
  }

  /** Whether they work for the mission; others are told what anybody outside is told. */
  public boolean isOfTheHouse() {
    return roles.stream().anyMatch(role -> role != Role.DONOR && role != Role.ADMINISTRATOR);
  }

  /** Whether the viewer has at least one of the roles. */
  public boolean isAny(Role... wanted) {
    return java.util.Arrays.stream(wanted).anyMatch(roles::contains);
  }
}
