package org.inzira.charts;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.charts.MapPlace.Presence;
import org.inzira.charts.Outline.Point;
import org.inzira.kernel.Programme;

/** The country with its places and which programmes work there. */
record PresenceMap(ChartCaption caption, CountryMap map, Wording wording) {

  private static final double WIDTH = 680;
  private static final double EDGE = 22;
  private static final double NAME_WIDTH_MAX = 130;
  private static final double NAME_HEIGHT = 14;
  private static final TextStyle NAME = TextStyle.plain(12.5).middle();
  private static final TextStyle LEGEND = TextStyle.plain(13);
  private static final TextStyle NOTE = TextStyle.muted(12.5);

  /** A place with its point on the drawing and the box for its name and symbols. */
  private record Placed(MapPlace place, double x, double y, Optional<Box> box) {}

  Drawing draw() {
    var outline = Outline.of(map.country());
    var points =
        Stream.concat(outline.points(), map.places().stream().map(PresenceMap::point)).toList();
    var projection =
        Projection.fitting(points, new Box(EDGE, EDGE, WIDTH - 2 * EDGE, WIDTH - 2 * EDGE));
    double bottom = projection.frame().bottom() + EDGE;
    var legend = new MapLegend(map.programmeNames(), LEGEND, WIDTH - 2 * EDGE);
    var notes = notes();
    double height = bottom + legend.height() + 17 * notes.size() + 8;
    var svg = new Svg(WIDTH, height, caption, description());
    outline
        .rings()
        .forEach(ring -> svg.shape(projection.ring(ring), Palette.LAND, Palette.BORDER, 1));
    var placed = placed(projection, new Box(0, 0, WIDTH, bottom));
    placed.forEach(place -> leader(svg, place));
    placed.forEach(place -> place(svg, place));
    legend.draw(svg, EDGE, bottom);
    for (int line = 0; line < notes.size(); line++) {
      svg.text(EDGE, bottom + legend.height() + 8 + 17 * line, notes.get(line), NOTE);
    }
    return new Drawing(svg.done(), table());
  }

  private List<String> notes() {
    return Stream.of(map.disclaimer(), map.credit())
        .flatMap(note -> NOTE.wrap(note, WIDTH - 2 * EDGE, 6).stream())
        .toList();
  }

  private static Point point(MapPlace place) {
    return new Point(place.longitude(), place.latitude());
  }

  /** Places with symbols choose their room first, then those that are only named. */
  private List<Placed> placed(Projection projection, Box frame) {
    var placer = new LabelPlacer(frame);
    map.places()
        .forEach(place ->
            placer.keepFree(
                Box.around(projection.x(point(place)), projection.y(point(place)), 4, 4)));
    var placed = new ArrayList<Placed>();
    map.places().stream()
        .sorted(Comparator.comparingInt(place -> -place.presences().size()))
        .forEach(place -> placed.add(placed(place, projection, placer)));
    return placed;
  }

  private static Placed placed(MapPlace place, Projection projection, LabelPlacer placer) {
    double x = projection.x(point(place));
    double y = projection.y(point(place));
    return new Placed(place, x, y, placer.place(x, y, natural(place, x, y)));
  }

  /** Name above symbols, just above the place's own dot. */
  private static Box natural(MapPlace place, double x, double y) {
    double symbols = place.presences().size() * ProgrammeSymbol.WIDTH;
    double width = Math.max(Math.min(NAME_WIDTH_MAX, NAME.width(place.name())), symbols);
    double height = NAME_HEIGHT + (symbols > 0 ? ProgrammeSymbol.WIDTH : 0);
    return new Box(x - width / 2, y - 6 - height, width, height);
  }

  private static void leader(Svg svg, Placed placed) {
    svg.circle(placed.x(), placed.y(), 2, Palette.MUTED, Palette.WHITE, 0.6);
    placed
        .box()
        .filter(box -> LabelPlacer.needsLeader(placed.x(), placed.y(), box))
        .ifPresent(box ->
            svg.line(
                Path.line(
                    placed.x(),
                    placed.y(),
                    LabelPlacer.nearestX(placed.x(), box),
                    LabelPlacer.nearestY(placed.y(), box)),
                Palette.MUTED,
                0.8));
  }

  private void place(Svg svg, Placed placed) {
    placed.box().ifPresent(box -> place(svg, placed.place(), box));
  }

  private void place(Svg svg, MapPlace place, Box box) {
    double middle = box.left() + box.width() / 2;
    var present = !place.presences().isEmpty();
    var style = present ? NAME : NAME.in(Palette.MUTED);
    svg.mark(
        wording.pair(place.name(), names(place)),
        place.address(),
        inside ->
            inside.haloed(
                middle,
                box.top() + NAME_HEIGHT / 2,
                style.fit(place.name(), NAME_WIDTH_MAX),
                style));
    double x = middle - (place.presences().size() - 1) * ProgrammeSymbol.WIDTH / 2;
    for (var presence : place.presences()) {
      symbol(svg, place, presence, x, box.bottom() - ProgrammeSymbol.WIDTH / 2);
      x += ProgrammeSymbol.WIDTH;
    }
  }

  private void symbol(Svg svg, MapPlace place, Presence presence, double x, double y) {
    svg.mark(
        wording.pair(place.name(), name(presence)),
        presence.address(),
        inside -> ProgrammeSymbol.of(presence.programme()).draw(inside, x, y));
  }

  private String description() {
    return map.places().stream()
        .filter(place -> !place.presences().isEmpty())
        .map(place -> wording.pair(place.name(), names(place)))
        .collect(joining("; "));
  }

  private String names(MapPlace place) {
    return place.presences().isEmpty()
        ? "–"
        : place.presences().stream().map(this::name).collect(joining(", "));
  }

  private String name(Presence presence) {
    return map.programmeNames().getOrDefault(presence.programme(), presence.programme().code());
  }

  private ChartTable table() {
    var programmes =
        Arrays.stream(Programme.values()).filter(map.programmeNames()::containsKey).toList();
    var headings =
        Stream.concat(
                Stream.of(caption.labelHeading()),
                programmes.stream().map(map.programmeNames()::get))
            .toList();
    var rows =
        map.places().stream()
            .filter(place -> !place.presences().isEmpty())
            .map(place -> new ChartTable.Row(place.name(), cells(place, programmes)))
            .toList();
    return new ChartTable(caption.title(), headings, rows);
  }

  private List<ChartTable.Cell> cells(MapPlace place, List<Programme> programmes) {
    return programmes.stream()
        .map(programme ->
            place.presences().stream()
                .filter(presence -> presence.programme() == programme)
                .findFirst()
                .map(presence -> new ChartTable.Cell(name(presence), presence.address()))
                .orElseGet(() -> new ChartTable.Cell("", "")))
        .toList();
  }
}
