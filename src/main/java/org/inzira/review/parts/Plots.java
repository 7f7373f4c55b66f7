package org.inzira.review.parts;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.page.Wording;

/** Has the figures draw the charts of a chapter, each under the name of its figure. */
public record Plots(Figures figures, Year year, Viewer viewer, Wording wording) {

  /** The charts that can be drawn: a figure that was not recorded has none. */
  public List<Panel> of(List<ChapterPlan.Plot> plots) {
    return plots.stream().flatMap(plot -> of(plot).stream()).toList();
  }

  private Optional<Panel> of(ChapterPlan.Plot plot) {
    if (figures.get(plot.figure(), year).value().orElse(0) == 0
        || plot.axis().filter(axis -> !isTold(plot.figure(), axis)).isPresent()) {
      return Optional.empty();
    }
    var charts = figures.charts(plot.figure(), year, viewer, wording);
    var title = figures.title(plot.figure(), wording.language());
    return plot.axis()
        .map(axis -> Optional.of(charts.by(axis)))
        .orElseGet(charts::years)
        .map(panel -> panel.about(title));
  }

  /** With every part kept back there is nothing to draw. */
  private boolean isTold(FigureId figure, Axis axis) {
    var disclosure = figures.disclosure(figure, viewer);
    return Annexes.isTold(figures.breakdown(figure, year, axis, disclosure));
  }
}
