package org.inzira.resettlement;

import java.util.List;
import java.util.Set;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;

/**
 * Whoever gives places says where two sides have them together, and takes them back from one side,
 * so that a split for protection leaves nobody beside whom they must not meet. Answered and done
 * for protection officers only.
 */
public interface Gatherings {

  /** Where some have places beside others, today or later. */
  List<Gathering> shared(Set<PersonId> some, Set<PersonId> others);

  /**
   * Takes back the places that some have there beside others, in the caller's transaction. What it
   * leaves behind says nothing of the others.
   *
   * @param why what the record says
   */
  Outcome<Gathering> giveBack(
      Gathering gathering, Set<PersonId> some, Set<PersonId> others, String why);
}
