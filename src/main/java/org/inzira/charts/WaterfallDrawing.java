package org.inzira.charts;

import java.util.List;
import java.util.stream.Collectors;
import org.inzira.charts.Waterfall.Role;
import org.inzira.charts.Waterfall.Step;

/** Lying bars below each other, each beginning where the one above ended. */
record WaterfallDrawing(ChartCaption caption, Waterfall waterfall, Wording wording) {

  private static final double WIDTH = 440;
  private static final double LABEL_WIDTH_MAX = 168;
  private static final int LABEL_LINES_MAX = 3;
  private static final double ROW = 30;
  private static final double LINE = 15;
  private static final double BAR = 18;
  private static final double GAP = 9;
  private static final double FOOT = 26;
  private static final double BAR_WIDTH_MIN = 1.5;
  private static final TextStyle LABEL = TextStyle.plain(14).end();
  private static final TextStyle TOTAL_LABEL = TextStyle.bold(14).end();
  private static final TextStyle VALUE = TextStyle.bold(14).end();
  private static final TextStyle FOOT_LABEL = TextStyle.muted(13);

  /** Where levels lie on the drawing. */
  private record Axis(long start, long end, double left, double right) {
    double at(long level) {
      return left + (right - left) * (level - start) / (double) Math.max(1, end - start);
    }
  }

  Drawing draw() {
    var steps = waterfall.steps();
    double labels =
        Math.min(
            LABEL_WIDTH_MAX,
            steps.stream().mapToDouble(step -> style(step).width(step.label())).max().orElse(0));
    double values =
        steps.stream().mapToDouble(step -> VALUE.width(value(step))).max().orElse(0) + GAP;
    var lines =
        steps.stream()
            .map(step -> style(step).wrap(step.label(), labels + 1, LABEL_LINES_MAX))
            .toList();
    double height = 8 + lines.stream().mapToDouble(WaterfallDrawing::height).sum() + FOOT;
    var svg = new Svg(WIDTH, height, caption, description());
    var axis =
        new Axis(waterfall.start(), waterfall.greatest(), labels + GAP, WIDTH - values - GAP);
    double top = 4;
    double above = 0;
    for (int row = 0; row < steps.size(); row++) {
      var field = new Box(0, top, WIDTH, height(lines.get(row)));
      double middle = field.top() + field.height() / 2;
      connect(svg, row, above, middle, axis);
      bar(svg, row, lines.get(row), field, axis);
      above = middle;
      top = field.bottom();
    }
    foot(svg, axis, top);
    return new Drawing(svg.done(), table());
  }

  private static double height(List<String> lines) {
    return ROW + LINE * Math.max(0, lines.size() - 1);
  }

  private void bar(Svg svg, int row, List<String> lines, Box field, Axis axis) {
    var step = waterfall.steps().get(row);
    double middle = field.top() + field.height() / 2;
    double from = axis.at(Math.min(waterfall.before(row), waterfall.level(row)));
    double to = axis.at(Math.max(waterfall.before(row), waterfall.level(row)));
    svg.mark(
        wording.pair(step.label(), value(step)),
        step.address(),
        inside -> {
          inside.target(field);
          for (int line = 0; line < lines.size(); line++) {
            double y = middle + LINE * (line - (lines.size() - 1) / 2.0);
            inside.text(axis.left() - GAP, y, lines.get(line), style(step));
          }
          if (to > from) {
            double width = Math.max(BAR_WIDTH_MIN, to - from);
            fill(inside, step, new Box(from, middle - BAR / 2, width, BAR));
          }
          inside.text(WIDTH - 4, middle, value(step), VALUE);
        });
  }

  private void fill(Svg svg, Step step, Box box) {
    if (step.role() == Role.REST) {
      svg.rectangle(box, Fill.GREY, 0);
    } else if (step.role() == Role.PART) {
      svg.rectangle(box, step.value() < 0 ? Fill.RED : Fill.TEAL, 0);
    } else {
      svg.rectangle(box, Palette.BLUE, 0);
      cut(svg, box);
    }
  }

  /** Two white strokes through the bar of a total that does not begin at zero. */
  private void cut(Svg svg, Box box) {
    if (waterfall.start() > 0 && box.width() > 24) {
      for (double x : new double[] {box.left() + 8, box.left() + 14}) {
        svg.line(Path.line(x, box.bottom() + 1, x + 5, box.top() - 1), Palette.WHITE, 2.5);
      }
    }
  }

  private void connect(Svg svg, int row, double above, double middle, Axis axis) {
    if (row > 0) {
      double x = axis.at(waterfall.level(row - 1));
      svg.line(Path.line(x, above + BAR / 2, x, middle), Palette.MUTED, 1);
    }
  }

  private void foot(Svg svg, Axis axis, double top) {
    svg.line(Path.line(axis.left(), top, axis.right(), top), Palette.MUTED, 1);
    var start = wording.number(axis.start());
    var end = wording.number(axis.end());
    double room = axis.right() - axis.left();
    svg.text(axis.left(), top + FOOT / 2, start, FOOT_LABEL.shrunk(start, room / 2 - 4));
    svg.text(axis.right(), top + FOOT / 2, end, FOOT_LABEL.end().shrunk(end, room / 2 - 4));
  }

  private static TextStyle style(Step step) {
    return step.role() == Role.PART ? LABEL : TOTAL_LABEL;
  }

  private String value(Step step) {
    return step.role() == Role.TOTAL ? wording.number(step.value()) : wording.signed(step.value());
  }

  private String description() {
    return waterfall.steps().stream()
        .map(step -> wording.pair(step.label(), value(step)))
        .collect(Collectors.joining("; "));
  }

  private ChartTable table() {
    return new ChartTable(
        caption.title(),
        List.of(caption.labelHeading(), caption.valueHeading()),
        waterfall.steps().stream()
            .map(step ->
                new ChartTable.Row(
                    step.label(), List.of(new ChartTable.Cell(value(step), step.address()))))
            .toList());
  }
}
