package org.inzira.caseload;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.inzira.caseload.History.StageHistory;
import org.inzira.caseload.HistoryPages.Panel;
import org.inzira.caseload.StayRows.Leaving;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.Course;
import org.inzira.charts.Mark;
import org.inzira.page.Cell;

/** Durations in words and charts of a language. */
record HistoryWords(CaseloadWords words) {

  /** How many cases, by when half and nine in ten had left, and how many are there still. */
  Stream<Cell> numbers(Survival survival) {
    return Stream.of(
        number(survival.cases()),
        days(survival, survival.median()),
        days(survival, survival.ninetieth()),
        number(survival.there()));
  }

  private Cell number(int number) {
    return Cell.text(words.words().number(number));
  }

  private Cell days(Survival survival, OptionalInt day) {
    if (!survival.isEnough()) {
      return Cell.text("–").withNote(words.text("caseload.few", Survival.CASES_MIN));
    }
    return day.isPresent()
        ? Cell.text(words.text("caseload.days", day.getAsInt()))
        : Cell.text("–").withNote(words.text("caseload.not-yet"));
  }

  /** The curve of a stage. */
  Panel course(StageHistory history) {
    var stage = words.stage(history.stage());
    var survival = history.survival();
    var caption =
        new ChartCaption(
            "stage-" + history.stage().code().replace('_', '-'),
            words.text("caseload.course", stage),
            words.text("caseload.course.days"),
            words.text("caseload.course.share"));
    var markers = new ArrayList<Course.Marker>();
    survival.median().ifPresent(day -> markers.add(marker("caseload.course.median", day)));
    survival.ninetieth().ifPresent(day -> markers.add(marker("caseload.course.ninetieth", day)));
    var steps =
        survival.steps().stream().map(step -> new Course.Step(step.day(), step.share())).toList();
    var drawing =
        Charts.in(words.words().language(), "")
            .course(caption, new Course(steps, survival.longest(), markers));
    var note =
        words.text(
            "caseload.course.note", survival.cases(), survival.there(), history.unrecorded());
    return new Panel(words.text("caseload.course", stage), note, drawing);
  }

  private Course.Marker marker(String key, int day) {
    return new Course.Marker(day, words.text(key, day));
  }

  /** Why cases went so, the most frequent first; nothing where none did. */
  Optional<Panel> leavings(List<Leaving> all, Stay.Went went) {
    var marks =
        all.stream()
            .filter(leaving -> leaving.went() == went)
            .map(leaving -> Mark.of(reason(leaving), leaving.cases(), ""))
            .toList();
    if (marks.isEmpty()) {
      return Optional.empty();
    }
    var title = words.text("caseload.left." + went.code());
    var caption =
        new ChartCaption(
            "left-" + went.code(),
            title,
            words.text("caseload.reason"),
            words.text("caseload.families"));
    var drawing = Charts.in(words.words().language(), "").ranking(caption, marks);
    return Optional.of(
        new Panel(title, words.text("caseload.left." + went.code() + ".note"), drawing));
  }

  private String reason(Leaving leaving) {
    return leaving.reason().map(words::reason).orElseGet(() -> words.text("caseload.reason.none"));
  }
}
