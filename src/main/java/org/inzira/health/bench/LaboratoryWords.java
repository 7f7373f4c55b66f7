package org.inzira.health.bench;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.health.laboratory.Answer;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.laboratory.LaboratoryStanding.Finding;
import org.inzira.health.laboratory.LaboratoryStanding.Progress;
import org.inzira.health.laboratory.Reading;
import org.inzira.health.laboratory.Task;
import org.inzira.health.laboratory.TestCode;
import org.inzira.health.laboratory.TestCourse;
import org.inzira.health.laboratory.TestKind;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Tone;
import org.inzira.page.Wording;

/** The laboratory in words, as far as the viewer may read them. */
record LaboratoryWords(Wording words, boolean isConfidant, LocalDate today) {

  static LaboratoryWords of(Wording words, Viewer viewer, LocalDate today) {
    return new LaboratoryWords(words, LaboratoryStanding.mayReadConfidential(viewer), today);
  }

  boolean mayRead(TestKind test) {
    return isConfidant || !test.isConsented();
  }

  String test(TestKind test) {
    return name(mayRead(test) ? test.code() : TestCode.CONFIDENTIAL);
  }

  String name(TestCode code) {
    return or("code.laboratory-order.test." + code.value(), code.value());
  }

  String step(TestKind.Step step) {
    return or("health.laboratory.step." + step.id(), step.name());
  }

  String answer(Answer answer) {
    return or("health.laboratory.answer." + answer.id(), answer.display());
  }

  String method(TestKind.Method method) {
    return or("health.laboratory.method." + method.id(), method.id());
  }

  String specimen(String kind) {
    return or("code.specimen.specimen_kind." + kind, kind);
  }

  /** What a reading says, in the language of the page where it was one of the answers. */
  String said(TestKind.Step step, Reading reading) {
    return reading.answer().flatMap(step::answer).map(this::answer).orElse(reading.value());
  }

  private String or(String key, String otherwise) {
    var said = words.textOrEmpty(key);
    return said.isEmpty() ? otherwise : said;
  }

  Badge task(Task task) {
    var tone =
        switch (task.kind()) {
          case CRITICAL, OVERDUE -> Tone.BAD;
          case CONFIRM -> Tone.WARNING;
          case READ, TAKE -> Tone.HEALTH;
          case WAIT -> Tone.NEUTRAL;
        };
    var kind = words.text("health.laboratory.task." + task.kind().code());
    return task.isKnown()
        ? new Badge(words.text("health.laboratory.known", kind), Tone.NEUTRAL)
        : new Badge(kind, tone);
  }

  /** That a second look is missing would tell of a result that asks for one. */
  Badge progress(TestCourse course) {
    var progress = course.progress();
    return progress(
        progress == Progress.TO_CONFIRM && !mayRead(course.order().test())
            ? Progress.PENDING
            : progress);
  }

  private Badge progress(Progress progress) {
    var tone =
        switch (progress) {
          case TO_TAKE -> Tone.HEALTH;
          case PENDING -> Tone.NEUTRAL;
          case TO_CONFIRM -> Tone.WARNING;
          case FINAL -> Tone.GOOD;
        };
    return new Badge(words.text("health.laboratory.progress." + progress.code()), tone);
  }

  Badge use(TestCourse.Use use) {
    var tone =
        switch (use) {
          case COUNTS -> Tone.GOOD;
          case SURPLUS -> Tone.NEUTRAL;
          case REJECTED, UNUSABLE, MISSED -> Tone.WARNING;
        };
    return new Badge(
        words.text("health.laboratory.use." + use.name().toLowerCase(java.util.Locale.ROOT)), tone);
  }

  static Tone tone(Finding finding) {
    return switch (finding) {
      case POSITIVE -> Tone.BAD;
      case NEGATIVE -> Tone.GOOD;
      case INDETERMINATE, OTHER, UNUSABLE -> Tone.WARNING;
      case MEASURED -> Tone.NEUTRAL;
    };
  }

  /** How many days are left until a day, or by how many it is late. */
  String left(LocalDate due) {
    long days = ChronoUnit.DAYS.between(today, due);
    return days > 0
        ? words.text("health.laboratory.left", days)
        : days == 0
            ? words.text("health.laboratory.left.today")
            : words.text("health.laboratory.late", -days);
  }

  /** What stands of one step of a specimen: the result, or until when it is waited for. */
  Cell step(TestCourse course, TestCourse.Wait wait) {
    if (!mayRead(course.order().test())) {
      return course.isFinal()
          ? Cell.pill(words.text("health.laboratory.told"), Tone.NEUTRAL)
          : until(wait);
    }
    return wait.reading()
        .map(reading -> reading(wait.step(), reading))
        .orElseGet(() -> until(wait));
  }

  private Cell until(TestCourse.Wait wait) {
    return Cell.text(words.text("health.laboratory.until", words.day(wait.due())))
        .withNote(left(wait.due()));
  }

  private Cell reading(TestKind.Step step, Reading reading) {
    var day = words.day(reading.toldOn());
    return Cell.pill(said(step, reading), tone(reading.finding()))
        .withNote(
            reading.isSettled() ? day : day + " · " + words.text("health.laboratory.unconfirmed"));
  }

  Optional<String> origin(TestKind.Method method) {
    return Optional.ofNullable(method.origin().notes().get(words.language().getLanguage()));
  }
}
