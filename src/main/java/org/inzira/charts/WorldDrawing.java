package org.inzira.charts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.charts.Outline.Point;
import org.inzira.charts.WorldMap.Destination;

/** The world with a disc on each destination, as large as its part, and its name beside it. */
record WorldDrawing(ChartCaption caption, WorldMap map, Wording wording) {

  private static final double WIDTH = 760;
  private static final double NORTH = 84;
  private static final double SOUTH = -57;
  private static final double RADIUS_MIN = 3.5;
  private static final double RADIUS_MAX = 20;
  private static final double NAME_WIDTH_MAX = 190;
  private static final double LINE = 17;
  private static final String DESTINATION = "#c9d6f2";
  private static final TextStyle NAME = TextStyle.plain(12.5).middle();
  private static final TextStyle NOTE = TextStyle.muted(12.5);

  private static final List<Comparator<Placed>> ORDERS =
      List.of(
          Comparator.comparingLong(disc -> -disc.destination().mark().value()),
          Comparator.comparingLong(disc -> disc.destination().mark().value()),
          Comparator.comparingDouble(Placed::x),
          Comparator.comparingDouble(disc -> -disc.x()),
          Comparator.comparingDouble(Placed::y),
          Comparator.comparingDouble(disc -> -disc.y()));

  /** A destination on the drawing; it has no box when no room is left for its name. */
  private record Placed(
      Destination destination, double x, double y, double radius, Optional<Box> box) {}

  Drawing draw() {
    var world = World.read();
    double bottom = y(new Point(0, SOUTH));
    var elsewhere = elsewhere(world);
    var notes = notes();
    double height = bottom + 14 + LINE * elsewhere.size() + LINE * notes.size();
    var svg = new Svg(WIDTH, height, caption, wording.pairs(marks()));
    ground(svg, world);
    var placed = placed(world, bottom);
    placed.forEach(place -> way(svg, world, place));
    placed.forEach(place -> disc(svg, place));
    placed.forEach(place -> name(svg, place));
    double below = bottom + 14;
    for (var row = 0; row < elsewhere.size(); row++) {
      line(svg, row == 0 ? map.elsewhere() : "", elsewhere.get(row), below);
      below += LINE;
    }
    for (var note : notes) {
      svg.text(8, below, note, NOTE);
      below += LINE;
    }
    return new Drawing(svg.done(), Tables.of(caption, marks(), wording));
  }

  private List<Mark> marks() {
    return map.destinations().stream().map(Destination::mark).toList();
  }

  private List<String> notes() {
    return Stream.of(map.disclaimer(), map.credit())
        .flatMap(note -> NOTE.wrap(note, WIDTH - 16, 6).stream())
        .toList();
  }

  /** All land in one path and the destinations in another: two elements, whatever their number. */
  private void ground(Svg svg, World world) {
    var there =
        map.destinations().stream()
            .map(destination -> destination.country().value())
            .collect(Collectors.toSet());
    var land = new Ground(1);
    var destinations = new Ground(1);
    world
        .countries()
        .forEach((code, outline) -> {
          var ground = there.contains(code) ? destinations : land;
          outline
              .rings()
              .forEach(ring -> ground.ring(ring.stream().map(WorldDrawing::at).toList()));
        });
    svg.ground(land, null, Palette.LAND, Palette.BORDER);
    svg.ground(destinations, null, DESTINATION, Palette.BORDER);
  }

  /** Names are placed in several orders, and the one that leaves out fewest is taken. */
  private List<Placed> placed(World world, double bottom) {
    var discs = discs(world);
    return ORDERS.stream()
        .map(order -> placed(discs, order, bottom))
        .max(
            Comparator.comparingLong((List<Placed> placed) ->
                    placed.stream().filter(disc -> disc.box().isPresent()).count())
                .thenComparingDouble(placed -> -reach(placed)))
        .orElseThrow();
  }

  private List<Placed> discs(World world) {
    var discs = new ArrayList<Placed>();
    for (var destination : map.destinations()) {
      world
          .middle(destination.country())
          .map(WorldDrawing::at)
          .ifPresent(at ->
              discs.add(
                  new Placed(
                      destination, at[0], at[1], radius(destination.mark()), Optional.empty())));
    }
    return discs;
  }

  private List<Placed> placed(List<Placed> discs, Comparator<Placed> order, double bottom) {
    var placer = new LabelPlacer(new Box(0, 0, WIDTH, bottom));
    discs.forEach(disc ->
        placer.keepFree(Box.around(disc.x(), disc.y(), 1.6 * disc.radius(), 1.6 * disc.radius())));
    return discs.stream()
        .sorted(order)
        .map(disc ->
            new Placed(
                disc.destination(),
                disc.x(),
                disc.y(),
                disc.radius(),
                placer.place(disc.x(), disc.y(), disc.radius(), natural(disc))))
        .toList();
  }

  /** How far all names lie from their discs. */
  private static double reach(List<Placed> placed) {
    return placed.stream()
        .flatMapToDouble(disc ->
            disc.box().stream()
                .mapToDouble(box ->
                    Math.hypot(
                        LabelPlacer.nearestX(disc.x(), box) - disc.x(),
                        LabelPlacer.nearestY(disc.y(), box) - disc.y())))
        .sum();
  }

  /** A disc's area is its part of the largest; a suppressed value has the smallest of all. */
  private double radius(Mark mark) {
    double greatest = Math.max(1, marks().stream().mapToLong(Mark::value).max().orElse(1));
    return mark.suppressed()
        ? RADIUS_MIN
        : Math.max(RADIUS_MIN, RADIUS_MAX * Math.sqrt(mark.value() / greatest));
  }

  private Box natural(Placed disc) {
    double width = NAME.width(said(disc.destination().mark()));
    return new Box(disc.x() - width / 2, disc.y() - disc.radius() - LINE - 3, width, LINE);
  }

  private String said(Mark mark) {
    var value = wording.value(mark);
    var room = NAME_WIDTH_MAX - NAME.width(" " + value);
    return NAME.fit(mark.label(), room) + "\u00A0" + value;
  }

  /** A thin bow from the country that people left. */
  private void way(Svg svg, World world, Placed placed) {
    world
        .middle(map.from())
        .map(WorldDrawing::at)
        .filter(from -> Math.hypot(placed.x() - from[0], placed.y() - from[1]) > RADIUS_MAX)
        .ifPresent(from -> {
          double reach = Math.hypot(placed.x() - from[0], placed.y() - from[1]);
          var bow =
              new Path()
                  .to(from[0], from[1])
                  .arc(reach * 1.2, false, placed.x() > from[0], placed.x(), placed.y());
          svg.line(bow, Palette.PALE, 0.8);
        });
  }

  private void disc(Svg svg, Placed placed) {
    var mark = placed.destination().mark();
    svg.mark(
        wording.pair(mark),
        mark.address(),
        inside ->
            inside.circle(
                placed.x(),
                placed.y(),
                placed.radius(),
                mark.suppressed() ? Palette.WHITE : Palette.BLUE,
                mark.suppressed() ? Palette.BLUE : Palette.WHITE,
                1));
  }

  private void name(Svg svg, Placed placed) {
    placed
        .box()
        .ifPresent(box -> {
          if (LabelPlacer.needsLeader(placed.x(), placed.y(), placed.radius(), box)) {
            double x = LabelPlacer.nearestX(placed.x(), box);
            double y = LabelPlacer.nearestY(placed.y(), box);
            double edge = placed.radius() / Math.hypot(x - placed.x(), y - placed.y());
            double fromX = placed.x() + (x - placed.x()) * edge;
            double fromY = placed.y() + (y - placed.y()) * edge;
            svg.line(Path.line(fromX, fromY, x, y), Palette.MUTED, 0.8);
          }
          var mark = placed.destination().mark();
          svg.mark(
              wording.pair(mark),
              mark.address(),
              inside ->
                  inside.haloed(
                      box.left() + box.width() / 2,
                      box.top() + box.height() / 2,
                      said(mark),
                      NAME));
        });
  }

  /** Destinations that the outlines leave out, in lines as wide as the map. */
  private List<List<Destination>> elsewhere(World world) {
    var lines = new ArrayList<List<Destination>>();
    double room = 0;
    for (var destination : map.destinations()) {
      if (world.find(destination.country()).isEmpty()) {
        double width = NAME.width(said(destination.mark())) + 18;
        if (lines.isEmpty() || width > room) {
          lines.add(new ArrayList<>());
          room = WIDTH - 16 - (lines.size() == 1 ? NAME.width(map.elsewhere()) + 12 : 0);
        }
        lines.getLast().add(destination);
        room -= width;
      }
    }
    return lines;
  }

  private void line(Svg svg, String heading, List<Destination> line, double middle) {
    double x = 8;
    if (!heading.isEmpty()) {
      svg.text(x, middle, heading, TextStyle.muted(12.5));
      x += NAME.width(heading) + 12;
    }
    for (var destination : line) {
      var mark = destination.mark();
      double start = x;
      svg.mark(
          wording.pair(mark),
          mark.address(),
          inside -> inside.text(start, middle, said(mark), TextStyle.plain(12.5)));
      x += NAME.width(said(mark)) + 18;
    }
  }

  private static double[] at(Point point) {
    return new double[] {EqualEarth.x(point, WIDTH), y(point)};
  }

  private static double y(Point point) {
    var clamped = new Point(point.longitude(), Math.clamp(point.latitude(), SOUTH, NORTH));
    return EqualEarth.y(clamped, WIDTH) - EqualEarth.y(new Point(0, NORTH), WIDTH);
  }
}
