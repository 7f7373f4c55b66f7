package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;

/**
 * One thing to do at the bench.
 *
 * @param due the day by which; of a specimen to take the day on which the test was asked for
 * @param isKnown whether somebody has said that they know
 */
public record Task(
    Kind kind,
    TestCourse course,
    Optional<TestCourse.Tube> tube,
    Optional<TestCourse.Wait> waiting,
    LocalDate due,
    boolean isKnown) {

  /** What is to be done, the most urgent first. */
  public enum Kind {
    CRITICAL,
    OVERDUE,
    CONFIRM,
    READ,
    TAKE,
    WAIT;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** All there is to do, what calls before what waits, and what somebody knows of last. */
  public static List<Task> of(Collection<TestCourse> courses) {
    var tasks = new ArrayList<Task>();
    for (var course : courses) {
      if (course.missing() > 0) {
        var asked = course.order().askedOn();
        tasks.add(new Task(Kind.TAKE, course, Optional.empty(), Optional.empty(), asked, false));
      }
      for (var tube : course.tubes()) {
        tube.waits().forEach(waiting -> add(tasks, course, tube, waiting));
      }
    }
    tasks.sort(Comparator.comparing(Task::place));
    return tasks;
  }

  private static void add(
      List<Task> tasks, TestCourse course, TestCourse.Tube tube, TestCourse.Wait waiting) {
    if (tube.use() == TestCourse.Use.REJECTED) {
      return;
    }
    waiting
        .reading()
        .ifPresentOrElse(
            reading ->
                read(reading)
                    .ifPresent(kind ->
                        tasks.add(task(kind, course, tube, waiting, reading.toldOn(), false))),
            () -> {
              if (tube.counts() && course.ending().isEmpty()) {
                var known = waiting.late().isPresent();
                tasks.add(
                    task(
                        unread(tube, waiting, course.day()),
                        course,
                        tube,
                        waiting,
                        waiting.due(),
                        known));
              }
            });
  }

  private static Optional<Kind> read(Reading reading) {
    return reading.critical() && reading.answered().isEmpty()
        ? Optional.of(Kind.CRITICAL)
        : reading.isSettled() || reading.finding() == Finding.UNUSABLE
            ? Optional.empty()
            : Optional.of(Kind.CONFIRM);
  }

  private static Kind unread(TestCourse.Tube tube, TestCourse.Wait waiting, LocalDate day) {
    if (waiting.isOverdue(day)) {
      return Kind.OVERDUE;
    }
    var from = waiting.step().negativeWaits() ? waiting.due() : waiting.from(tube.specimen());
    return day.isBefore(from) ? Kind.WAIT : Kind.READ;
  }

  private static Task task(
      Kind kind,
      TestCourse course,
      TestCourse.Tube tube,
      TestCourse.Wait waiting,
      LocalDate due,
      boolean isKnown) {
    return new Task(kind, course, Optional.of(tube), Optional.of(waiting), due, isKnown);
  }

  /** Where it stands among all, as text whose order is that of urgency; nobody is named in it. */
  public String place() {
    return String.join(
        "_",
        isKnown ? "1" : "0",
        Integer.toString(List.of(Kind.values()).indexOf(kind)),
        due.toString(),
        course.order().id().toString(),
        tube.map(one -> one.specimen().number()).orElse(""),
        waiting.map(one -> one.step().id()).orElse(""));
  }

  /** The kinds that stand on the list of today; what only waits is not among them. */
  public static Set<Kind> today() {
    return Set.of(Kind.CRITICAL, Kind.OVERDUE, Kind.CONFIRM, Kind.READ, Kind.TAKE);
  }
}
