package org.inzira.figures;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.figures.rates.Rate;
import org.inzira.ledger.Entry;
import org.inzira.page.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** Figures as programs read them: the same for the interface and for the command line. */
@Component
class FigureAnswers {

  /** Every figure of a year; what is known of it on a day only when a day was asked for. */
  @JsonNaming(SnakeCaseStrategy.class)
  record YearAnswer(
      int year,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KnownAnswer asKnown,
      List<FigureAnswer> figures) {}

  /** As of which day numbers are known; no block when nothing had been posted by its end. */
  record KnownAnswer(LocalDate on, @Nullable Long block, String sentence) {}

  /** Today's value beside one as known before; what changed is null without both. */
  @JsonNaming(SnakeCaseStrategy.class)
  record NowAnswer(@Nullable Long value, @Nullable Long changedSince) {}

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
      int definitionVersion,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable NowAnswer now) {}

  /** One figure with what it counts and how it can be broken down. */
  @JsonNaming(SnakeCaseStrategy.class)
  record DetailAnswer(
      int year,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KnownAnswer asKnown,
      FigureAnswer figure,
      String definition,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable RateAnswer rate,
      List<AxisAnswer> breakdowns) {}

  /** How much the figure is of another; both bounds are null where none can be said. */
  record RateAnswer(
      String of,
      long part,
      long whole,
      int per,
      BigDecimal value,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high) {

    static RateAnswer of(Rate rate) {
      return new RateAnswer(
          rate.of().value(),
          rate.part(),
          rate.whole(),
          rate.per(),
          rate.value(),
          rate.bounds().map(Rate.Bounds::low).orElse(null),
          rate.bounds().map(Rate.Bounds::high).orElse(null));
    }
  }

  /** A way to break a figure down. */
  record AxisAnswer(String by, String label, String kind) {}

  /** A figure broken down. */
  @JsonNaming(SnakeCaseStrategy.class)
  record BreakdownAnswer(
      int year,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KnownAnswer asKnown,
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
  @JsonNaming(SnakeCaseStrategy.class)
  record EntriesAnswer(
      int year,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable KnownAnswer asKnown,
      String id,
      long count,
      List<EntryAnswer> entries,
      @Nullable Long next) {}

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

  /** With the figures of today for the same reader, beside which those of an earlier day stand. */
  YearAnswer year(Year year, Figures shown, Figures today, Wording words) {
    var now =
        today.list(year).stream().collect(Collectors.toMap(FigureValue::id, Function.identity()));
    var answers =
        shown.list(year).stream()
            .map(value -> figure(value, now(value, now.get(value.id()), shown), words.language()))
            .toList();
    return new YearAnswer(year.getValue(), known(shown, words), answers);
  }

  DetailAnswer detail(
      FigureDefinition figure,
      Year year,
      Figures shown,
      Figures today,
      Optional<Rate> rate,
      Wording words) {
    var language = words.language();
    var value = shown.get(figure.id(), year);
    var axes =
        figure.axes().stream()
            .map(axis ->
                new AxisAnswer(
                    axis.code(), figures.label(axis, language), figure.kind(axis).code()))
            .toList();
    return new DetailAnswer(
        year.getValue(),
        known(shown, words),
        figure(value, now(value, today.get(figure.id(), year), shown), language),
        figures.definition(figure.id(), language),
        rate.map(RateAnswer::of).orElse(null),
        axes);
  }

  BreakdownAnswer breakdown(Breakdown breakdown, Figures shown, Wording words) {
    var language = words.language();
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
        known(shown, words),
        breakdown.figure().value(),
        breakdown.axis().code(),
        breakdown.kind().code(),
        orNull(breakdown.total()),
        breakdown.note().map(note -> note.text(language)).orElse(null),
        breakdown.isSuppressed(),
        cells);
  }

  EntriesAnswer entries(Catalogue.Asked asked, EntryPages.Page page, Wording words) {
    return new EntriesAnswer(
        asked.year().getValue(),
        known(page.figures(), words),
        asked.figure().id().value(),
        page.count(),
        page.entries().stream().map(FigureAnswers::entry).toList(),
        orNull(page.next()));
  }

  private static @Nullable KnownAnswer known(Figures shown, Wording words) {
    return shown
        .known()
        .map(day -> new KnownAnswer(day.on(), orNull(day.block()), day.sentence(words)))
        .orElse(null);
  }

  private static @Nullable NowAnswer now(
      FigureValue then, @Nullable FigureValue now, Figures shown) {
    if (shown.known().isEmpty() || now == null || then.status() == FigureValue.Status.WITHHELD) {
      return null;
    }
    var both = then.value().isPresent() && now.value().isPresent();
    return new NowAnswer(
        orNull(now.value()), both ? now.value().getAsLong() - then.value().getAsLong() : null);
  }

  private static EntryAnswer entry(Entry entry) {
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

  private FigureAnswer figure(FigureValue value, @Nullable NowAnswer now, Locale language) {
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
        value.definitionVersion(),
        now);
  }

  private static @Nullable Long orNull(OptionalLong value) {
    return value.isPresent() ? value.getAsLong() : null;
  }
}
