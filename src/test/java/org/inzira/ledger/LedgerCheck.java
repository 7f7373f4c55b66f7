package org.inzira.ledger;

import java.util.Optional;
import org.springframework.beans.factory.BeanFactory;

/** What {@code ledger verify} finds, for tests of other modules. */
public final class LedgerCheck {

  private LedgerCheck() {}

  /** Whether every block fits. */
  public static boolean fits(BeanFactory beans) {
    var found = beans.getBean(Verifying.class).verify(Optional.empty());
    return found instanceof Verification.Fits;
  }
}
