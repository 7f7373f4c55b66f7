package org.inzira.review;

import java.time.Month;
import java.time.Year;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.Drawing;
import org.inzira.charts.Mark;
import org.inzira.charts.Series;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.kernel.Sex;
import org.inzira.page.Wording;

/** Draws the charts of a chapter from the figures, each mark leading to the entries behind it. */
final class Plots {

  private static final int RANKED_MAX = 12;

  private final Figures figures;
  private final Year year;
  private final Wording wording;
  private final java.util.function.Function<FigureId, Disclosure> disclosure;
  private final Charts charts;

  Plots(
      Figures figures,
      Year year,
      Wording wording,
      java.util.function.Function<FigureId, Disclosure> disclosure) {
    this.figures = figures;
    this.year = year;
    this.wording = wording;
    this.disclosure = disclosure;
    this.charts = Charts.in(wording.language(), "<5");
  }

  /** The charts that can be drawn: a figure that was not recorded has none. */
  List<ChartBlock> of(List<ChapterPlan.Plot> plots) {
    return plots.stream().flatMap(plot -> of(plot).stream()).toList();
  }

  private Optional<ChartBlock> of(ChapterPlan.Plot plot) {
    var value = figures.get(plot.figure(), year).value();
    if (value.isEmpty() || value.getAsLong() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        plot.axis().map(axis -> broken(plot.figure(), axis)).orElseGet(() -> years(plot.figure())));
  }

  private ChartBlock years(FigureId figure) {
    var value = figures.get(figure, year);
    var marks = new ArrayList<Mark>();
    var before = year.minusYears(1);
    value
        .previous()
        .ifPresent(previous ->
            marks.add(Mark.of(before.toString(), previous, figures.address(figure, before))));
    marks.add(Mark.of(year.toString(), value.value().orElseThrow(), figures.address(figure, year)));
    var title = wording.text("review.plot.years", title(figure));
    var caption = caption(figure, "years", title, wording.text("review.plot.year"));
    return new ChartBlock(title, charts.years(caption, marks), Optional.empty());
  }

  private ChartBlock broken(FigureId figure, Axis axis) {
    var breakdown = figures.breakdown(figure, year, axis, disclosure.apply(figure));
    var axisLabel = figures.label(axis, wording.language());
    var title = wording.text("review.plot", title(figure), axisLabel);
    var caption = caption(figure, axis.name().toLowerCase(java.util.Locale.ROOT), title, axisLabel);
    var drawing =
        switch (axis) {
          case SEX -> ring(caption, breakdown);
          case MONTH -> months(caption, breakdown);
          case SEX_AGE_BAND -> pyramid(caption, breakdown);
          case AGE_BAND -> charts.ranking(caption, marks(breakdown));
          default -> charts.ranking(caption, ranked(breakdown));
        };
    return new ChartBlock(title, drawing, remark(breakdown));
  }

  private Optional<String> remark(Breakdown breakdown) {
    var remarks = new ArrayList<String>();
    if (breakdown.kind() == Breakdown.Kind.OVERLAPPING && breakdown.axis() != Axis.MONTH) {
      remarks.add(wording.text("review.overlapping"));
    }
    if (breakdown.isSuppressed()) {
      remarks.add(wording.text("review.suppressed"));
    }
    breakdown.note().ifPresent(note -> remarks.add(note.text(wording.language())));
    return remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", remarks));
  }

  private Drawing ring(ChartCaption caption, Breakdown breakdown) {
    var total =
        Mark.of(
            title(breakdown.figure()),
            breakdown.total().orElse(0),
            figures.address(breakdown.figure(), year));
    return charts.ring(
        caption,
        total,
        marks(breakdown).stream().filter(mark -> mark.suppressed() || mark.value() > 0).toList());
  }

  private Drawing months(ChartCaption caption, Breakdown breakdown) {
    var before = year.minusYears(1);
    var previous =
        figures.breakdown(
            breakdown.figure(), before, Axis.MONTH, disclosure.apply(breakdown.figure()));
    return charts.months(caption, series(previous, before), series(breakdown, year));
  }

  private Series series(Breakdown breakdown, Year of) {
    if (breakdown.cells().isEmpty()) {
      return new Series(of.toString(), List.of());
    }
    var marks = new ArrayList<Mark>();
    for (var month : Month.values()) {
      var key = Integer.toString(month.getValue());
      marks.add(
          mark(
              breakdown,
              of,
              key,
              month.getDisplayName(TextStyle.SHORT_STANDALONE, wording.language())));
    }
    return new Series(of.toString(), marks);
  }

  private Drawing pyramid(ChartCaption caption, Breakdown breakdown) {
    return charts.pyramid(caption, side(breakdown, Sex.FEMALE), side(breakdown, Sex.MALE));
  }

  /** Both sides show the same bands, in the order of the breakdown. */
  private Series side(Breakdown breakdown, Sex sex) {
    var marks =
        breakdown.cells().stream()
            .map(cell -> cell.key().substring(cell.key().indexOf('+') + 1))
            .distinct()
            .map(band ->
                mark(
                    breakdown,
                    year,
                    sex.code() + "+" + band,
                    figures.label(Axis.AGE_BAND, band, wording.language())))
            .toList();
    return new Series(figures.label(Axis.SEX, sex.code(), wording.language()), marks);
  }

  private List<Mark> ranked(Breakdown breakdown) {
    return marks(breakdown).stream()
        .sorted(Comparator.comparingLong(Mark::value).reversed())
        .limit(RANKED_MAX)
        .toList();
  }

  private List<Mark> marks(Breakdown breakdown) {
    return breakdown.cells().stream()
        .map(cell ->
            mark(
                breakdown,
                breakdown.year(),
                cell.key(),
                figures.label(breakdown.axis(), cell.key(), wording.language())))
        .toList();
  }

  private Mark mark(Breakdown breakdown, Year of, String key, String label) {
    var address = figures.address(breakdown.figure(), of, breakdown.axis(), key);
    return breakdown.cells().stream()
        .filter(cell -> cell.key().equals(key))
        .findAny()
        .map(cell ->
            cell.value().isPresent()
                ? Mark.of(label, cell.value().getAsLong(), address)
                : Mark.suppressed(label, address))
        .orElseGet(() -> Mark.of(label, 0, address));
  }

  private ChartCaption caption(FigureId figure, String part, String title, String labelHeading) {
    return new ChartCaption(
        ("chart-" + figure.value() + "-" + part).replace('_', '-'),
        title,
        labelHeading,
        title(figure));
  }

  private String title(FigureId figure) {
    return figures.title(figure, wording.language());
  }
}
