package org.inzira.reconciliation;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.ArrayList;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.figures.Axis;
import org.inzira.figures.Figures;
import org.inzira.page.Wording;

/** Puts bridges into words, for pages and for the command line. */
record BridgeWords(Figures figures, Wording wording) {

  String title(PartnerFigure said) {
    return wording.text(
        "reconciliation.bridge.title",
        figures.title(said.figure(), wording.language()),
        said.year().toString(),
        said.partner());
  }

  String reason(BridgePart part) {
    return wording.text("code.bridge-part.attributed_to." + part.reason());
  }

  /** Which entries a part counts, or who states its number. */
  String source(BridgePart part) {
    return part.filter()
        .map(this::filter)
        .orElseGet(() -> wording.text("reconciliation.stated", part.numberSource()));
  }

  private String filter(PartFilter filter) {
    var said = new ArrayList<String>();
    filter
        .axis()
        .ifPresent(axis ->
            said.add(
                wording.text(
                    filter.excluding()
                        ? "reconciliation.filter.is_not"
                        : "reconciliation.filter.is",
                    figures.label(axis, wording.language()),
                    filter.values().stream()
                        .map(value -> figures.label(axis, value, wording.language()))
                        .collect(Collectors.joining(", ")))));
    if (filter.monthFrom().isPresent()) {
      said.add(
          wording.text(
              "reconciliation.filter.months",
              month(filter.monthFrom().getAsLong()),
              month(filter.monthTo().orElse(Month.DECEMBER.getValue()))));
    }
    filter
        .recordedAfter()
        .ifPresent(day ->
            said.add(wording.text("reconciliation.filter.recorded_after", wording.day(day))));
    return String.join("; ", said);
  }

  private String month(long month) {
    return figures.label(Axis.MONTH, Long.toString(month), wording.language());
  }

  String number(java.util.OptionalLong number) {
    return number.isPresent()
        ? wording.number(number.getAsLong())
        : wording.text("reconciliation.not-recorded");
  }

  String signed(java.util.OptionalLong change) {
    return change.isPresent() ? signed(change.getAsLong()) : "";
  }

  String signed(long change) {
    return (change > 0 ? "+" : change < 0 ? "−" : "") + wording.number(Math.abs(change));
  }

  String citation(PartnerFigure.Source source) {
    return Stream.of(Optional.of(source.citation()), source.date().map(this::day))
        .flatMap(Optional::stream)
        .collect(Collectors.joining(", "));
  }

  private String day(LocalDate day) {
    return wording.day(day);
  }

  String years(Year year) {
    return wording.text("reconciliation.year", year.toString());
  }
}
