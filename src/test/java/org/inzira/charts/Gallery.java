package org.inzira.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Charts of made-up numbers, for tests and for looking at. */
final class Gallery {

  static final List<String> MONTHS =
      List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

  private Gallery() {}

  static Charts charts() {
    return Charts.in(Locale.UK, "<5");
  }

  static ChartCaption caption(String id) {
    return new ChartCaption(id, "A made-up chart", "Label", "People");
  }

  static Mark mark(String label, long value) {
    return Mark.of(label, value, "/figures/2022/made-up?label=" + label.length());
  }

  static List<Mark> marks(Object... labelsAndValues) {
    var marks = new ArrayList<Mark>();
    for (int index = 0; index < labelsAndValues.length; index += 2) {
      marks.add(
          mark((String) labelsAndValues[index], ((Number) labelsAndValues[index + 1]).longValue()));
    }
    return marks;
  }

  /** From one number by parts, the last of them the rest, to where they lead. */
  static Waterfall waterfall(List<String> parts, long from, long... changes) {
    var steps = new ArrayList<Waterfall.Step>();
    steps.add(new Waterfall.Step(Waterfall.Role.TOTAL, "Our count", from, "/figures/2022/made-up"));
    for (int part = 0; part < parts.size(); part++) {
      steps.add(
          new Waterfall.Step(Waterfall.Role.PART, parts.get(part), changes[part], "/part/" + part));
    }
    steps.add(
        new Waterfall.Step(Waterfall.Role.REST, "Unexplained", changes[changes.length - 1], ""));
    var to = from + java.util.Arrays.stream(changes).sum();
    steps.add(new Waterfall.Step(Waterfall.Role.TOTAL, "Their count", to, ""));
    return new Waterfall(steps);
  }

  static Series months(String name, long... values) {
    return new Series(
        name,
        IntStream.range(0, values.length)
            .mapToObj(month -> mark(MONTHS.get(month), values[month]))
            .toList());
  }
}
