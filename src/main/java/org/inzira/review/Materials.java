package org.inzira.review;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.page.Wording;
import org.inzira.review.parts.Tiles;

/** Lists what a writer of a chapter may take over: references and what they print now. */
record Materials(
    Figures figures, Manuscript manuscript, Wording wording, Function<FigureId, Disclosure> seen) {

  /** More cells than a writer reads; the figure's page has them all. */
  private static final int CELLS_MAX = 12;

  /** One figure, or one breakdown of it, which is folded. */
  record Material(String title, List<Line> lines, boolean folded) {
    Material {
      lines = List.copyOf(lines);
    }
  }

  /** A reference, what it prints, and what it is called where the title does not say. */
  record Line(String reference, String value, String label) {}

  List<Material> list() {
    var plan = manuscript.plan();
    return Stream.concat(
            plan.tiles().stream().map(this::figure),
            plan.plots().stream()
                .flatMap(plot -> plot.axis().map(axis -> cells(plot.figure(), axis)).stream()))
        .filter(material -> !material.lines().isEmpty())
        .toList();
  }

  private Material figure(FigureId figure) {
    var value = figures.get(figure, manuscript.year());
    var name = figure.value();
    var lines = new ArrayList<Line>();
    lines.add(
        new Line(
            reference(name),
            value.value().isPresent()
                ? wording.number(value.value().getAsLong())
                : wording.text(Tiles.unsaid(value)),
            ""));
    value
        .previous()
        .ifPresent(before ->
            lines.add(
                new Line(
                    reference(name + ".previous"),
                    wording.number(before),
                    manuscript.year().minusYears(1).toString())));
    value
        .changePercent()
        .ifPresent(change ->
            lines.add(
                new Line(
                    reference(name + ".change"),
                    (change.signum() > 0 ? "+" : "") + wording.percent(change),
                    wording.text("review.edit.change"))));
    return new Material(figures.title(figure, wording.language()), lines, false);
  }

  private Material cells(FigureId figure, Axis axis) {
    var language = wording.language();
    var breakdown = figures.breakdown(figure, manuscript.year(), axis, seen.apply(figure));
    var lines =
        breakdown.cells().stream()
            .filter(cell -> cell.value().isPresent() && cell.value().getAsLong() > 0)
            .limit(CELLS_MAX)
            .map(cell ->
                new Line(
                    reference(figure.value() + ".by:" + axis.code() + "=" + cell.key()),
                    wording.number(cell.value().getAsLong()),
                    figures.label(axis, cell.key(), language)))
            .toList();
    var title =
        wording.text(
            "review.edit.breakdown",
            figures.title(figure, language),
            figures.label(axis, language));
    return new Material(title, lines, true);
  }

  private static String reference(String inner) {
    return "{{" + inner + "}}";
  }
}
