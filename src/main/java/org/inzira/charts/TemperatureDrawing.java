package org.inzira.charts;

import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;

/** Draws readings over the days, with the band within which they should lie. */
record TemperatureDrawing(ChartCaption caption, Temperatures temperatures, Wording wording) {

  private static final double WIDTH = 480;
  private static final double TOP = 16;
  private static final double BASE = 216;
  private static final double RIGHT = WIDTH - 12;
  private static final int LINES_MAX = 7;
  private static final int MARGIN_TENTHS = 20;
  private static final List<Integer> STEPS = List.of(10, 20, 50, 100, 200, 500);
  private static final TextStyle TICK = TextStyle.muted(12.5).end();
  private static final TextStyle DAY = TextStyle.muted(12.5).middle();

  /** From which temperature to which is drawn, in round steps. */
  private record Scale(int bottom, int top, int step) {}

  Drawing draw() {
    var scale = scale();
    double left = 14 + TICK.width(degrees(scale.bottom()));
    var svg = new Svg(WIDTH, BASE + 34, caption, description());
    grid(svg, scale, left);
    days(svg, left);
    shown().forEach(reading -> mark(svg, reading, scale, left));
    return new Drawing(svg.done(), table());
  }

  private List<Temperatures.Reading> shown() {
    return temperatures.readings().stream()
        .filter(one ->
            !one.day().isBefore(temperatures.first()) && !one.day().isAfter(temperatures.last()))
        .toList();
  }

  private Scale scale() {
    int low =
        shown().stream()
            .mapToInt(Temperatures.Reading::lowestTenths)
            .reduce(temperatures.lowTenths() - MARGIN_TENTHS, Math::min);
    int high =
        shown().stream()
            .mapToInt(Temperatures.Reading::highestTenths)
            .reduce(temperatures.highTenths() + MARGIN_TENTHS, Math::max);
    int step =
        STEPS.stream()
            .filter(one -> (high - low) / one < LINES_MAX)
            .findFirst()
            .orElse(STEPS.getLast());
    return new Scale(Math.floorDiv(low, step) * step, Math.ceilDiv(high, step) * step, step);
  }

  private void grid(Svg svg, Scale scale, double left) {
    double top = y(temperatures.highTenths(), scale);
    double bottom = y(temperatures.lowTenths(), scale);
    var band = new Path().to(left, top).to(RIGHT, top).to(RIGHT, bottom).to(left, bottom).close();
    svg.area(band, Palette.TEAL, 0.12);
    for (int at = scale.bottom(); at <= scale.top(); at += scale.step()) {
      double y = y(at, scale);
      svg.line(Path.line(left, y, RIGHT, y), at == 0 ? Palette.INK : Palette.GRID, 1);
      svg.text(left - 8, y, degrees(at), TICK);
    }
    svg.dashed(Path.line(left, top, RIGHT, top), Palette.TEAL, 1.4);
    svg.dashed(Path.line(left, bottom, RIGHT, bottom), Palette.TEAL, 1.4);
  }

  /** As many days are named as have room. */
  private void days(Svg svg, double left) {
    var format = DateTimeFormatter.ofPattern("d MMM", wording.language());
    long days = days();
    double room = DAY.width(format.format(temperatures.first())) + 18;
    long step = Math.max(1, (long) Math.ceil(room * days / (RIGHT - left)));
    for (long day = 0; day < days; day += step) {
      double x = x(day, false, left);
      var name = format.format(temperatures.first().plusDays(day));
      double half = DAY.width(name) / 2;
      svg.text(Math.clamp(x, half, WIDTH - half), BASE + 18, name, DAY);
    }
  }

  private long days() {
    return ChronoUnit.DAYS.between(temperatures.first(), temperatures.last()) + 1;
  }

  /** A stroke from the coldest to the warmest, and what was read on it. */
  private void mark(Svg svg, Temperatures.Reading reading, Scale scale, double left) {
    long day = ChronoUnit.DAYS.between(temperatures.first(), reading.day());
    double x = x(day, reading.afternoon(), left);
    double width = (RIGHT - left) / (2.0 * days());
    var colour = reading.outside() ? Palette.RED : Palette.BLUE;
    svg.mark(
        wording.pair(reading.label(), reading.words()),
        reading.address(),
        inside -> {
          inside.target(new Box(x - width / 2, TOP, width, BASE - TOP));
          inside.line(
              Path.line(x, y(reading.lowestTenths(), scale), x, y(reading.highestTenths(), scale)),
              colour,
              2);
          double y = y(reading.tenths(), scale);
          if (reading.outside()) {
            inside.shape(
                new Path().to(x, y - 5).to(x + 5, y).to(x, y + 5).to(x - 5, y).close(),
                colour,
                Palette.WHITE,
                1);
          } else {
            inside.circle(x, y, 3, colour, Palette.WHITE, 1);
          }
        });
  }

  private double x(long day, boolean afternoon, double left) {
    return left + (RIGHT - left) * (day + (afternoon ? 0.75 : 0.25)) / days();
  }

  private static double y(int tenths, Scale scale) {
    return BASE
        - (BASE - TOP) * (tenths - scale.bottom()) / (double) (scale.top() - scale.bottom());
  }

  private String degrees(int tenths) {
    return (tenths < 0 ? "−" : "") + wording.number(Math.abs(tenths / 10)) + "°";
  }

  private String description() {
    return shown().stream()
        .map(one -> wording.pair(one.label(), one.words()))
        .collect(Collectors.joining("; "));
  }

  private ChartTable table() {
    return new ChartTable(
        caption.title(),
        List.of(caption.labelHeading(), caption.valueHeading()),
        shown().stream()
            .map(one ->
                new ChartTable.Row(
                    one.label(), List.of(new ChartTable.Cell(one.words(), one.address()))))
            .toList());
  }
}
