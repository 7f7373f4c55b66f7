package org.inzira.clearances;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;

/** Who travels on what: it says neither when they may nor what they hold. */
public interface Journeys {

  /** The journeys that are still planned on which some of these travel. */
  Set<UUID> planned(Collection<PersonId> persons);

  /**
   * Those of these persons who departed on a journey, and are on none that is still planned: what
   * was in force for them is not asked anew.
   */
  Set<PersonId> departed(Collection<PersonId> persons);

  /** Who lives at a site and prepares a journey; a programme that knows it implements this. */
  interface OfSite {

    /** Those of the cases that name this site. */
    Set<PersonId> at(PlaceCode site);
  }
}
