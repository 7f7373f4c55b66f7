package org.inzira.annex;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Viewer;
import org.inzira.annex.Sheet.Column;
import org.inzira.annex.Sheet.Empty;
import org.inzira.annex.Sheet.Share;
import org.inzira.annex.Sheet.Value;
import org.inzira.annex.Sheet.Whole;
import org.inzira.annex.Sheet.Words;
import org.inzira.figures.Axis;
import org.inzira.figures.Breakdown;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.page.Wording;

/** The figures of a year and their breakdowns as rows. */
final class FigureRows {

  private static final int PERCENT = 2;

  private final Figures figures;
  private final Year year;
  private final Viewer viewer;
  private final Wording wording;

  FigureRows(Figures figures, Year year, Viewer viewer, Wording wording) {
    this.figures = figures;
    this.year = year;
    this.viewer = viewer;
    this.wording = wording;
  }

  /** One row a figure. */
  Sheet contents() {
    Map<FigureId, FigureDefinition> definitions =
        figures.definitions().stream()
            .collect(Collectors.toMap(FigureDefinition::id, Function.identity()));
    var columns =
        List.of(
            column("id", 30),
            column("figure", 40),
            Column.of(year.toString(), 12),
            Column.of(year.minusYears(1).toString(), 12),
            column("change", 12),
            column("change-percent", 12),
            column("unit", 16),
            column("status", 16),
            column("individually", 16),
            column("headcount", 16),
            column("counted", 40),
            column("definition", 60),
            column("version", 12),
            Column.plain(wording.text("annex.column.since"), 12),
            column("note", 60));
    var rows =
        figures.list(year).stream()
            .map(value -> figure(value, Objects.requireNonNull(definitions.get(value.id()))))
            .toList();
    return new Sheet(wording.text("annex.contents"), columns, rows);
  }

  private List<Value> figure(FigureValue value, FigureDefinition definition) {
    var language = wording.language();
    var people = definition.counted() == FigureDefinition.Counted.PEOPLE;
    var parts = people && value.value().isPresent();
    return List.of(
        new Words(value.id().value()),
        new Words(figures.title(value.id(), language)),
        value(value),
        whole(value.previous()),
        change(value),
        value
            .changePercent()
            .<Value>map(percent -> new Share(percent.movePointLeft(PERCENT)))
            .orElseGet(Empty::new),
        new Words(wording.text("unit." + value.unit())),
        new Words(wording.text("figures.status." + value.status().code())),
        parts ? new Whole(value.individuallyCounted()) : new Empty(),
        parts ? new Whole(value.headcount()) : new Empty(),
        new Words(
            wording.text("annex.counted." + definition.counted().name().toLowerCase(Locale.ROOT))),
        new Words(figures.definition(value.id(), language)),
        new Whole(definition.version()),
        new Whole(definition.since().getValue()),
        value.note().<Value>map(note -> new Words(note.text(language))).orElseGet(Empty::new));
  }

  /** What nobody recorded stays empty, and is never zero. */
  private Value value(FigureValue value) {
    return value.status() == FigureValue.Status.WITHHELD ? hidden() : whole(value.value());
  }

  private static Value change(FigureValue value) {
    return value.value().isPresent() && value.previous().isPresent()
        ? new Whole(value.value().getAsLong() - value.previous().getAsLong())
        : new Empty();
  }

  private static Value whole(OptionalLong number) {
    return number.isPresent() ? new Whole(number.getAsLong()) : new Empty();
  }

  private Value hidden() {
    return new Words(wording.text("figures.hidden.short"));
  }

  /** One row a cell, of every figure with a value and every axis. */
  Sheet breakdowns() {
    var columns =
        List.of(
            column("id", 30),
            column("figure", 40),
            column("axis", 18),
            column("axis-name", 24),
            column("kind", 14),
            column("key", 20),
            column("cell", 34),
            column("value", 12),
            column("note", 60));
    var rows =
        figures.list(year).stream()
            .filter(value -> value.value().isPresent())
            .flatMap(value ->
                figures.axes(value.id()).stream().flatMap(axis -> breakdown(value.id(), axis)))
            .toList();
    return new Sheet(wording.text("annex.breakdowns"), columns, rows);
  }

  private Stream<List<Value>> breakdown(FigureId figure, Axis axis) {
    var breakdown = figures.breakdown(figure, year, axis, figures.disclosure(figure, viewer));
    if (breakdown.isUntold()) {
      return Stream.of(row(breakdown, new Empty(), new Empty(), hidden()));
    }
    return breakdown.cells().stream()
        .map(cell ->
            row(
                breakdown,
                new Words(cell.key()),
                new Words(figures.label(axis, cell.key(), wording.language())),
                cell.value().isPresent() ? whole(cell.value()) : hidden()));
  }

  private List<Value> row(Breakdown breakdown, Value key, Value name, Value value) {
    var language = wording.language();
    return List.of(
        new Words(breakdown.figure().value()),
        new Words(figures.title(breakdown.figure(), language)),
        new Words(breakdown.axis().code()),
        new Words(figures.label(breakdown.axis(), language)),
        new Words(wording.text("annex.kind." + breakdown.kind().code())),
        key,
        name,
        value,
        remark(breakdown));
  }

  private Value remark(Breakdown breakdown) {
    var sentences = new ArrayList<String>();
    if (breakdown.isSuppressed()) {
      sentences.add(wording.text(breakdown.kept().message()));
    }
    breakdown.note().ifPresent(note -> sentences.add(note.text(wording.language())));
    return sentences.isEmpty() ? new Empty() : new Words(String.join(" ", sentences));
  }

  private Column column(String name, double width) {
    return Column.of(wording.text("annex.column." + name), width);
  }
}
