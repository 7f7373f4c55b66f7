package org.inzira.figures;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.inzira.ledger.Entry;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Figures as programs read them: the same for the interface and for the command line. */
@Component
class FigureAnswers {

  /** Every figure of a year. */
  @JsonNaming(SnakeCaseStrategy.class)
  record YearAnswer(int year, List<FigureAnswer> figures) {}

  /** One figure; numbers that nobody recorded are null, never zero. */
  @JsonNaming(SnakeCaseStrategy.class)
  record FigureAnswer(
      String id,
      String title,
      String unit,
      @Nullable Long value,
      @Nullable Long individuallyCounted,
      @Nullable Long headcount,
      @Nullable Long previous,
      @Nullable BigDecimal changePercent,
      String status,
      @Nullable String note,
      int definitionVersion) {}

  /** One figure with what it counts and how it can be broken down. */
  @JsonNaming(SnakeCaseStrategy.class)
  record DetailAnswer(
      int year, FigureAnswer figure, String definition, List<AxisAnswer> breakdowns) {}

  /** A way to break a figure down. */
  record AxisAnswer(String by, String label, String kind) {}

  /** A figure broken down. */
  @JsonNaming(SnakeCaseStrategy.class)
  record BreakdownAnswer(
      int year,
      String id,
      String by,
      String kind,
      @Nullable Long total,
      @Nullable String note,
      boolean suppressed,
      List<CellAnswer> cells) {}

  /** A cell; null is a value kept back. */
  record CellAnswer(String key, String label, @Nullable Long value) {}

  /** A page of entries; next is the cursor of the page after, null on the last one. */
  record EntriesAnswer(
      int year, String id, long count, List<EntryAnswer> entries, @Nullable Long next) {}

  /** One entry. */
  @JsonNaming(SnakeCaseStrategy.class)
  record EntryAnswer(
      long entry,
      long block,
      String measure,
      LocalDate happenedOn,
      long quantity,
      boolean person,
      Map<String, String> dimensions,
      String record,
      int version,
      String reason,
      String account,
      Instant recordedAt) {}

  private final Figures figures;

  FigureAnswers(Figures figures) {
    this.figures = figures;
  }

  YearAnswer year(Year year, Locale language) {
    var answers = figures.list(year).stream().map(value -> figure(value, language)).toList();
    return new YearAnswer(year.getValue(), answers);
  }

  DetailAnswer detail(FigureDefinition figure, Year year, Locale language) {
    var axes =
        figure.axes().stream()
            .map(axis ->
                new AxisAnswer(
                    axis.code(), figures.label(axis, language), figure.kind(axis).code()))
            .toList();
    return new DetailAnswer(
        year.getValue(),
        figure(figures.get(figure.id(), year), language),
        figures.definition(figure.id(), language),
        axes);
  }

  BreakdownAnswer breakdown(Breakdown breakdown, Locale language) {
    var cells =
        breakdown.cells().stream()
            .map(cell ->
                new CellAnswer(
                    cell.key(),
                    figures.label(breakdown.axis(), cell.key(), language),
                    orNull(cell.value())))
            .toList();
    return new BreakdownAnswer(
        breakdown.year().getValue(),
        breakdown.figure().value(),
        breakdown.axis().code(),
        breakdown.kind().code(),
        orNull(breakdown.total()),
        breakdown.note().map(note -> note.text(language)).orElse(null),
        breakdown.isSuppressed(),
        cells);
  }

  static EntryAnswer entry(Entry entry) {
    var dimensions = new TreeMap<String, String>();
    entry
        .dimensions()
        .values()
        .forEach((dimension, value) -> dimensions.put(dimension.code(), value));
    return new EntryAnswer(
        entry.number(),
        entry.block(),
        entry.measure().value(),
        entry.happenedOn(),
        entry.quantity(),
        entry.hasSubject(),
        dimensions,
        entry.source().address(),
        entry.version(),
        entry.reason().code(),
        entry.account().value(),
        entry.recordedAt());
  }

  private FigureAnswer figure(FigureValue value, Locale language) {
    var said = value.value().isPresent();
    return new FigureAnswer(
        value.id().value(),
        figures.title(value.id(), language),
        value.unit(),
        orNull(value.value()),
        said ? value.individuallyCounted() : null,
        said ? value.headcount() : null,
        orNull(value.previous()),
        value.changePercent().orElse(null),
        value.status().code(),
        value.note().map(note -> note.text(language)).orElse(null),
        value.definitionVersion());
  }

  private static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
