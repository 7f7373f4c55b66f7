package org.inzira.clearances;

import java.time.LocalDate;
import org.inzira.clearances.Rule.Effect;
import org.inzira.kernel.PersonId;

/**
 * One clearance of one person under one rule: on which days it lets them depart.
 *
 * @param signed whether the rule's version is signed; else its days are illustrative
 * @param ready the day from which it could be there anew
 */
public record Bar(
    PersonId person, Rule rule, State state, Window window, boolean signed, LocalDate ready) {

  /** How far it is. */
  public enum State {
    /** It is there, until a known day. */
    HELD,
    /** It is there; until when is not known. */
    WITHOUT_END,
    /** It is not there yet; its window begins when it could be. */
    TO_DO
  }

  /** Whether it keeps the person from travelling outside its window. */
  public boolean blocks() {
    return signed && rule.effect() == Effect.REQUIRED;
  }

  /** Whether its window is looked at, be it to block or to warn. */
  public boolean counts() {
    return rule.effect() != Effect.SERVICE;
  }

  /** Whether it must be got before the journey. */
  public boolean isDue() {
    return state == State.TO_DO && rule.effect() == Effect.REQUIRED;
  }

  /** Whether it lets the person depart on a day. */
  public boolean holdsOn(LocalDate day) {
    return window.has(day);
  }

  /** Whether it has ended before a day. */
  boolean lapsesBefore(LocalDate day) {
    return window.last().isBefore(day);
  }

  /** Whether it could be got anew in time to depart on a day. */
  boolean renewableFor(Itinerary itinerary) {
    var day = itinerary.departure();
    return !day.isBefore(ready)
        && (anew(day, itinerary).has(day) || anew(ready, itinerary).has(day));
  }

  /** The first day on which one got as soon as possible would hold. */
  LocalDate anewOn(Itinerary itinerary) {
    return anew(ready, itinerary).first();
  }

  private Window anew(LocalDate anchor, Itinerary itinerary) {
    return Evaluation.onDeparture(
        rule.span().of(anchor), anchor, rule.target().daysLater(itinerary));
  }

  /** Whether both are about the same clearance of the same person. */
  boolean isSameAs(Bar other) {
    return person.equals(other.person) && rule.version().rule().equals(other.rule.version().rule());
  }
}
