package org.inzira.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.clearances.Clearance;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;

/**
 * What health has of one person, and how little of it others are told.
 *
 * @param cleared the medical clearance as health stated it
 * @param heldUntil until when the longest of their holds is expected to last
 * @param check the newest check before boarding
 * @param screening the newest check weeks before departure
 */
record HealthOfPerson(
    Optional<Medical> cleared,
    Optional<LocalDate> heldUntil,
    Optional<Check> check,
    Optional<Check> screening) {

  /**
   * A check.
   *
   * @param recall when somebody unfit is seen again
   */
  record Check(LocalDate on, boolean fit, Set<TravelCondition> needs, Optional<LocalDate> recall) {

    boolean isNoNewerThan(Check other) {
      return !on.isAfter(other.on);
    }
  }

  /**
   * While they are held, the medical clearance is not given, and health needs them until that is
   * expected to end. Of checks the newest decides: one that found them unfit leaves none, and they
   * are needed until they are seen again. A screening is no paper, yet an unfit one takes a paper
   * that is no newer. A day until which they were needed is told no longer once it is over: beside
   * the end of a clearance it could be its beginning.
   */
  List<Clearance> told(PersonId person, LocalDate today) {
    var told = new ArrayList<Clearance>();
    var fit = check.filter(Check::fit).filter(one -> unfit().filter(one::isNoNewerThan).isEmpty());
    var needs = EnumSet.noneOf(TravelCondition.class);
    cleared.ifPresent(stated -> needs.addAll(stated.conditions()));
    fit.ifPresent(one -> needs.addAll(one.needs()));
    screening.filter(Check::fit).ifPresent(one -> needs.addAll(one.needs()));
    if (cleared.isPresent()
        || heldUntil.isPresent()
        || recalled(today).isPresent()
        || !needs.isEmpty()) {
      told.add(medical(person, needs, today));
    }
    fit.ifPresent(one -> told.add(paper(person, one)));
    return told;
  }

  /** The screening that found them unfit, if that was the last. */
  private Optional<Check> unfit() {
    return screening.filter(one -> !one.fit());
  }

  /** When somebody whom the last check found unfit is seen again. */
  private Optional<LocalDate> recalled(LocalDate today) {
    return Stream.concat(check.stream(), screening.stream())
        .max(Comparator.comparing(Check::on))
        .filter(one -> !one.fit())
        .flatMap(Check::recall)
        .filter(day -> day.isAfter(today));
  }

  private Medical medical(PersonId person, Set<TravelCondition> needs, LocalDate today) {
    var until =
        heldUntil.isPresent() ? Optional.<LocalDate>empty() : cleared.flatMap(Medical::until);
    var held = heldUntil.map(day -> day.isBefore(today) ? today : day);
    var stated = cleared.flatMap(Medical::neededUntil).filter(day -> day.isAfter(today));
    var needed =
        Stream.of(held, stated, recalled(today))
            .flatMap(Optional::stream)
            .max(LocalDate::compareTo);
    return new Medical(person, until, needed, needs);
  }

  private static Paper paper(PersonId person, Check check) {
    return new Paper(
        person,
        ClearanceKind.FIT_TO_TRAVEL,
        Optional.empty(),
        "",
        check.on(),
        Optional.empty(),
        Optional.empty());
  }
}
