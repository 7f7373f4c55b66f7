package org.inzira.figures.disclosure;

import java.time.Year;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;

/**
 * What else must be kept back outside the house than small cells: breakdowns and values that would
 * tell of a few beside what was published, and parts of a whole that would give a cell of it away.
 * For one document or page: it keeps what it has read.
 */
public final class Withholding {

  private final Figures figures;
  private final Map<FigureId, FigureDefinition> definitions;
  private final FigureAccess access;
  private final Published published;
  private final Map<Year, Map<FigureId, FigureValue>> values = new HashMap<>();
  private final Map<Whole, Boolean> given = new HashMap<>();

  private record Whole(FigureId figure, Year year) {}

  /** Of figures that keep nothing back but small cells, where they are asked to. */
  public Withholding(Figures figures, FigureAccess access, Published published) {
    this.figures = figures;
    this.definitions =
        figures.definitions().stream()
            .collect(Collectors.toUnmodifiableMap(FigureDefinition::id, figure -> figure));
    this.access = access;
    this.published = published;
  }

  /** The same of what these figures were on another day. */
  public Withholding of(Figures others) {
    return new Withholding(others, access, published);
  }

  /** A breakdown as it is told outside. */
  public Breakdown told(FigureId figure, Year year, Axis axis) {
    var breakdown = figures.breakdown(figure, year, axis, Disclosure.OUTSIDE);
    return !breakdown.isUntold() && isTelling(definition(figure), year, axis)
        ? breakdown.keptSinceEdition()
        : breakdown;
  }

  /** A value as it is told outside. */
  public FigureValue told(FigureValue value) {
    var figure = definition(value.id());
    var now = isWithheld(figure, value.year()) ? value.withheld() : joined(value);
    return isWithheld(figure, value.year().minusYears(1)) ? now.withoutPrevious() : now;
  }

  private FigureValue joined(FigureValue value) {
    return published.tells(value.id(), value.year(), value.individuallyCounted(), value.headcount())
        ? value.withPartsJoined()
        : value.withSmallPartsJoined();
  }

  private FigureDefinition definition(FigureId figure) {
    return Optional.ofNullable(definitions.get(figure)).orElseThrow();
  }

  /** Whether a breakdown, or one that it adds up to, would tell of a few beside an edition. */
  private boolean isTelling(FigureDefinition figure, Year year, Axis axis) {
    return access.isOfPeople(figure)
        && (published.tells(figure, year, axis, cells(figure, year, axis))
            || (parts(figure).flatMap(part -> apart(figure, part)).anyMatch(axis::equals)
                && isTellingByParts(figure, year))
            || axis.coarser().stream()
                .filter(figure.axes()::contains)
                .anyMatch(coarser -> isTelling(figure, year, coarser)));
  }

  private Map<String, Long> cells(FigureDefinition figure, Year year, Axis axis) {
    return figures.breakdown(figure.id(), year, axis, Disclosure.IN_HOUSE).cells().stream()
        .collect(Collectors.toMap(Breakdown.Cell::key, cell -> cell.value().orElseThrow()));
  }

  private boolean isTellingByParts(FigureDefinition whole, Year year) {
    var total = value(whole.id(), year).value();
    return total.isPresent()
        && published.tells(values(whole, year), whole.id(), total.getAsLong(), year);
  }

  private Map<FigureId, Long> values(FigureDefinition whole, Year year) {
    return parts(whole)
        .collect(
            Collectors.toMap(
                FigureDefinition::id, part -> value(part.id(), year).value().orElse(0)));
  }

  private FigureValue value(FigureId figure, Year year) {
    var all =
        values.computeIfAbsent(
            year,
            asked ->
                figures.list(asked).stream()
                    .collect(Collectors.toMap(FigureValue::id, each -> each)));
    return Optional.ofNullable(all.get(figure)).orElseThrow();
  }

  private Stream<FigureDefinition> parts(FigureDefinition whole) {
    return definitions.values().stream()
        .filter(part -> part.partOf().equals(Optional.of(whole.id())));
  }

  /**
   * The parts of a whole are told all or none: they are cells of it, under another name. None is
   * when one of them, or what is left over, is small, or when a breakdown by what tells the parts
   * apart keeps a cell back.
   */
  private boolean isWithheld(FigureDefinition figure, Year year) {
    return figure.counted() == FigureDefinition.Counted.PEOPLE
        && figure
            .partOf()
            .map(this::definition)
            .filter(whole -> isGivenOnce(whole, year))
            .isPresent();
  }

  private boolean isGivenOnce(FigureDefinition whole, Year year) {
    return given.computeIfAbsent(
        new Whole(whole.id(), year), asked -> isGiven(whole, asked.year()));
  }

  private boolean isGiven(FigureDefinition whole, Year year) {
    var total = value(whole.id(), year).value();
    if (total.isEmpty()) {
      return false;
    }
    var values = values(whole, year).values();
    var rest = total.getAsLong() - values.stream().mapToLong(Long::longValue).sum();
    return values.stream().anyMatch(Suppression::isSmall)
        || Suppression.isSmall(rest)
        || isTellingByParts(whole, year)
        || parts(whole)
            .flatMap(part -> apart(whole, part))
            .anyMatch(axis -> told(whole.id(), year, axis).isSuppressed());
  }

  /** The axes of a whole by which a part is told from the rest. */
  public static Stream<Axis> apart(FigureDefinition whole, FigureDefinition part) {
    return whole.axes().stream()
        .filter(axis ->
            part.where().keySet().stream()
                .anyMatch(dimension -> dimension.name().equals(axis.name())));
  }
}
