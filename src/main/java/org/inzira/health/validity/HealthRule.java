package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.inzira.clearances.Rule.Certainty;
import org.inzira.clearances.Rule.Version;
import org.inzira.clearances.Span;
import org.inzira.clearances.signed.Versioned;
import org.inzira.kernel.CountryCode;

/**
 * One version of a rule that looks at findings. It is illustrative until this mission’s officer of
 * health has signed this version.
 *
 * @param destinations the countries it is for; empty means all
 * @param classes whom it is for; empty means whom no rule of the same subject and destination names
 * @param since the day from which this version is in force
 * @param checked the day on which the source was looked at
 * @param notes what to know of it, by language
 */
record HealthRule(
    Version version,
    Subject subject,
    Set<CountryCode> destinations,
    Set<HealthClass> classes,
    Span span,
    Anchor anchor,
    LocalDate since,
    String source,
    LocalDate checked,
    Certainty certainty,
    String owner,
    Map<String, String> notes)
    implements Versioned {

  HealthRule {
    destinations = Set.copyOf(destinations);
    classes = Set.copyOf(classes);
    notes = Map.copyOf(notes);
  }

  @Override
  public List<Object> signed() {
    return List.of(
        version,
        subject,
        new TreeSet<>(destinations.stream().map(CountryCode::value).toList()),
        new TreeSet<>(classes),
        span,
        anchor,
        since,
        source,
        checked,
        certainty,
        owner);
  }

  /** What it rules. */
  enum Subject {
    /** Until when a medical holds. */
    MEDICAL(Span.Direction.AFTER),
    /** Who is screened once more before departure, and when. */
    SCREENING(Span.Direction.BEFORE),
    /** How long after a live vaccine nobody departs. */
    LIVE_DEPARTURE(Span.Direction.GAP),
    /** How long after a live vaccine no test for tuberculosis is taken. */
    LIVE_TEST(Span.Direction.GAP),
    /** How long somebody is held who was exposed. */
    QUARANTINE(Span.Direction.GAP),
    /** Nothing that is counted here; to be known. */
    KNOWN(Span.Direction.AFTER);

    private final Span.Direction direction;

    Subject(Span.Direction direction) {
      this.direction = direction;
    }

    boolean fits(Span span) {
      return span.direction() == direction
          || (span.direction() == Span.Direction.PRINTED && (this == MEDICAL || this == KNOWN));
    }

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The event whose day it counts from. */
  enum Anchor {
    COMPLETED,
    DECIDED,
    XRAY,
    DOSE,
    TEST,
    EXPOSURE,
    SCREENED,
    STATEMENT;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  boolean isFor(CountryCode destination) {
    return destinations.isEmpty() || destinations.contains(destination);
  }

  boolean isPrinted() {
    return span.direction() == Span.Direction.PRINTED;
  }
}
