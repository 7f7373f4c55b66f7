package org.inzira.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.inzira.charts.Outline.Point;

/** Areas in shades, each a link with its name and number on it. */
record AreaDrawing(ChartCaption caption, AreaMap map, Wording wording) {

  private static final double WIDTH = 680;
  private static final double EDGE = 16;
  private static final double NAME_WIDTH_MAX = 130;
  private static final double LINE = 15;
  private static final double STEPS_PER_UNIT = 1;
  private static final List<String> SHADES =
      List.of(Palette.LAND, "#d7e0f4", "#b4c5ec", "#8ba5df", "#6285cf");
  private static final TextStyle NAME = TextStyle.plain(12.5).middle();
  private static final TextStyle NUMBER = TextStyle.bold(12.5).middle();
  private static final TextStyle LEGEND = TextStyle.plain(13);
  private static final TextStyle NOTE = TextStyle.muted(12.5);

  private record Placed(MapArea area, double x, double y, Optional<Box> box) {}

  Drawing draw() {
    var projection = projection();
    double bottom = projection.frame().bottom() + EDGE;
    var notes =
        Stream.of(map.disclaimer(), map.credit())
            .flatMap(note -> NOTE.wrap(note, WIDTH - 2 * EDGE, 6).stream())
            .toList();
    var svg = new Svg(WIDTH, bottom + 34 + 17 * notes.size(), caption, wording.pairs(marks()));
    map.areas().forEach(area -> area(svg, area, projection));
    var placed = placed(projection, new Box(0, 0, WIDTH, bottom));
    placed.forEach(label -> label(svg, label));
    legend(svg, bottom + 8);
    for (int line = 0; line < notes.size(); line++) {
      svg.text(EDGE, bottom + 34 + 17 * line, notes.get(line), NOTE);
    }
    return new Drawing(svg.done(), Tables.of(caption, marks(), wording));
  }

  private List<Mark> marks() {
    return map.areas().stream().map(MapArea::mark).toList();
  }

  private Projection projection() {
    var points =
        map.areas().stream()
            .flatMap(area ->
                Stream.concat(area.rings().stream().flatMap(List::stream), Stream.of(area.label())))
            .map(AreaDrawing::point)
            .toList();
    return Projection.fitting(points, new Box(EDGE, EDGE, WIDTH - 2 * EDGE, WIDTH - 2 * EDGE));
  }

  private static Point point(MapArea.Position position) {
    return new Point(position.longitude(), position.latitude());
  }

  private void area(Svg svg, MapArea area, Projection projection) {
    var ground = new Ground(STEPS_PER_UNIT);
    area.rings()
        .forEach(ring ->
            ground.ring(
                ring.stream()
                    .map(AreaDrawing::point)
                    .map(point -> new double[] {projection.x(point), projection.y(point)})
                    .toList()));
    var mark = area.mark();
    svg.mark(
        wording.pair(mark.label(), area.says().isEmpty() ? wording.value(mark) : area.says()),
        mark.address(),
        inside -> {
          if (area.rings().isEmpty()) {
            var dot = point(area.label());
            inside.circle(projection.x(dot), projection.y(dot), 4, shade(mark), Palette.MUTED, 1);
          } else {
            var pattern = mark.suppressed() ? Fill.PALE : null;
            inside.ground(ground, pattern, shade(mark), Palette.MUTED);
          }
        });
  }

  /** Nothing is shaded in proportion to a suppressed value: it has a pattern of its own. */
  private String shade(Mark mark) {
    return SHADES.get(mark.suppressed() ? 0 : step(mark.value()));
  }

  private int step(long value) {
    long greatest = Math.max(1, marks().stream().mapToLong(Mark::value).max().orElse(1));
    return value == 0 ? 0 : (int) Math.ceilDiv(value * (SHADES.size() - 1), greatest);
  }

  /** The areas that count most choose their room first. */
  private List<Placed> placed(Projection projection, Box frame) {
    var placer = new LabelPlacer(frame);
    var placed = new ArrayList<Placed>();
    map.areas().stream()
        .sorted(Comparator.comparingLong(area -> -area.mark().value()))
        .forEach(area -> {
          double x = projection.x(point(area.label()));
          double y = projection.y(point(area.label()));
          placed.add(new Placed(area, x, y, placer.place(x, y, natural(area, x, y))));
        });
    return placed;
  }

  private Box natural(MapArea area, double x, double y) {
    double name = Math.min(NAME_WIDTH_MAX, NAME.width(area.mark().label()));
    double width = Math.max(name, NUMBER.width(wording.value(area.mark())));
    return Box.around(x, y, width, isCounted(area) ? 2 * LINE : LINE);
  }

  private static boolean isCounted(MapArea area) {
    return area.mark().suppressed() || area.mark().value() > 0;
  }

  private void label(Svg svg, Placed placed) {
    placed
        .box()
        .ifPresent(box -> {
          if (LabelPlacer.needsLeader(placed.x(), placed.y(), box)) {
            double x = LabelPlacer.nearestX(placed.x(), box);
            double y = LabelPlacer.nearestY(placed.y(), box);
            svg.line(Path.line(placed.x(), placed.y(), x, y), Palette.MUTED, 0.8);
          }
          double middle = box.left() + box.width() / 2;
          var mark = placed.area().mark();
          svg.haloed(middle, box.top() + LINE / 2, NAME.fit(mark.label(), NAME_WIDTH_MAX), NAME);
          if (isCounted(placed.area())) {
            svg.haloed(middle, box.top() + LINE * 1.5, wording.value(mark), NUMBER);
          }
        });
  }

  /** A box for each shade that is used, with the numbers it stands for. */
  private void legend(Svg svg, double middle) {
    double x = EDGE;
    svg.text(x, middle, LEGEND.fit(map.unit(), 200), LEGEND);
    x += Math.min(200, LEGEND.width(map.unit())) + 14;
    for (var step : steps()) {
      var values = marks().stream().filter(mark -> !mark.suppressed()).mapToLong(Mark::value);
      var said = range(values.filter(value -> step(value) == step));
      if (x + 22 + LEGEND.width(said) < WIDTH - EDGE) {
        svg.rectangle(new Box(x, middle - 7, 16, 14), SHADES.get(step), 2);
        svg.text(x + 22, middle, said, LEGEND);
        x += 22 + LEGEND.width(said) + 14;
      }
    }
  }

  private List<Integer> steps() {
    return marks().stream()
        .filter(mark -> !mark.suppressed())
        .map(mark -> step(mark.value()))
        .distinct()
        .sorted()
        .collect(Collectors.toList());
  }

  private String range(LongStream values) {
    var found = values.summaryStatistics();
    return found.getMin() == found.getMax()
        ? wording.number(found.getMin())
        : wording.number(found.getMin()) + "–" + wording.number(found.getMax());
  }
}
