package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.laboratory.LaboratoryStanding.Acknowledged;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.laboratory.TestCourse.Place;
import org.inzira.health.laboratory.TestCourse.Tube;
import org.inzira.health.laboratory.TestCourse.Use;
import org.inzira.health.laboratory.TestCourse.Wait;

/**
 * Reads the course of a test from what was taken and told: which specimens count, and what is of
 * each.
 */
final class CourseReader {

  private CourseReader() {}

  /**
   * The course of a test.
   *
   * @param specimens of the person, of any kind and day
   * @param readings of this order, in the order in which they were entered
   * @param late who said of which that they know
   */
  static TestCourse read(
      Order order,
      List<Specimen> specimens,
      List<Reading> readings,
      Map<Place, Acknowledged> late,
      LocalDate day) {
    var test = order.test();
    var tubes = new ArrayList<Tube>();
    var days = new HashSet<LocalDate>();
    int counted = 0;
    var own =
        specimens.stream()
            .filter(one -> one.kind().equals(test.specimen()))
            .filter(one -> !one.takenOn().isBefore(order.askedOn()))
            .sorted(Specimen.IN_ORDER)
            .toList();
    for (var specimen : own) {
      var waits = test.steps().stream().map(step -> wait(step, specimen, readings, late)).toList();
      var use = use(specimen, waits, day);
      if (use == Use.COUNTS && !hasRoom(test, counted, days, specimen.takenOn())) {
        use = Use.SURPLUS;
      }
      if (use == Use.COUNTS) {
        counted++;
        days.add(specimen.takenOn());
      }
      tubes.add(new Tube(specimen, use, waits));
    }
    return new TestCourse(order, tubes, day);
  }

  private static Wait wait(
      TestKind.Step step,
      Specimen specimen,
      List<Reading> readings,
      Map<Place, Acknowledged> late) {
    var method = step.method(specimen.method());
    var reading =
        readings.stream()
            .filter(Reading::isThere)
            .filter(one -> one.specimen().equals(specimen.id()) && one.step().equals(step.id()))
            .reduce((earlier, later) -> later);
    return new Wait(
        step,
        method,
        method.due(specimen.takenOn()),
        reading,
        Optional.ofNullable(late.get(new Place(specimen.id(), step.id()))));
  }

  private static Use use(Specimen specimen, List<Wait> waits, LocalDate day) {
    if (specimen.rejection().isPresent()) {
      return Use.REJECTED;
    }
    if (waits.stream()
        .flatMap(wait -> wait.reading().stream())
        .anyMatch(reading -> reading.finding() == Finding.UNUSABLE)) {
      return Use.UNUSABLE;
    }
    return waits.stream().anyMatch(wait -> isMissed(specimen, wait, day)) ? Use.MISSED : Use.COUNTS;
  }

  private static boolean isMissed(Specimen specimen, Wait wait, LocalDate day) {
    var until = wait.step().untilDays();
    return wait.reading().isEmpty()
        && until.isPresent()
        && day.isAfter(specimen.takenOn().plusDays(until.getAsInt()));
  }

  /** Whether one more counts, and those still wanted can bring the days that are missing then. */
  private static boolean hasRoom(
      TestKind test, int counted, Set<LocalDate> days, LocalDate takenOn) {
    int different = days.size() + (days.contains(takenOn) ? 0 : 1);
    int left = test.specimens() - counted - 1;
    return left >= 0 && different + left >= test.differentDays();
  }
}
