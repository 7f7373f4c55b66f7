package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.inzira.clearances.TravelCondition;
import org.inzira.health.asked.Ask;
import org.inzira.health.asked.Examined;
import org.inzira.health.asked.Section;
import org.inzira.health.fees.Fee;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.referrals.Referral;
import org.inzira.people.Person;

/**
 * All of one examination as one who looks may see it: who, what is asked, what was written, what
 * the laboratory says, what is missing, what may be done.
 *
 * @param asks what is asked of this person, by the version of the day it was opened
 * @param missing what keeps it from being signed, all at once
 */
public record ExaminationFile(
    Examination examination,
    Person person,
    State state,
    String askedVersion,
    List<Ask> asks,
    Map<Section, SectionFile> sections,
    LaboratoryStanding laboratory,
    List<Referral> referrals,
    Optional<Fee> fee,
    List<Missing> missing) {

  public ExaminationFile {
    asks = List.copyOf(asks);
    referrals = List.copyOf(referrals);
    missing = List.copyOf(missing);
  }

  static Examined examined(Examination examination, Person person) {
    return new Examined(person.sex(), person.birthDate(), examination.openedOn());
  }

  /** Who is examined, as questions look at them. */
  public Examined examined() {
    return examined(examination, person);
  }

  /** One of its sections; an empty one where nothing was saved. */
  public SectionFile section(Section section) {
    return sections.getOrDefault(section, SectionFile.empty(section));
  }

  /** Whether nothing binding is missing, so that a physician may sign, be it with a reason. */
  public boolean isReady() {
    return missing.stream().noneMatch(Missing::isBinding);
  }

  /**
   * When the last part was done: the last section, culture or answer of a specialist. Empty while
   * nothing was done.
   */
  public Optional<LocalDate> completedOn() {
    return Stream.of(
            laboratory.tests().stream().flatMap(test -> test.finalOn().stream()),
            sections.values().stream().flatMap(file -> file.doneOn().stream()),
            referrals.stream().flatMap(one -> one.answer().map(Referral.Answer::on).stream()))
        .flatMap(days -> days)
        .max(Comparator.naturalOrder());
  }

  /** When the chest was X-rayed. */
  Optional<LocalDate> xrayOn() {
    return section(Section.RADIOLOGY).answers().day("xray_on");
  }

  /** What the person needs on the way; all of it that leaves health. */
  Set<TravelCondition> needs() {
    var needs = EnumSet.noneOf(TravelCondition.class);
    var answers = section(Section.CONDITIONS).answers();
    for (var need : TravelCondition.values()) {
      if (answers.answer(need.code()).equals("yes")) {
        needs.add(need);
      }
    }
    return needs;
  }
}
