package org.inzira.health.vaccination;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.vaccination.Question.Pregnant;
import org.inzira.kernel.PersonId;
import org.inzira.page.Wording;
import org.springframework.stereotype.Component;

/**
 * What the schedule says of somebody, in words, for documents that others read. Nothing was asked
 * about a pregnancy then, so nothing is said of one. Whoever shows it puts the person on the trail.
 */
@Component
public class VaccinationReports {

  private final Patients patients;
  private final Schedule schedule;

  VaccinationReports(Patients patients, Schedule schedule) {
    this.patients = patients;
    this.schedule = schedule;
  }

  /**
   * What it says of one vaccine.
   *
   * @param notes doses that do not count, and why; or empty
   * @param illustrative whether its rule was read nowhere yet
   */
  public record Line(
      String vaccine, String standing, String said, String notes, boolean illustrative) {}

  /**
   * What it says of all vaccines, what is due first.
   *
   * @param version of the schedule
   */
  public record Report(String version, List<Line> lines) {

    public Report {
      lines = List.copyOf(lines);
    }
  }

  /** What it says on a day; empty of a person who is not there. */
  public Optional<Report> of(PersonId person, LocalDate day, Wording words) {
    var said = new VaccinationWords(words);
    return Optional.ofNullable(patients.of(Set.of(person)).get(person))
        .map(patient ->
            Course.all(
                schedule, patient.question(schedule, day, Optional.empty(), Pregnant.NOT_ASKED)))
        .map(all ->
            new Report(schedule.version(), all.stream().map(one -> line(one, said)).toList()));
  }

  private static Line line(Advice advice, VaccinationWords said) {
    return new Line(
        said.vaccine(advice.vaccine()),
        said.badge(advice.standing()).label(),
        said.said(advice.standing()),
        said.notes(advice),
        advice.vaccine().rule().isIllustrative());
  }
}
