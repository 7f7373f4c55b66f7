package org.inzira.charts;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws stretches of days, each with its words above it, so that it reads on a narrow screen. */
record TimelineDrawing(ChartCaption caption, Timeline timeline, Wording wording) {

  private static final double WIDTH = 480;
  private static final double SIDE = 6;
  private static final double TOP = 62;
  private static final double HEADING = 27;
  private static final double ROW = 35;
  private static final double BAR = 11;
  private static final double WORDS_WIDTH_MAX = 320;
  private static final TextStyle NAME = TextStyle.bold(14);
  private static final TextStyle LABEL = TextStyle.plain(13);
  private static final TextStyle WORDS = TextStyle.muted(13).end();
  private static final TextStyle MONTH = TextStyle.muted(12.5).middle();
  private static final TextStyle MARKER = TextStyle.bold(12.5);

  Drawing draw() {
    var svg = new Svg(WIDTH, bottom() + 8, caption, description());
    months(svg);
    timeline.shared().ifPresent(shared -> band(svg, shared));
    var bars = new ArrayList<Double>();
    double top = TOP;
    if (timeline.shared().isPresent()) {
      stretch(svg, "", timeline.shared().get(), top);
      bars.add(top);
      top += ROW + 4;
    }
    for (var group : timeline.groups()) {
      heading(svg, group, top);
      top += HEADING;
      for (var stretch : group.stretches()) {
        stretch(svg, group.heading(), stretch, top);
        bars.add(top);
        top += ROW;
      }
    }
    var markers = inOrder();
    for (int marker = 0; marker < markers.size(); marker++) {
      marker(svg, markers.get(marker), 10 + 17 * marker, bars);
    }
    return new Drawing(svg.done(), table());
  }

  /** The earlier one above, so that no line runs through the other's words. */
  private List<Timeline.Marker> inOrder() {
    return timeline.markers().stream().sorted(Comparator.comparing(Timeline.Marker::day)).toList();
  }

  private double bottom() {
    double rows =
        timeline.groups().stream()
            .mapToDouble(group -> HEADING + ROW * group.stretches().size())
            .sum();
    return TOP + rows + (timeline.shared().isPresent() ? ROW + 4 : 0);
  }

  /** Where a day begins, by its place between the first and the last day drawn. */
  private double x(LocalDate day) {
    long days = ChronoUnit.DAYS.between(timeline.first(), timeline.last()) + 1;
    long at = ChronoUnit.DAYS.between(timeline.first(), day);
    return SIDE + (WIDTH - 2 * SIDE) * Math.clamp(at, 0, days) / days;
  }

  private void months(Svg svg) {
    var name = DateTimeFormatter.ofPattern("MMM", wording.language());
    double taken = 0;
    for (var month = timeline.first().withDayOfMonth(1).plusMonths(1);
        !month.isAfter(timeline.last());
        month = month.plusMonths(1)) {
      svg.line(Path.line(x(month), TOP - 8, x(month), bottom()), Palette.GRID, 1);
      var label =
          month.getMonthValue() == 1 ? Integer.toString(month.getYear()) : name.format(month);
      double half = MONTH.width(label) / 2;
      double middle = Math.clamp(x(month), SIDE + half, WIDTH - SIDE - half);
      if (middle - half > taken && !isCrossed(middle, half)) {
        svg.text(middle, TOP - 17, label, MONTH);
        taken = middle + half + 6;
      }
    }
  }

  /** Whether the line of the lower marker would run through the name of a month. */
  private boolean isCrossed(double middle, double half) {
    return inOrder().stream()
        .skip(1)
        .anyMatch(marker -> Math.abs(x(marker.day()) - middle) < half + 3);
  }

  private void band(Svg svg, Timeline.Stretch shared) {
    if (shared.first().isAfter(shared.last()) || isOutside(shared)) {
      return;
    }
    var box = box(shared, TOP - 8, bottom() - TOP + 8);
    svg.area(
        new Path()
            .to(box.left(), box.top())
            .to(box.right(), box.top())
            .to(box.right(), box.bottom())
            .to(box.left(), box.bottom())
            .close(),
        Palette.BLUE,
        0.08);
    svg.line(Path.line(box.left(), box.top(), box.left(), box.bottom()), Palette.BLUE, 1);
    svg.line(Path.line(box.right(), box.top(), box.right(), box.bottom()), Palette.BLUE, 1);
  }

  /** A dashed line that leaves out the words, so that none is struck through. */
  private void marker(Svg svg, Timeline.Marker marker, double y, List<Double> bars) {
    double x = x(marker.day());
    double width = MARKER.width(marker.label());
    boolean right = x + 4 + width > WIDTH;
    var line = new Path().to(x, y + 8).to(x, y + 16);
    for (double top : bars) {
      line.lift().to(x, top + 15).to(x, top + 31);
    }
    svg.line(line, Palette.INK, 1.4);
    svg.text(right ? x - 4 : x + 4, y, marker.label(), right ? MARKER.end() : MARKER);
  }

  private void heading(Svg svg, Timeline.Group group, double top) {
    if (!group.heading().isEmpty()) {
      svg.mark(
          group.heading(),
          group.address(),
          inside -> inside.text(SIDE, top + 13, NAME.fit(group.heading(), WIDTH - 2 * SIDE), NAME));
    }
  }

  private void stretch(Svg svg, String heading, Timeline.Stretch stretch, double top) {
    double words = Math.min(WORDS_WIDTH_MAX, WORDS.width(stretch.words()));
    svg.mark(
        wording.pair(of(heading, stretch), stretch.words()),
        stretch.address(),
        inside -> {
          inside.target(new Box(SIDE, top, WIDTH - 2 * SIDE, ROW - 2));
          var label = LABEL.fit(stretch.label(), WIDTH - 2 * SIDE - words - 10);
          inside.text(SIDE, top + 8, label, LABEL);
          inside.text(WIDTH - SIDE, top + 8, WORDS.fit(stretch.words(), WORDS_WIDTH_MAX), WORDS);
          inside.line(Path.line(SIDE, top + 28, WIDTH - SIDE, top + 28), Palette.GRID, 1);
          if (!stretch.first().isAfter(stretch.last()) && !isOutside(stretch)) {
            inside.rectangle(box(stretch, top + 17, BAR), stretch.look().fill(), 2);
          }
        });
  }

  private boolean isOutside(Timeline.Stretch stretch) {
    return stretch.last().isBefore(timeline.first()) || stretch.first().isAfter(timeline.last());
  }

  private Box box(Timeline.Stretch stretch, double top, double height) {
    double left = x(cut(stretch.first()));
    double right = x(cut(stretch.last()).plusDays(1));
    return new Box(left, top, Math.max(3, right - left), height);
  }

  private LocalDate cut(LocalDate day) {
    if (day.isBefore(timeline.first())) {
      return timeline.first();
    }
    return day.isAfter(timeline.last()) ? timeline.last() : day;
  }

  private static String of(String heading, Timeline.Stretch stretch) {
    return heading.isEmpty() ? stretch.label() : heading + ", " + stretch.label();
  }

  private String description() {
    var shared = timeline.shared().stream().map(one -> wording.pair(one.label(), one.words()));
    var markers = timeline.markers().stream().map(Timeline.Marker::label);
    return Stream.concat(shared, markers).collect(Collectors.joining("; "));
  }

  private ChartTable table() {
    var rows = new ArrayList<ChartTable.Row>();
    timeline.shared().ifPresent(shared -> rows.add(row("", shared)));
    for (var group : timeline.groups()) {
      group.stretches().forEach(stretch -> rows.add(row(group.heading(), stretch)));
    }
    return new ChartTable(
        caption.title(), List.of(caption.labelHeading(), caption.valueHeading()), rows);
  }

  private static ChartTable.Row row(String heading, Timeline.Stretch stretch) {
    return new ChartTable.Row(
        of(heading, stretch), List.of(new ChartTable.Cell(stretch.words(), stretch.address())));
  }
}
