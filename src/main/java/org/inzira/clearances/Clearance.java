package org.inzira.clearances;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;

/** What a person has that lets them travel. */
public sealed interface Clearance {

  /** Whose it is. */
  PersonId person();

  /** What it is. */
  ClearanceKind kind();

  /**
   * A paper, check or answer with a day on which it was given.
   *
   * @param destination the only country it is for, if there is one
   * @param condition what of its kind it is, such as the priority of a submission; or empty
   * @param anchoredOn the day from which a rule counts
   */
  record Paper(
      PersonId person,
      ClearanceKind kind,
      Optional<CountryCode> destination,
      String condition,
      LocalDate anchoredOn,
      Optional<LocalDate> validFrom,
      Optional<LocalDate> validUntil)
      implements Clearance {

    /** Of two papers of one kind the one given later counts, since it was given in its place. */
    static final Comparator<Paper> NEWEST_LAST =
        Comparator.comparing(Paper::anchoredOn)
            .thenComparing(paper -> paper.validUntil().orElse(LocalDate.MAX));

    public Paper {
      if (kind == ClearanceKind.MEDICAL) {
        throw new IllegalArgumentException("a medical clearance is stated by health alone");
      }
    }

    boolean isFor(CountryCode country) {
      return destination.isEmpty() || destination.get().equals(country);
    }
  }

  /**
   * All that is known outside health. There is no day on which it began: with it, the length of the
   * window could be read, and a length can tell what was found.
   *
   * @param until the last day of arrival; empty while it is not given
   * @param neededUntil the day from which health no longer needs the person here
   * @param conditions what the person needs on the way
   */
  record Medical(
      PersonId person,
      Optional<LocalDate> until,
      Optional<LocalDate> neededUntil,
      Set<TravelCondition> conditions)
      implements Clearance {

    public Medical {
      conditions = Set.copyOf(conditions);
    }

    @Override
    public ClearanceKind kind() {
      return ClearanceKind.MEDICAL;
    }
  }
}
