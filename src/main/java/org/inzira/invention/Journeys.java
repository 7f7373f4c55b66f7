package org.inzira.invention;

import java.util.List;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Registry;

/** Those who leave or wait to leave, with all that health does for them before. */
record Journeys(
    List<Journey> of2021,
    List<Journey> of2022,
    List<Examined> waitingSince2021,
    List<Examined> waitingSince2022) {

  Journeys {
    of2021 = List.copyOf(of2021);
    of2022 = List.copyOf(of2022);
    waitingSince2021 = List.copyOf(waitingSince2021);
    waitingSince2022 = List.copyOf(waitingSince2022);
  }

  static Journeys make(Chance chance, Registry registry, Book earlier, Book later) {
    var first = Targets.OF_2021;
    var second = Targets.OF_2022;
    var of2021 = new Movement(chance.split(), registry).depart(first, earlier);
    var of2022 = new Movement(chance.split(), registry).depart(second, later);
    new Checks(chance.split(), earlier).write(of2021);
    new Checks(chance.split(), later).write(of2022);
    var books = List.of(earlier, later);
    var assessments = new Assessments(chance.split(), registry, books);
    var doses = new Doses(chance.split(), books);
    doses.write(assessments.beforeJourneys(of2021));
    doses.write(assessments.beforeJourneys(of2022));
    assessments.ofResidents(earlier, first.residentAssessments());
    var waitingSince2021 = assessments.ofWaiting(earlier, first.assessments());
    assessments.ofResidents(later, second.residentAssessments());
    assessments.again(later, waitingSince2021);
    var waitingSince2022 = assessments.ofWaiting(later, second.assessments());
    doses.write(waitingSince2021);
    doses.write(waitingSince2022);
    return new Journeys(of2021, of2022, waitingSince2021, waitingSince2022);
  }
}
