package org.inzira.kernel;

import java.util.List;

/**
 * Carries refusals out of a place that can return no {@link Outcome}, such as a check made just
 * before commit. Only {@code Transactions} catches it, and turns it into an outcome.
 */
public final class RefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  public RefusedException(List<Refusal> refusals) {
    super("refused: " + refusals);
    this.refusals = List.copyOf(refusals);
  }

  /** Every reason. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
