package org.inzira.clearances;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKey;

/**
 * Keeps the planned journeys of programmes: each is the record {@code planned-journey} under the
 * key of the case that plans it, with a {@code traveller} for each who travels.
 */
public interface TravelPlans {

  /** A journey as a programme plans it. */
  record TravelPlan(
      RecordKey key,
      CountryCode destination,
      LocalDate departsOn,
      int arrivalDaysLater,
      List<Journey.Traveller> travellers) {

    public TravelPlan {
      travellers = List.copyOf(travellers);
    }
  }

  /** How a plan ends. */
  enum Ending {
    DEPARTED,
    GIVEN_UP;

    /** The code of the state in which it leaves the journey. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Makes the plan, or changes the one under this key; the same plan again changes nothing. Whoever
   * is in it no longer is taken off the journey. Refused when somebody in it has no record, or is
   * in it twice.
   */
  Outcome<UUID> plan(TravelPlan plan);

  /** Ends a plan; refused when there is none under this key. A plan that is made again is open. */
  Outcome<UUID> end(RecordKey key, Ending ending);

  /** The journey under this key. */
  Optional<UUID> find(RecordKey key);

  /**
   * Takes these off a plan and leaves nothing that says that they were on it: whom protection keeps
   * apart from a family must not be found by its journey.
   */
  void forget(RecordKey key, Set<PersonId> persons);
}
