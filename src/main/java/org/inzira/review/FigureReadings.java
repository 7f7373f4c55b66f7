package org.inzira.review;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import org.inzira.access.Viewer;
import org.inzira.claims.FigureNumbers;
import org.inzira.claims.NarrativeText;
import org.inzira.claims.Part;
import org.inzira.claims.Passages;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown;
import org.inzira.figures.Breakdown.Cell;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.kernel.AccountName;

/**
 * The figures of a year as texts may speak of them to a reader of this disclosure. Each is read
 * once, however many texts quote it: for one request.
 */
final class FigureReadings {

  private static final Viewer NOBODY = new Viewer(new AccountName("reader"), Set.of());

  private record Broken(FigureId figure, Axis axis) {}

  private final Figures figures;
  private final Year year;
  private final boolean inHouse;
  private final Function<FigureId, Disclosure> disclosure;
  private final Map<FigureId, FigureValue> values = new HashMap<>();
  private final Map<FigureId, FigureDefinition> definitions = new HashMap<>();
  private final Map<Broken, Breakdown> breakdowns = new HashMap<>();

  FigureReadings(
      Figures figures, Year year, boolean inHouse, Function<FigureId, Disclosure> disclosure) {
    this.figures = figures;
    this.year = year;
    this.inHouse = inHouse;
    this.disclosure = disclosure;
  }

  /** As a viewer of pages reads them. */
  static FigureReadings of(Figures figures, Year year, Viewer viewer) {
    return new FigureReadings(
        figures, year, viewer.isOfTheHouse(), figure -> figures.disclosure(figure, viewer));
  }

  /** As whoever is not of the house would read them in an edition published today. */
  static FigureReadings outside(Figures figures, Year year) {
    return new FigureReadings(
        figures.onPage(NOBODY, year), year, false, figure -> Disclosure.OUTSIDE);
  }

  Figures figures() {
    return figures;
  }

  Year year() {
    return year;
  }

  /** A text as these readers read it: passages for the house stay in the house. */
  NarrativeText text(String markdown) {
    return NarrativeText.of(Passages.read(markdown, inHouse));
  }

  /** The same stretch by stretch. */
  List<Passages.Passage> passages(String markdown) {
    return Passages.of(markdown).stream().filter(passage -> inHouse || !passage.inHouse()).toList();
  }

  Optional<FigureId> find(String name) {
    return definitions().keySet().stream().filter(id -> id.value().equals(name)).findAny();
  }

  /** A figure of the catalogue. */
  FigureValue value(FigureId figure) {
    if (values.isEmpty()) {
      figures.list(year).forEach(value -> values.put(value.id(), value));
    }
    return Optional.ofNullable(values.get(figure)).orElseThrow();
  }

  private Map<FigureId, FigureDefinition> definitions() {
    if (definitions.isEmpty()) {
      figures.definitions().forEach(definition -> definitions.put(definition.id(), definition));
    }
    return definitions;
  }

  private FigureDefinition definition(FigureId figure) {
    return Optional.ofNullable(definitions().get(figure)).orElseThrow();
  }

  /** By what a figure of the catalogue is broken down, if it is so. */
  Optional<Axis> axis(FigureId figure, String code) {
    return Axis.find(code).filter(definition(figure).axes()::contains);
  }

  /** What is known of one cell of a figure of the catalogue. */
  FigureNumbers.Answer cell(FigureId figure, Part.Cell cell) {
    return axis(figure, cell.axis())
        .map(axis -> answer(breakdown(figure, axis), cell.key()))
        .orElseGet(FigureNumbers.Answer.NoSuchAxis::new);
  }

  private Breakdown breakdown(FigureId figure, Axis axis) {
    return breakdowns.computeIfAbsent(
        new Broken(figure, axis),
        asked -> figures.breakdown(figure, year, axis, disclosure.apply(figure)));
  }

  private static FigureNumbers.Answer answer(Breakdown breakdown, String key) {
    boolean exclusive = breakdown.kind() == Breakdown.Kind.EXCLUSIVE;
    return switch (breakdown.kept()) {
      case SINCE_EDITION -> new FigureNumbers.Answer.KeptSinceEdition();
      case WHOLE -> new FigureNumbers.Answer.KeptBack();
      case NOTHING, CELLS ->
          breakdown.cells().stream()
              .filter(each -> each.key().equals(key))
              .findAny()
              .map(Cell::value)
              .map(value -> answer(value, exclusive))
              .orElseGet(FigureNumbers.Answer.NoSuchCell::new);
    };
  }

  private static FigureNumbers.Answer answer(OptionalLong value, boolean exclusive) {
    return value.isPresent()
        ? new FigureNumbers.Answer.Known(value.getAsLong(), exclusive)
        : new FigureNumbers.Answer.KeptBack();
  }

  /** The same for a text of a chapter with these figures. */
  FigureNumbers numbers(List<FigureId> chapter) {
    return new InChapter(this, chapter.stream().map(FigureId::value).toList());
  }

  private FigureNumbers.Numbers numbers(FigureId figure) {
    var value = value(figure);
    var definition = definition(figure);
    return new FigureNumbers.Numbers(
        value.value(),
        value.previous(),
        definition.partOf().map(FigureId::value),
        definition.axes().stream().map(Axis::code).toList(),
        value.status() == FigureValue.Status.WITHHELD);
  }

  private record InChapter(FigureReadings readings, List<String> chapter) implements FigureNumbers {

    @Override
    public Optional<Numbers> find(String figure) {
      return readings.find(figure).map(readings::numbers);
    }

    @Override
    public Answer cell(String figure, Part.Cell cell) {
      return readings.cell(readings.find(figure).orElseThrow(), cell);
    }
  }
}
