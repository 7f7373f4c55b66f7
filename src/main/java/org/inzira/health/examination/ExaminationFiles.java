package org.inzira.health.examination;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Viewers;
import org.inzira.health.asked.AskedVersions;
import org.inzira.health.asked.Section;
import org.inzira.health.fees.Fees;
import org.inzira.health.laboratory.Laboratory;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.referrals.Referrals;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.springframework.stereotype.Component;

/** Puts together all of one examination. Whoever shows it puts the person on the trail. */
@Component
public class ExaminationFiles {

  private final Examinations examinations;
  private final People people;
  private final SignedBefore signed;
  private final AskedVersions asked;
  private final Sections sections;
  private final Laboratory laboratory;
  private final Referrals referrals;
  private final Fees fees;
  private final Viewers viewers;

  ExaminationFiles(
      Examinations examinations,
      People people,
      SignedBefore signed,
      AskedVersions asked,
      Sections sections,
      Laboratory laboratory,
      Referrals referrals,
      Fees fees,
      Viewers viewers) {
    this.examinations = examinations;
    this.people = people;
    this.signed = signed;
    this.asked = asked;
    this.sections = sections;
    this.laboratory = laboratory;
    this.referrals = referrals;
    this.fees = fees;
    this.viewers = viewers;
  }

  /** As the viewer may read it: nothing confidential is in it for who may not. */
  public Optional<ExaminationFile> find(UUID examination) {
    var standing = laboratory.of(examination);
    var seen =
        viewers
            .find()
            .map(standing::seenBy)
            .orElseGet(() -> new LaboratoryStanding(java.util.List.of()));
    return examinations.find(examination).flatMap(one -> file(one, sections.of(one.id()), seen));
  }

  /** With all that is confidential: for what is signed. */
  Optional<ExaminationFile> all(UUID examination) {
    return examinations
        .find(examination)
        .flatMap(one -> file(one, sections.all(one.id()), laboratory.of(one.id())));
  }

  private Optional<ExaminationFile> file(
      Examination one, Map<Section, SectionFile> written, LaboratoryStanding standing) {
    return Optional.ofNullable(people.find(Set.of(one.person())).get(one.person()))
        .map(person -> file(one, person, written, standing));
  }

  private ExaminationFile file(
      Examination one,
      Person person,
      Map<Section, SectionFile> written,
      LaboratoryStanding standing) {
    var version = asked.get(one.request().askedVersion(), one.openedOn());
    var asks = version.of(one.request().destination(), ExaminationFile.examined(one, person));
    var fee = fees.of(one.id());
    var specialists = referrals.of(one.id());
    return new ExaminationFile(
        one,
        person,
        State.of(one, signed.amending(Set.of(one.id())).contains(one.id())),
        version.version(),
        asks,
        written,
        standing,
        specialists,
        fee,
        MissingList.of(
            asks, written, standing, specialists, one.request().isPaid() && fee.isEmpty()));
  }
}
