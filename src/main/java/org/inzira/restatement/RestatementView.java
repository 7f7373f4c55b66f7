package org.inzira.restatement;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Viewer;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.ledger.Replay.Cause;
import org.inzira.page.Wording;
import org.inzira.restatement.RestatedFigure.RestatedCell;
import org.springframework.stereotype.Component;

/**
 * Puts a restatement into words, for who is looking. In the house everything is told; to others
 * totals only, and of people no change that is smaller than five.
 */
@Component
class RestatementView {

  /** A restatement in words. */
  record Shown(String lead, List<ShownFigure> figures, String rest) {}

  /**
   * A figure in words.
   *
   * @param change with its sign, or the words that it is small
   * @param parts what made the difference; none for who is told totals only
   */
  record ShownFigure(
      String id,
      String title,
      String address,
      String before,
      String now,
      String change,
      List<ShownPart> parts,
      List<ShownCell> cells) {}

  /** A part of the difference; an empty address leads nowhere. */
  record ShownPart(String label, String amount, String note, String address) {}

  /** A changed cell. */
  record ShownCell(String axis, String name, String before, String now, String change, String by) {}

  /** Below this, what changed of people may tell of someone. */
  private static final long TOLD_FROM = 5;

  private final Figures figures;
  private final OfPeople people;

  RestatementView(Figures figures, OfPeople people) {
    this.figures = figures;
    this.people = people;
  }

  /** For a viewer of pages. */
  Shown of(Restatement restatement, Viewer viewer, Wording words) {
    var shown =
        restatement.figures().stream()
            .flatMap(figure ->
                isInHouse(figure.figure(), viewer)
                    ? Stream.of(inHouse(figure, restatement, viewer, words))
                    : outside(figure, restatement.year(), words))
            .toList();
    return shown(restatement, shown, words);
  }

  /** Of what is no longer counted nobody is told more than totals. */
  private boolean isInHouse(FigureId figure, Viewer viewer) {
    return definition(figure).isPresent()
        && figures.disclosure(figure, viewer) == Disclosure.IN_HOUSE;
  }

  private Shown shown(Restatement restatement, List<ShownFigure> shown, Wording words) {
    var then = Long.toString(restatement.then());
    var lead =
        restatement.now() > restatement.then()
            ? words.text("restatement.lead", then, Long.toString(restatement.now()))
            : words.text("restatement.lead.same", then);
    return new Shown(lead, shown, rest(restatement, shown, words));
  }

  /** What changed without being told here does not make the others unchanged. */
  private static String rest(Restatement restatement, List<ShownFigure> shown, Wording words) {
    if (restatement.figures().isEmpty()) {
      return words.text("restatement.nothing");
    }
    return shown.isEmpty()
        ? words.text("restatement.nothing.total")
        : words.text("restatement.rest", words.number(restatement.unchanged()));
  }

  private ShownFigure inHouse(
      RestatedFigure figure, Restatement restatement, Viewer viewer, Wording words) {
    var total = figure.total();
    return new ShownFigure(
        figure.figure().value(),
        title(figure, words.language()),
        figure.figure().address(restatement.year()),
        number(total.before(), words),
        number(total.now(), words),
        change(total, words),
        parts(figure, restatement, viewer, words),
        figure.cells().stream()
            .sorted(Comparator.comparing(RestatedCell::axis))
            .map(cell -> cell(cell, words))
            .toList());
  }

  /** A part of another figure would tell the rest of it: the whole is enough. */
  private Stream<ShownFigure> outside(RestatedFigure figure, Year year, Wording words) {
    var total = figure.total();
    var isPart = definition(figure.figure()).flatMap(FigureDefinition::partOf).isPresent();
    if (isPart || total.change() == 0) {
      return Stream.of();
    }
    var small = people.counts(figure.figure()) && Math.abs(total.change()) < TOLD_FROM;
    return Stream.of(
        new ShownFigure(
            figure.figure().value(),
            title(figure, words.language()),
            figure.figure().address(year),
            number(total.before(), words),
            small ? words.text("restatement.hidden") : number(total.now(), words),
            small ? words.text("restatement.small") : change(total, words),
            List.of(),
            List.of()));
  }

  private List<ShownPart> parts(
      RestatedFigure figure, Restatement restatement, Viewer viewer, Wording words) {
    var parts = new ArrayList<ShownPart>();
    for (var cause : Cause.values()) {
      var amount = figure.total().byCause().getOrDefault(cause, 0L);
      var entries = figure.entries().getOrDefault(cause, 0L);
      if (amount != 0 || entries > 0) {
        parts.add(
            new ShownPart(
                words.text("restatement.cause." + cause.code()),
                signed(amount, words),
                entries == 0
                    ? words.text("restatement.entries.none")
                    : words.text(
                        entries == 1 ? "restatement.entries.one" : "restatement.entries",
                        words.number(entries)),
                entries == 0
                    ? ""
                    : figures.entriesSince(
                        figure.figure(), restatement.year(), restatement.then(), cause, viewer)));
      }
    }
    if (figure.isDefinedAnew()) {
      parts.add(definitionPart(figure, restatement.year(), words));
    }
    if (figure.total().unexplained() != 0) {
      parts.add(
          new ShownPart(
              words.text("restatement.unexplained"),
              signed(figure.total().unexplained(), words),
              words.text("restatement.unexplained.note"),
              ""));
    }
    return parts;
  }

  private static ShownPart definitionPart(RestatedFigure figure, Year year, Wording words) {
    var note =
        figure.versionNow().isEmpty()
            ? words.text("restatement.definition.gone")
            : figure.versionBefore().isEmpty()
                ? words.text("restatement.definition.new")
                : words.text(
                    "restatement.definition.changed",
                    Integer.toString(figure.versionNow().getAsInt()),
                    Integer.toString(figure.versionBefore().getAsInt()));
    return new ShownPart(
        words.text("restatement.definition"),
        signed(figure.total().byDefinition(), words),
        note,
        figure.versionNow().isEmpty() ? "" : figure.figure().address(year) + "#definitions");
  }

  private ShownCell cell(RestatedCell cell, Wording words) {
    var language = words.language();
    var difference = cell.difference();
    return new ShownCell(
        figures.label(cell.axis(), language),
        figures.label(cell.axis(), cell.key(), language),
        words.number(difference.before().orElse(0)),
        words.number(difference.now().orElse(0)),
        signed(difference.change(), words),
        by(difference, words));
  }

  private static String by(Difference difference, Wording words) {
    var parts = new ArrayList<String>();
    difference
        .byCause()
        .forEach((cause, amount) ->
            parts.add(
                words.text("restatement.cause." + cause.code()) + " " + signed(amount, words)));
    Map.of(
            "restatement.definition",
            difference.byDefinition(),
            "restatement.unexplained",
            difference.unexplained())
        .entrySet()
        .stream()
        .filter(part -> part.getValue() != 0)
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            part -> parts.add(words.text(part.getKey()) + " " + signed(part.getValue(), words)));
    return parts.stream().collect(Collectors.joining(", "));
  }

  private java.util.Optional<FigureDefinition> definition(FigureId figure) {
    return figures.definitions().stream()
        .filter(definition -> definition.id().equals(figure))
        .findAny();
  }

  private String title(RestatedFigure figure, Locale language) {
    return figures.title(figure.figure(), language);
  }

  private static String number(OptionalLong number, Wording words) {
    return number.isPresent()
        ? words.number(number.getAsLong())
        : words.text("restatement.not_recorded");
  }

  private static String change(Difference difference, Wording words) {
    return difference.change() == 0
        ? words.text("restatement.same")
        : signed(difference.change(), words);
  }

  private static String signed(long amount, Wording words) {
    return amount == 0 ? "±0" : (amount > 0 ? "+" : "−") + words.number(Math.abs(amount));
  }
}
