package org.inzira.review.parts;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.page.Icon;
import org.inzira.page.Link;
import org.inzira.page.Wording;

/** Makes tiles of figures. */
public final class Tiles {

  private final Figures figures;
  private final Year year;
  private final Viewer viewer;
  private final Wording wording;

  public Tiles(Figures figures, Year year, Viewer viewer, Wording wording) {
    this.figures = figures;
    this.year = year;
    this.viewer = viewer;
    this.wording = wording;
  }

  public List<Tile> of(List<FigureId> ids) {
    return ids.stream().map(id -> of(figures.get(id, year), id.equals(ids.getFirst()))).toList();
  }

  /** What may not be claimed is said once a chapter, where its first figure stands. */
  private Tile of(FigureValue figure, boolean first) {
    return new Tile(
        figure.programme(),
        icon(figure.unit()),
        figures.address(figure.id(), year),
        figures.title(figure.id(), wording.language()),
        value(figure),
        figure.value().isPresent(),
        change(figure),
        first ? claim(figure) : Optional.empty(),
        parts(figure),
        figure.note().map(note -> note.text(wording.language())));
  }

  private String value(FigureValue figure) {
    return figure.value().isPresent()
        ? wording.number(figure.value().getAsLong())
        : wording.text(unsaid(figure));
  }

  /** Why there is no value. */
  public static String unsaid(FigureValue figure) {
    return figure.status() == FigureValue.Status.WITHHELD ? "review.hidden" : "review.not-recorded";
  }

  private Optional<String> change(FigureValue figure) {
    return figure
        .changePercent()
        .map(percent ->
            wording.text(
                "review.change",
                (percent.signum() > 0 ? "+" : "") + wording.percent(percent),
                wording.number(figure.previous().orElseThrow()),
                year.minusYears(1).toString()));
  }

  private Optional<String> claim(FigureValue figure) {
    if (figure.changePercent().isEmpty()) {
      return Optional.empty();
    }
    var growth = Growth.of(figure.previous().orElseThrow(), figure.value().orElseThrow());
    return growth.tempts()
        ? Optional.of(wording.text("review.claim.nearly-doubled", wording.text(growth.key())))
        : Optional.empty();
  }

  private Optional<Tile.Parts> parts(FigureValue figure) {
    return figure.unit().equals("people") && figure.headcount() > 0
        ? Optional.of(
            new Tile.Parts(
                wording.text(
                    "review.parts.individually", wording.number(figure.individuallyCounted())),
                new Link(
                    wording.text("review.parts.headcount", wording.number(figure.headcount())),
                    figures.headcounts(figure.id(), year, viewer))))
        : Optional.empty();
  }

  /** The drawing for what a figure counts. */
  private static Icon icon(String unit) {
    return switch (unit) {
      case "people" -> Icon.ACTIVITIES;
      case "assessments", "doses", "checks" -> Icon.HEALTH;
      case "posts" -> Icon.BORDER;
      case "institutions", "facilities" -> Icon.HOME;
      case "studies" -> Icon.MOBILITY;
      case "campaigns" -> Icon.TRAIL;
      case "grants", "rwf" -> Icon.ACCOUNTS;
      default -> Icon.PROJECTS;
    };
  }
}
