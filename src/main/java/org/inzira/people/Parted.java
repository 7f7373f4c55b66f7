package org.inzira.people;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import org.inzira.kernel.PersonId;

/**
 * Says which persons were parted for protection, so that no record of a person brings back a code
 * by which one could be found from the other. A programme that parts persons gives the bean.
 */
public interface Parted {

  /** What must not stand at those among these who were parted from others; the rest are absent. */
  Map<PersonId, Parting> parted(Collection<PersonId> persons);

  /**
   * From whom somebody was parted.
   *
   * @param others whose codes they may not have
   * @param numbers of the cases of those others
   */
  record Parting(Set<PersonId> others, Set<String> numbers) {

    public Parting {
      others = Set.copyOf(others);
      numbers = Set.copyOf(numbers);
    }
  }
}
