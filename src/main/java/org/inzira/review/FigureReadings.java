package org.inzira.review;

import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.inzira.claims.FigureNumbers;
import org.inzira.claims.Part;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown;
import org.inzira.figures.Breakdown.Cell;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;

/** The figures of a year as a text may speak of them to a reader of this disclosure. */
record FigureReadings(
    Figures figures, Year year, List<String> chapter, Function<FigureId, Disclosure> disclosure)
    implements FigureNumbers {

  FigureReadings {
    chapter = List.copyOf(chapter);
  }

  @Override
  public Optional<Numbers> find(String figure) {
    return figures.find(figure).map(id -> numbers(id));
  }

  private Numbers numbers(FigureId figure) {
    var value = figures.get(figure, year);
    return new Numbers(value.value(), value.previous(), whole(figure), axes(figure));
  }

  private Optional<String> whole(FigureId figure) {
    return figures.definitions().stream()
        .filter(definition -> definition.id().equals(figure))
        .findAny()
        .flatMap(FigureDefinition::partOf)
        .map(FigureId::value);
  }

  private List<String> axes(FigureId figure) {
    return figures.axes(figure).stream().map(Axis::code).toList();
  }

  @Override
  public Answer cell(String figure, Part.Cell cell) {
    var id = figures.find(figure).orElseThrow();
    var axis = Axis.find(cell.axis()).filter(figures.axes(id)::contains);
    if (axis.isEmpty()) {
      return new Answer.NoSuchAxis();
    }
    var breakdown = figures.breakdown(id, year, axis.get(), disclosure.apply(id));
    if (breakdown.isUntold()) {
      return new Answer.KeptBack();
    }
    boolean exclusive = breakdown.kind() == Breakdown.Kind.EXCLUSIVE;
    return breakdown.cells().stream()
        .filter(each -> each.key().equals(cell.key()))
        .findAny()
        .map(Cell::value)
        .map(value -> answer(value, exclusive))
        .orElseGet(Answer.NoSuchCell::new);
  }

  private static Answer answer(OptionalLong value, boolean exclusive) {
    return value.isPresent()
        ? new Answer.Known(value.getAsLong(), exclusive)
        : new Answer.KeptBack();
  }
}
