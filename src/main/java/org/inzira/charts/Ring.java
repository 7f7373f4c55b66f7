package org.inzira.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A ring of parts, each with its name, value and share beside it. */
record Ring(ChartCaption caption, Mark total, List<Mark> parts, Wording wording) {

  private static final double OUTER = 96;
  private static final double INNER = 67;
  private static final double SIDE = 118;
  private static final double REACH = OUTER + 20;
  private static final double CENTRE = REACH + SIDE;
  private static final double BLOCK = 58;
  private static final double WHOLE = 0.9999;
  private static final TextStyle TOTAL = TextStyle.bold(27).middle();
  private static final TextStyle UNIT = TextStyle.muted(13).middle();
  private static final TextStyle VALUE = TextStyle.bold(17);
  private static final TextStyle LABEL = TextStyle.plain(14);

  /** A part with its place on the ring, in turns from the top, and where its words stand. */
  private record Slice(Mark part, Fill fill, double from, double to, boolean right, double y) {

    double middle() {
      return (from + to) / 2;
    }

    boolean isDrawn() {
      return to > from;
    }

    Slice at(double otherY) {
      return new Slice(part, fill, from, to, right, otherY);
    }
  }

  Drawing draw() {
    var slices = slices();
    long onRight = slices.stream().filter(Slice::right).count();
    double tallest = Math.max(onRight, slices.size() - onRight) * BLOCK;
    double height = Math.max(2 * OUTER + 24, tallest + 12);
    var svg = new Svg(2 * CENTRE, height, caption, wording.pair(total) + ". " + description());
    if (slices.stream().noneMatch(Slice::isDrawn)) {
      svg.shape(ring(height / 2), Palette.LAND, Palette.BORDER, 1);
    }
    spread(slices, height).forEach(slice -> slice(svg, slice, height / 2));
    middle(svg, height / 2);
    return new Drawing(svg.done(), Tables.of(caption, parts, wording));
  }

  private String description() {
    return wording.pairs(parts);
  }

  private List<Slice> slices() {
    boolean hidden = total.suppressed() || parts.stream().anyMatch(Mark::suppressed);
    double whole = hidden ? 0 : parts.stream().mapToLong(Mark::value).sum();
    var slices = new ArrayList<Slice>();
    double from = 0;
    for (var part : parts) {
      double to = whole == 0 ? from : from + part.value() / whole;
      double middle = (from + to) / 2;
      boolean right = to > from ? middle <= 0.5 : slices.size() % 2 == 0;
      boolean alone = to - from > WHOLE || whole == 0;
      double low = to > from ? -OUTER * Math.cos(2 * Math.PI * middle) : OUTER;
      double y = alone ? 0 : low;
      slices.add(new Slice(part, Fill.at(slices.size()), from, to, right, y));
      from = to;
    }
    return slices;
  }

  /** Moves the words of each side apart and onto the drawing, in the order of their slices. */
  private static List<Slice> spread(List<Slice> slices, double height) {
    var placed = new ArrayList<Slice>();
    for (boolean right : new boolean[] {true, false}) {
      var side =
          slices.stream()
              .filter(slice -> slice.right() == right)
              .sorted(Comparator.comparingDouble(Slice::y))
              .toList();
      double lowest = BLOCK / 2 + 4;
      var stack = new ArrayList<Slice>();
      for (var slice : side) {
        double y = Math.max(lowest, height / 2 + slice.y());
        stack.add(slice.at(y));
        lowest = y + BLOCK;
      }
      double highest = height - BLOCK / 2 - 4;
      for (int index = stack.size() - 1; index >= 0; index--) {
        double y = Math.min(highest, stack.get(index).y());
        stack.set(index, stack.get(index).at(y));
        highest = y - BLOCK;
      }
      placed.addAll(stack);
    }
    return placed;
  }

  private void slice(Svg svg, Slice slice, double centreY) {
    var part = slice.part();
    svg.mark(
        name(part),
        part.address(),
        inside -> {
          if (slice.isDrawn()) {
            inside.shape(shape(slice, centreY), slice.fill());
            leader(inside, slice, centreY);
          }
          words(inside, slice);
        });
  }

  private String name(Mark part) {
    var share = share(part);
    return share.isEmpty() ? wording.pair(part) : wording.pair(part) + " (" + share + ")";
  }

  private void words(Svg svg, Slice slice) {
    double x = slice.right() ? CENTRE + REACH : CENTRE - REACH;
    double shift = share(slice.part()).isEmpty() ? 9 : 18;
    words(svg, x, slice.y() - shift, wording.value(slice.part()), VALUE, slice);
    words(svg, x, slice.y() - shift + 19, slice.part().label(), LABEL, slice);
    words(svg, x, slice.y() - shift + 36, share(slice.part()), LABEL, slice);
  }

  private static void words(
      Svg svg, double x, double y, String text, TextStyle style, Slice slice) {
    if (!text.isEmpty()) {
      svg.text(x, y, style.fit(text, SIDE - 2), slice.right() ? style : style.end());
    }
  }

  /** A short line from the slice to its words, where these had to move. */
  private static void leader(Svg svg, Slice slice, double centreY) {
    double angle = 2 * Math.PI * slice.middle();
    double fromX = CENTRE + (OUTER + 1) * Math.sin(angle);
    double fromY = centreY - (OUTER + 1) * Math.cos(angle);
    double toX = slice.right() ? CENTRE + REACH - 5 : CENTRE - REACH + 5;
    boolean alone = slice.to() - slice.from() > WHOLE;
    if (!alone && Math.hypot(toX - fromX, slice.y() - fromY) > 24) {
      svg.line(Path.line(fromX, fromY, toX, slice.y()), Palette.MUTED, 1);
    }
  }

  /** The share as it may be told: none when the whole or a part of it is suppressed. */
  private String share(Mark part) {
    boolean hidden = total.suppressed() || parts.stream().anyMatch(Mark::suppressed);
    long whole = parts.stream().mapToLong(Mark::value).sum();
    return hidden || whole == 0 ? "" : wording.percent(part.value(), whole);
  }

  private void middle(Svg svg, double centreY) {
    var value = wording.value(total);
    double room = 2 * INNER - 22;
    var lines = UNIT.wrap(total.label(), room - 8, 2);
    double y = centreY - 9 * lines.size();
    svg.mark(
        wording.pair(total),
        total.address(),
        inside -> {
          inside.text(CENTRE, y, value, TOTAL.shrunk(value, room));
          for (int line = 0; line < lines.size(); line++) {
            inside.text(CENTRE, y + 24 + 16 * line, lines.get(line), UNIT);
          }
        });
  }

  private static Path shape(Slice slice, double centreY) {
    if (slice.to() - slice.from() > WHOLE) {
      return ring(centreY);
    }
    boolean large = slice.to() - slice.from() > 0.5;
    var path = new Path();
    point(path, OUTER, slice.from(), centreY);
    arc(path, OUTER, large, true, slice.to(), centreY);
    point(path, INNER, slice.to(), centreY);
    arc(path, INNER, large, false, slice.from(), centreY);
    return path.close();
  }

  /** The whole ring: two half turns outside, and inside as many the other way round. */
  private static Path ring(double centreY) {
    var path = new Path();
    for (double radius : new double[] {OUTER, INNER}) {
      boolean clockwise = radius == OUTER;
      point(path, radius, 0, centreY);
      arc(path, radius, false, clockwise, 0.5, centreY);
      arc(path, radius, false, clockwise, 0, centreY);
      path.close();
    }
    return path;
  }

  private static void point(Path path, double radius, double turn, double centreY) {
    double angle = 2 * Math.PI * turn;
    path.to(CENTRE + radius * Math.sin(angle), centreY - radius * Math.cos(angle));
  }

  private static void arc(
      Path path, double radius, boolean large, boolean clockwise, double turn, double centreY) {
    double angle = 2 * Math.PI * turn;
    double x = CENTRE + radius * Math.sin(angle);
    path.arc(radius, large, clockwise, x, centreY - radius * Math.cos(angle));
  }
}
