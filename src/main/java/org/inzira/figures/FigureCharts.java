package org.inzira.figures;

import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.inzira.access.Viewer;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.Drawing;
import org.inzira.charts.Mark;
import org.inzira.charts.Series;
import org.inzira.charts.WorldMap;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.kernel.CountryCode;
import org.inzira.page.Wording;

/**
 * Draws the breakdowns of one figure for one viewer, for whichever page prints them. Every mark and
 * every number of its table leads to the entries behind it, or to the figure's page for who may not
 * read entries; what this viewer may not be shown is kept back.
 */
public final class FigureCharts {

  /**
   * A chart as a page prints it.
   *
   * @param subject what is drawn, where the page is about more than that; else empty
   * @param remark what must be said of its numbers: overlapping, kept back, illustrative; or empty
   * @param told whether any of its numbers is; of none nothing is drawn
   * @param address where the figure is explained that it draws; empty for a chart of no figure
   */
  public record Panel(
      String title, String subject, String remark, Drawing drawing, boolean told, String address) {

    /** The same chart under the name of what is drawn. */
    public Panel about(String named) {
      return new Panel(title, named, remark, drawing, told, address);
    }
  }

  private record Asked(Year year, Axis axis) {}

  private static final int YEARS_MAX = 5;

  /** What travel documents write for a country that is not known. */
  private static final CountryCode NOWHERE = new CountryCode("XXX");

  private static final int BARS_MAX = 12;

  private final Figures figures;
  private final FigureDefinition figure;
  private final Year year;
  private final Disclosure disclosure;
  private final boolean open;
  private final String otherwise;
  private final CountryCode country;
  private final Wording wording;
  private final Charts charts;
  private final Map<Asked, Breakdown> read = new HashMap<>();

  FigureCharts(
      Figures figures,
      FigureDefinition figure,
      Year year,
      Viewer viewer,
      Wording wording,
      boolean open,
      CountryCode country) {
    this.country = country;
    this.figures = figures;
    this.figure = figure;
    this.year = year;
    this.disclosure = figures.disclosure(figure.id(), viewer);
    this.open = open;
    this.otherwise = figures.address(figure.id(), year);
    this.wording = wording;
    this.charts = Charts.in(wording.language(), wording.text("figures.hidden.short"));
  }

  /** The years side by side, when there is more than one. */
  public Optional<Panel> years() {
    var marks =
        figures.years().stream()
            .filter(each -> !each.isAfter(year))
            .map(each -> figures.get(figure.id(), each))
            .filter(value -> value.value().isPresent())
            .map(value ->
                Mark.of(
                    value.year().toString(),
                    Math.max(0, value.value().getAsLong()),
                    figures.address(figure.id(), value.year())))
            .toList();
    if (marks.size() < 2) {
      return Optional.empty();
    }
    var shown = marks.subList(Math.max(0, marks.size() - YEARS_MAX), marks.size());
    var title = wording.text("figures.by.year");
    var caption = caption("years", title, wording.text("figures.year"));
    return Optional.of(new Panel(title, "", "", charts.years(caption, shown), true, otherwise));
  }

  /** The split by sex, where the figure has one. */
  Optional<Panel> sexes() {
    return figure.axes().contains(Axis.SEX) && figures.get(figure.id(), year).value().isPresent()
        ? Optional.of(by(Axis.SEX))
        : Optional.empty();
  }

  /** The other breakdowns: months first, those that tell of one cell only last. */
  List<Panel> breakdowns() {
    return figure.axes().stream()
        .filter(axis -> axis != Axis.SEX)
        .filter(
            axis -> breakdown(year, axis).isUntold() || !breakdown(year, axis).cells().isEmpty())
        .sorted(Comparator.comparingInt(this::rank))
        .map(this::by)
        .toList();
  }

  private int rank(Axis axis) {
    if (breakdown(year, axis).cells().size() == 1) {
      return 2;
    }
    return axis == Axis.MONTH ? 0 : 1;
  }

  /** One breakdown, by an axis that the figure has. */
  public Panel by(Axis axis) {
    var breakdown = breakdown(year, axis);
    return new Panel(
        title(axis), "", remark(breakdown), drawing(axis, breakdown), isTold(breakdown), otherwise);
  }

  private static boolean isTold(Breakdown breakdown) {
    return !breakdown.isSuppressed()
        || breakdown.cells().stream().anyMatch(cell -> cell.value().isPresent());
  }

  private String remark(Breakdown breakdown) {
    var sentences = new ArrayList<String>();
    if (breakdown.isSuppressed()) {
      sentences.add(wording.text(breakdown.kept().message()));
    } else if (breakdown.kind() == Breakdown.Kind.OVERLAPPING) {
      sentences.add(wording.text("figures.overlapping"));
    }
    others(breakdown).ifPresent(sentences::add);
    if (breakdown.cells().size() > BARS_MAX && isRanked(breakdown.axis())) {
      sentences.add(wording.text("figures.largest", Integer.toString(BARS_MAX)));
    }
    breakdown.note().ifPresent(said -> sentences.add(said.text(wording.language())));
    return String.join(" ", sentences);
  }

  private static boolean isRanked(Axis axis) {
    return !axis.isOrdered() && axis != Axis.DESTINATION;
  }

  /** Who stands on neither side of a pyramid is at least told of. */
  private Optional<String> others(Breakdown breakdown) {
    if (breakdown.axis() != Axis.SEX_AGE_BAND || breakdown.isSuppressed()) {
      return Optional.empty();
    }
    var others =
        breakdown.cells().stream()
            .filter(cell -> !cell.key().startsWith("female+") && !cell.key().startsWith("male+"))
            .mapToLong(cell -> cell.value().orElse(0))
            .sum();
    return others == 0
        ? Optional.empty()
        : Optional.of(wording.text("figures.pyramid.others", wording.number(others)));
  }

  /** Every destination; those of unknown country stand beside the map. */
  private WorldMap world(Breakdown breakdown) {
    var destinations =
        breakdown.cells().stream()
            .map(cell ->
                new WorldMap.Destination(
                    cell.key().equals(Axis.UNKNOWN) ? NOWHERE : new CountryCode(cell.key()),
                    mark(Axis.DESTINATION, breakdown.year(), cell)))
            .toList();
    return new WorldMap(
        country,
        destinations,
        wording.text("figures.world.elsewhere"),
        wording.text("figures.world.credit"),
        wording.text("figures.world.disclaimer"));
  }

  private Drawing drawing(Axis axis, Breakdown breakdown) {
    var name = figures.label(axis, wording.language());
    var caption = caption(axis.code(), title(axis), name);
    return switch (axis) {
      case SEX -> charts.ring(caption, total(breakdown), marks(breakdown));
      case MONTH -> charts.months(caption, months(year.minusYears(1)), months(year));
      case SEX_AGE_BAND -> charts.pyramid(caption, ages("female"), ages("male"));
      case DESTINATION -> charts.world(caption, world(breakdown));
      default -> ranking(caption, marks(breakdown));
    };
  }

  /** The largest cells as bars; the table below has them all. */
  private Drawing ranking(ChartCaption caption, List<Mark> marks) {
    var largest = marks.subList(0, Math.min(marks.size(), BARS_MAX));
    return new Drawing(
        charts.ranking(caption, largest).svg(), charts.ranking(caption, marks).table());
  }

  private Mark total(Breakdown breakdown) {
    return Mark.of(
        wording.text("unit." + figure.unit()),
        breakdown.total().orElse(0),
        open ? figures.entries(figure.id(), year) : otherwise);
  }

  private List<Mark> marks(Breakdown breakdown) {
    return breakdown.cells().stream()
        .map(cell -> mark(breakdown.axis(), breakdown.year(), cell))
        .toList();
  }

  private Mark mark(Axis axis, Year of, Breakdown.Cell cell) {
    var label = figures.label(axis, cell.key(), wording.language());
    var address = open ? figures.address(figure.id(), of, axis, cell.key()) : otherwise;
    return cell.value().isPresent()
        ? Mark.of(label, Math.max(0, cell.value().getAsLong()), address)
        : Mark.suppressed(label, address);
  }

  private Series months(Year of) {
    if (figures.get(figure.id(), of).value().isEmpty()) {
      return new Series(of.toString(), List.of());
    }
    var keys = IntStream.rangeClosed(1, 12).mapToObj(Integer::toString).toList();
    var marks = new ArrayList<Mark>();
    for (var mark : all(of, Axis.MONTH, keys)) {
      var name =
          Month.of(marks.size() + 1).getDisplayName(TextStyle.SHORT_STANDALONE, wording.language());
      marks.add(named(mark, name));
    }
    return new Series(of.toString(), marks);
  }

  private Series ages(String sex) {
    var keys = new ArrayList<String>();
    for (var band : Axis.AgeBand.values()) {
      keys.add(sex + "+" + band.code());
    }
    if (breakdown(year, Axis.SEX_AGE_BAND).cells().stream()
        .anyMatch(cell -> cell.key().endsWith("+" + Axis.UNKNOWN))) {
      keys.add(sex + "+" + Axis.UNKNOWN);
    }
    var marks =
        all(year, Axis.SEX_AGE_BAND, keys).stream()
            .map(mark -> named(mark, mark.label().substring(mark.label().indexOf(", ") + 2)))
            .toList();
    return new Series(figures.label(Axis.SEX, sex, wording.language()), marks);
  }

  private static Mark named(Mark mark, String label) {
    return new Mark(label, mark.value(), mark.suppressed(), mark.address());
  }

  /** A mark for each key, also where nothing was counted. */
  private List<Mark> all(Year of, Axis axis, List<String> keys) {
    Map<String, Breakdown.Cell> cells =
        breakdown(of, axis).cells().stream()
            .collect(Collectors.toMap(Breakdown.Cell::key, cell -> cell));
    var absent = breakdown(of, axis).isUntold() ? OptionalLong.empty() : OptionalLong.of(0);
    return keys.stream()
        .map(key -> mark(axis, of, cells.getOrDefault(key, new Breakdown.Cell(key, absent))))
        .toList();
  }

  private Breakdown breakdown(Year of, Axis axis) {
    return read.computeIfAbsent(
        new Asked(of, axis), asked -> figures.breakdown(figure.id(), of, axis, disclosure));
  }

  private String title(Axis axis) {
    return wording.text("figures.by", figures.label(axis, wording.language()));
  }

  private ChartCaption caption(String id, String title, String labelHeading) {
    return new ChartCaption(
        "chart-" + figure.id().value() + "-" + id.replaceAll("[^a-z0-9-]", "-"),
        figures.title(figure.id(), wording.language()) + ", " + title,
        labelHeading,
        wording.text("unit." + figure.unit()));
  }
}
