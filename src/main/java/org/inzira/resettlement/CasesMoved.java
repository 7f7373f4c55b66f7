package org.inzira.resettlement;

import java.util.Set;

/**
 * Something of these cases is not what it was: a step, a member, a hold, what they hold. Published
 * inside the transaction that changed it, so that who keeps lists of cases keeps them true.
 */
public record CasesMoved(Set<CaseId> cases) {

  public CasesMoved {
    cases = Set.copyOf(cases);
  }
}
