package org.inzira.review;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.page.Wording;

/** Makes tiles of figures. */
final class Tiles {

  private final Figures figures;
  private final Year year;
  private final Wording wording;

  Tiles(Figures figures, Year year, Wording wording) {
    this.figures = figures;
    this.year = year;
    this.wording = wording;
  }

  List<Tile> of(List<FigureId> ids) {
    return ids.stream().map(id -> of(figures.get(id, year))).toList();
  }

  private Tile of(FigureValue figure) {
    return new Tile(
        figures.address(figure.id(), year),
        figures.title(figure.id(), wording.language()),
        value(figure),
        figure.status() != FigureValue.Status.NOT_RECORDED,
        change(figure),
        claim(figure),
        parts(figure),
        figure.note().map(note -> note.text(wording.language())));
  }

  private String value(FigureValue figure) {
    return figure.value().isPresent()
        ? wording.number(figure.value().getAsLong())
        : wording.text("review.not-recorded");
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

  private Optional<String> parts(FigureValue figure) {
    return figure.unit().equals("people") && figure.headcount() > 0
        ? Optional.of(
            wording.text(
                "review.parts",
                wording.number(figure.individuallyCounted()),
                wording.number(figure.headcount())))
        : Optional.empty();
  }
}
