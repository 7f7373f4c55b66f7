package org.inzira.invention;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inzira.invention.Gatherings.Heads;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Registry;

/**
 * The invented mission, as rows by sheet with their cells by column. Made from one seed, so the
 * same rows every time. The second year's rows refer to records of the first.
 *
 * @param live twelve late departures to bring in while others watch: one district is misspelt,
 *     which is corrected, and one day never was, which refuses the sheet
 * @param liveMended the same with a day that was
 */
public record Mission(
    Map<String, List<Map<String, String>>> of2021,
    Map<String, List<Map<String, String>>> of2022,
    Map<String, List<Map<String, String>>> live,
    Map<String, List<Map<String, String>>> liveMended) {

  private static final long SEED = 20_220_417L;

  public Mission {
    of2021 = ordered(of2021);
    of2022 = ordered(of2022);
    live = ordered(live);
    liveMended = ordered(liveMended);
  }

  /** A copy that keeps the order of the sheets, which Map.copyOf would not. */
  static Map<String, List<Map<String, String>>> ordered(
      Map<String, List<Map<String, String>>> rows) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(rows));
  }

  /** Makes the mission. */
  public static Mission make() {
    return make(SEED);
  }

  /**
   * A mission at work: families at every stage on that day, some about to lose a clearance, and the
   * flights that they take. The same for the same day.
   */
  public static Caseload caseload(LocalDate today) {
    var chance = Chance.of(SEED + 1);
    var book = new Book(today.getYear());
    var later = new Book(today.getYear());
    var registry = new Registry(chance.split(), OpenCases.ENROLLED_BEFORE);
    var cases = new OpenCases(chance.split(), registry, today, book).write();
    var flights = new OpenFlights(today, book);
    var seatings = flights.write(cases);
    flights.writeLeft(cases, later);
    var seated = new Book(today.getYear());
    new OpenPreparation(chance.split(), today, book).write(cases, seatings);
    new OpenClinic(Chance.of(SEED + 3), today, book).write(cases);
    new OpenTravel(chance.split(), today, seated).write(cases, seatings);
    book.mentioned().forEach(book::write);
    return new Caseload(book.rows(), later.rows(), seatings, seated.rows());
  }

  static Mission make(long seed) {
    var chance = Chance.of(seed);
    var earlier = new Book(2021);
    var later = new Book(2022);
    var registry = new Registry(chance.split());
    var people = Journeys.make(chance.split(), registry, earlier, later);
    gatherings(chance.split(), registry, earlier, later, people);
    skills(new Skills(chance.split(), registry), earlier, later);
    Support.write(earlier);
    Support.write(later);
    new Examinations(Chance.of(seed + 2)).write(List.of(earlier, later));
    var live = LiveSheet.of(people.waitingSince2021(), later);
    earlier.mentioned().forEach(earlier::write);
    later.mentioned().stream()
        .filter(person -> !earlier.mentioned().contains(person))
        .forEach(later::write);
    return new Mission(earlier.rows(), later.rows(), live.rows(), live.mended());
  }

  private static void gatherings(
      Chance chance, Registry registry, Book earlier, Book later, Journeys people) {
    var first = new Community(chance.split(), registry, earlier);
    first.support(SupportTargets.OF_2021, people.waitingSince2021());
    first.orientation(people.of2021(), 640);
    first.campaigns(0, 7);
    var second = new Community(chance.split(), registry, later);
    second.support(SupportTargets.OF_2022, people.waitingSince2022());
    second.orientation(people.of2022(), 1120);
    second.campaigns(12, 4);
    var trainings = new Trainings(chance.split(), registry, earlier);
    trainings.traders(96);
    trainings.byExperts(Skills.COLLEGES.subList(0, 3), false, 45, new Heads(24, 36, 0));
    trainings.byExperts(Skills.HOSPITALS.subList(0, 4), true, 35, new Heads(28, 22, 0));
    var more = new Trainings(chance.split(), registry, later);
    more.traders(240);
    more.journalists(34);
    more.inspectors(42);
    more.borderOfficials(new Heads(38, 82, 0));
    more.byExperts(Skills.COLLEGES, false, 160, new Heads(74, 136, 0));
    more.byExperts(Skills.HOSPITALS, true, 120, new Heads(76, 54, 0));
  }

  private static void skills(Skills skills, Book earlier, Book later) {
    skills.hosts(earlier);
    skills.placements(earlier, false, 6, Skills.COLLEGES.subList(0, 3), 0);
    skills.placements(earlier, true, 4, Skills.HOSPITALS.subList(0, 4), 0);
    skills.placements(later, false, 17, Skills.COLLEGES, 5);
    skills.placements(later, true, 11, Skills.HOSPITALS, 3);
    skills.innovators(later, 10, 6);
  }
}
