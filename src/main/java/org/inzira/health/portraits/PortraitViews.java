package org.inzira.health.portraits;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.portraits.Portraits.Known;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.PersonId;
import org.inzira.page.Choice;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says by which photograph somebody is known, wherever they are met at the clinic. */
@Component
public class PortraitViews {

  private static final int MONTHS_SHOWN_MAX = 24;

  private final Portraits portraits;
  private final Renewals renewals;
  private final People people;
  private final Pages pages;
  private final Clock clock;
  private final ZoneId zone;

  PortraitViews(
      Portraits portraits,
      Renewals renewals,
      People people,
      Pages pages,
      Clock clock,
      ZoneId zone) {
    this.portraits = portraits;
    this.renewals = renewals;
    this.people = people;
    this.pages = pages;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What is shown of somebody.
   *
   * @param picture the address of the small one; empty where none is kept
   * @param said when it was taken and by whom, or that there is none and why
   * @param ask that a new one should be asked for; empty where not
   * @param page the address of all versions
   * @param open whether one may be taken today
   * @param asked who may consent or decline
   */
  public record Shown(
      String picture,
      int width,
      int height,
      String said,
      String ask,
      String page,
      boolean open,
      List<Choice> asked) {

    public boolean isKept() {
      return !picture.isEmpty();
    }
  }

  /** What is shown of each of these. */
  public Map<PersonId, Shown> of(Set<PersonId> persons) {
    var known = portraits.known(persons);
    var born = people.find(persons);
    var shown = new HashMap<PersonId, Shown>();
    known.forEach((person, of) -> shown.put(person, shown(person, of, born.get(person), false)));
    return shown;
  }

  /** The same of one, with whether another may be taken today. */
  public Shown of(PersonId person) {
    return shown(
        person,
        portraits.known(person),
        people.find(Set.of(person)).get(person),
        portraits.isKnownToday(person));
  }

  private Shown shown(PersonId id, Known known, @Nullable Person person, boolean open) {
    var words = pages.wording();
    var newest = known.newest();
    var birth = Optional.ofNullable(person).flatMap(Person::birthDate);
    return new Shown(
        newest.map(one -> one.address() + "/small").orElse(""),
        newest.map(Portrait::smallWidth).orElse(1),
        newest.map(Portrait::smallHeight).orElse(1),
        newest.map(one -> taken(one, words)).orElseGet(() -> none(known, words)),
        newest
            .filter(one -> isPast(one, birth))
            .map(one -> words.text("health.portrait.ask"))
            .orElse(""),
        PortraitRoutes.PORTRAITS + "/people/" + id.value(),
        open,
        consents(words));
  }

  static List<Choice> consents(Wording words) {
    return Portraits.CONSENTS.stream()
        .map(code -> new Choice(code, words.text("health.portrait.who." + code)))
        .toList();
  }

  private boolean isPast(Portrait one, Optional<BirthDate> birth) {
    return !today().isBefore(renewals.askedFrom(day(one), birth));
  }

  /** A day, how long ago, and who; a face changes, a child's most. */
  private String taken(Portrait one, Wording words) {
    var age = Period.between(day(one), today());
    long months = age.toTotalMonths();
    var ago =
        months < MONTHS_SHOWN_MAX
            ? words.text("health.portrait.months", months)
            : words.text("health.portrait.years", months / 12);
    return words.text("health.portrait.taken", words.day(day(one)), ago, one.takenBy());
  }

  private String none(Known known, Wording words) {
    return known
        .declined()
        .map(one ->
            words.text(
                "health.portrait.declined",
                words.day(LocalDate.ofInstant(one.at(), zone)),
                words.text("health.portrait.who." + one.who())))
        .orElseGet(() -> words.text("health.portrait.none"));
  }

  private LocalDate day(Portrait one) {
    return LocalDate.ofInstant(one.takenAt(), zone);
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
