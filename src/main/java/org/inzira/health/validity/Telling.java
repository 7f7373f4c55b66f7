package org.inzira.health.validity;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.inzira.clearances.TravelCondition;
import org.inzira.health.validity.StatedMedicals.How;

/**
 * Decides what is told of what a rule says and what somebody stated by hand. What differs from what
 * was told last was stated by hand. A day in the past is no statement any more.
 *
 * @param rule the last day by the rule; empty where no rule knows
 * @param needed until when live vaccines keep the person here
 * @param lastNeeded the same when it was looked at last: what the record says of it since stands,
 *     so that a clinician can let somebody travel in an outbreak
 * @param now what the record says
 * @param last what was told last by these rules
 */
record Telling(
    Cause cause,
    LocalDate today,
    Optional<LocalDate> rule,
    Optional<LocalDate> needed,
    Optional<LocalDate> lastNeeded,
    Told now,
    Told last) {

  /** Why it is looked at. */
  enum Cause {
    /** An assessment was signed, or taken back. */
    STATEMENT,
    RULE,
    DOSE,
    /** Somebody decided that the day of the rule be told. */
    DECISION;

    String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /** What others are told. */
  record Told(
      Optional<LocalDate> until, Optional<LocalDate> needed, Set<TravelCondition> conditions) {

    static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Set.of());

    Told {
      conditions = Set.copyOf(conditions);
    }
  }

  /** What was decided. */
  record Decided(How how, Told told, Optional<LocalDate> byHand) {}

  Decided cleared(Set<TravelCondition> stated) {
    var hand = byHand();
    return switch (hand.isEmpty() || cause == Cause.DECISION ? Cause.DECISION : cause) {
      case DECISION -> rule.isEmpty() ? unruled(stated) : decided(How.STATED, rule, stated);
      case STATEMENT -> rule.isEmpty() ? unruled(stated) : earlier(hand.get(), rule.get(), stated);
      case RULE, DOSE -> decided(rule.isEmpty() ? How.NOT_RULED : handed(hand), hand, stated);
    };
  }

  Decided withdrawn() {
    return decided(How.WITHDRAWN, Optional.empty(), Set.of());
  }

  private Decided unruled(Set<TravelCondition> stated) {
    return decided(How.NOT_RULED, byHand(), stated);
  }

  private How handed(Optional<LocalDate> hand) {
    return hand.equals(rule) ? How.STATED : How.KEPT_BY_HAND;
  }

  private Decided earlier(LocalDate hand, LocalDate ruled, Set<TravelCondition> stated) {
    return ruled.isBefore(hand)
        ? decided(How.SHORTENED, rule, stated)
        : decided(handed(Optional.of(hand)), Optional.of(hand), stated);
  }

  /** A person is not needed beyond the end of what is told: the record could not say it. */
  private Decided decided(How how, Optional<LocalDate> until, Set<TravelCondition> stated) {
    var longest = needed.isPresent() && needed.equals(lastNeeded) ? stillNeeded() : longest();
    var capped = longest.map(day -> until.filter(day::isAfter).isPresent() ? until.get() : day);
    return new Decided(how, new Told(until, capped, conditions(stated)), byHand());
  }

  private Optional<LocalDate> stillNeeded() {
    return now.needed().filter(day -> day.isAfter(today));
  }

  private Optional<LocalDate> longest() {
    var byHand = stillNeeded().filter(_ -> !now.needed().equals(last.needed()));
    return byHand.filter(day -> needed.filter(day::isBefore).isEmpty()).or(() -> needed);
  }

  private Set<TravelCondition> conditions(Set<TravelCondition> stated) {
    if (cause != Cause.STATEMENT) {
      return now.conditions();
    }
    var all = EnumSet.noneOf(TravelCondition.class);
    all.addAll(now.conditions());
    all.removeAll(last.conditions());
    all.addAll(stated);
    return all;
  }

  private Optional<LocalDate> byHand() {
    return now.until().filter(day -> !now.until().equals(last.until()) && !day.isBefore(today));
  }
}
