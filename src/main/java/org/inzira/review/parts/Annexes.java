package org.inzira.review.parts;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.page.Wording;

/** Puts behind each figure of a document what it counts and how it breaks down. */
public final class Annexes {

  private final Figures figures;
  private final Year year;
  private final Viewer writer;
  private final Wording wording;

  public Annexes(Figures figures, Year year, Viewer writer, Wording wording) {
    this.writer = writer;
    this.figures = figures;
    this.year = year;
    this.wording = wording;
  }

  public List<Annex> list() {
    var tiles = new Tiles(figures, year, writer, wording);
    return figures.list(year).stream()
        .map(value ->
            new Annex(
                place(value.id()),
                tiles.of(List.of(value.id())).getFirst(),
                wording.text("unit." + value.unit()),
                figures.definition(value.id(), wording.language()),
                wording.text("review.file.version", Integer.toString(value.definitionVersion())),
                parts(value)))
        .toList();
  }

  private List<Annex.Part> parts(FigureValue value) {
    return value.value().isEmpty()
        ? List.of()
        : figures.axes(value.id()).stream().map(axis -> part(value.id(), axis)).toList();
  }

  private Annex.Part part(FigureId figure, Axis axis) {
    var breakdown = figures.breakdown(figure, year, axis, figures.disclosure(figure, writer));
    var rows =
        isTold(breakdown)
            ? breakdown.cells().stream()
                .map(cell ->
                    new Annex.Row(
                        figures.label(axis, cell.key(), wording.language()),
                        cell.value().isPresent()
                            ? wording.number(cell.value().getAsLong())
                            : wording.text("review.hidden")))
                .toList()
            : List.<Annex.Row>of();
    return new Annex.Part(
        place(figure) + "-by-" + axis.code().replaceAll("[^a-z]", "-"),
        figures.label(axis, wording.language()),
        remark(breakdown),
        rows);
  }

  /** With every cell kept back, their names alone would tell of the few whom the total counts. */
  static boolean isTold(Breakdown breakdown) {
    return breakdown.cells().stream().anyMatch(cell -> cell.value().isPresent());
  }

  private Optional<String> remark(Breakdown breakdown) {
    var remarks = new ArrayList<String>();
    if (breakdown.isSuppressed()) {
      remarks.add(wording.text(breakdown.kept().message()));
    } else if (breakdown.kind() == Breakdown.Kind.OVERLAPPING) {
      remarks.add(wording.text("figures.overlapping"));
    }
    breakdown.note().ifPresent(note -> remarks.add(note.text(wording.language())));
    return remarks.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", remarks));
  }

  /** Where the figures of a document lead to. */
  private static String place(FigureId figure) {
    return "figure-" + figure.value();
  }
}
