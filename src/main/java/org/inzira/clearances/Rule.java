package org.inzira.clearances;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inzira.clearances.signed.Versioned;
import org.inzira.kernel.CountryCode;

/**
 * One version of a rule: which clearance must hold, for whom, how long, by which source. It blocks
 * only once this mission's named officer has signed this version; until then it warns.
 *
 * @param destinations the countries it is for; empty means every country that no rule of the same
 *     kind and effect names
 * @param condition what of its kind it is for, or empty for all
 * @param since the day from which this version is in force
 * @param source where it was found, as one would cite it
 * @param checked the day on which the source was looked at
 * @param owner the code of who looks after it
 * @param notes what to know of it, by language
 */
public record Rule(
    Version version,
    ClearanceKind kind,
    String programme,
    Set<CountryCode> destinations,
    String condition,
    Span span,
    Anchor anchor,
    Target target,
    Effect effect,
    LocalDate since,
    String source,
    LocalDate checked,
    Certainty certainty,
    String owner,
    Map<String, String> notes)
    implements Versioned {

  public Rule {
    destinations = Set.copyOf(destinations);
    notes = Map.copyOf(notes);
  }

  @Override
  public List<Object> signed() {
    return List.of(
        version,
        kind,
        programme,
        new TreeSet<>(destinations.stream().map(CountryCode::value).toList()),
        condition,
        span,
        anchor,
        target,
        effect,
        since,
        source,
        checked,
        certainty,
        owner);
  }

  /** The name of a rule with the number of its version; what is signed, and what is kept. */
  public record Version(String rule, int number) {

    @Override
    public String toString() {
      return rule + "/" + number;
    }
  }

  /** The event whose day a rule counts from. */
  public enum Anchor {
    ISSUE,
    CAPTURE,
    ANSWER,
    CHECK,
    SUBMISSION,
    STATEMENT;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The event that a rule looks to. */
  public enum Target {
    BOARDING,
    DEPARTURE,
    ARRIVAL;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    int daysLater(Itinerary itinerary) {
      return this == ARRIVAL ? itinerary.arrivalDaysLater() : 0;
    }
  }

  /** What follows when a rule is not kept. */
  public enum Effect {
    /** The person may not travel, once the rule is signed. */
    REQUIRED,
    /** A warning, signed or not: the source calls it voluntary. */
    ADVISED,
    /** A promise of service was missed; nobody is kept from travelling. */
    SERVICE;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How sure the source makes one. */
  public enum Certainty {
    VERIFIED,
    SECOND_HAND,
    BACKGROUND,
    NOT_FOUND;

    /** The code in messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
