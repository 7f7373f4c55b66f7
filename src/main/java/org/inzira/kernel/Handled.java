package org.inzira.kernel;

import java.util.List;
import java.util.Set;

/**
 * What a handler made of a batch.
 *
 * @param refusedKeys the keys of the records that were refused or leaned on a refused one
 * @param notices what was corrected on the way and must be shown, such as a misspelt district
 */
public record Handled(
    int added,
    int changed,
    int unchanged,
    int voided,
    List<Refusal> refusals,
    Set<String> refusedKeys,
    List<Refusal> notices) {

  /** Nothing read, nothing done. */
  public static final Handled NOTHING = new Handled(0, 0, 0, 0, List.of(), Set.of(), List.of());

  public Handled {
    refusals = List.copyOf(refusals);
    refusedKeys = Set.copyOf(refusedKeys);
    notices = List.copyOf(notices);
  }
}
