package org.inzira.health.vaccination;

import static org.inzira.health.vaccination.Caution.PREGNANCY;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.health.vaccination.Question.Pregnant;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Sex;

/**
 * Somebody, as whoever vaccinates needs them.
 *
 * @param key by which the office knows the record
 * @param number the spoken number, or empty
 * @param doses had, the newest first
 * @param cautions that were noted, those that are over among them
 */
record Patient(
    PersonId id,
    String key,
    String number,
    String name,
    Sex sex,
    Optional<BirthDate> birth,
    List<Dose> doses,
    List<Caution.Noted> cautions) {

  /** A dose as it stands in its record. */
  record Dose(Given given, String how, String lot, String address) {}

  Patient {
    doses = List.copyOf(doses);
    cautions = List.copyOf(cautions);
  }

  /** What speaks on a day against a vaccine, live or not. */
  Set<Caution> against(boolean live, LocalDate day) {
    return cautions.stream()
        .filter(one -> one.holds(day) && one.caution().against(live))
        .map(Caution.Noted::caution)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Caution.class)));
  }

  /** Whether pregnancy is asked of them: unless they are male, at ages at which it may be. */
  boolean isAskedOfPregnancy(Schedule.Pregnancy asked, LocalDate day) {
    var born = birth.map(Born::of);
    return sex != Sex.MALE
        && born.map(one -> !day.isBefore(asked.from().greatestFrom(one.first()))).orElse(true)
        && born.map(one -> day.isBefore(asked.until().over(one.last()))).orElse(true);
  }

  /** What is asked of the schedule for them; pregnancy only where it is, unless it was noted. */
  Question question(
      Schedule schedule, LocalDate day, Optional<LocalDate> departs, Pregnant answered) {
    boolean isNoted = answered == Pregnant.UNANSWERED && against(true, day).contains(PREGNANCY);
    return new Question(
        birth.map(Born::of),
        doses.stream().map(Dose::given).toList(),
        day,
        departs,
        isAskedOfPregnancy(schedule.pregnancy(), day)
            ? isNoted ? Pregnant.YES : answered
            : Pregnant.NOT_ASKED);
  }
}
