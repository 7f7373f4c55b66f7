package org.inzira.figures;

import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.database.Settings;
import org.inzira.database.Transactions;
import org.inzira.figures.disclosure.Withholding;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshot.Anchor;
import org.inzira.figures.snapshot.FigureSnapshot.Count;
import org.inzira.figures.snapshot.FigureSnapshot.Counts;
import org.inzira.figures.snapshot.FigureSnapshot.Definition;
import org.inzira.figures.snapshot.FigureSnapshot.Measured;
import org.inzira.figures.snapshot.FigureSnapshot.Names;
import org.inzira.figures.snapshot.FigureSnapshot.Nil;
import org.inzira.figures.snapshot.FigureSnapshots;
import org.inzira.figures.snapshot.PublishedSnapshots;
import org.inzira.ledger.LedgerReader;
import org.inzira.page.Texts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Takes snapshots of the kept cells. */
@Service
class KeptSnapshots implements FigureSnapshots {

  /** After every block, whatever the clocks said. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Catalogue catalogue;
  private final CellStore kept;
  private final FigureRemarks remarks;
  private final FigureWords words;
  private final LedgerReader ledger;
  private final Transactions transactions;
  private final Clock clock;
  private final Settings settings;
  private final Cells.Beside published;

  KeptSnapshots(
      Catalogue catalogue,
      CellStore kept,
      FigureRemarks remarks,
      FigureWords words,
      LedgerReader ledger,
      Transactions transactions,
      Clock clock,
      Settings settings,
      ObjectProvider<PublishedSnapshots> published) {
    this.catalogue = catalogue;
    this.kept = kept;
    this.remarks = remarks;
    this.words = words;
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
    this.settings = settings;
    this.published = Cells.Beside.of(published);
  }

  @Override
  public Figures figures(FigureSnapshot snapshot) {
    return SnapshotSource.figures(snapshot, published);
  }

  @Override
  public FigureSnapshot take(Year year) {
    return transactions.snapshot(() -> read(year, catalogue.fixed()));
  }

  private FigureSnapshot read(Year year, Catalogue figures) {
    var before = year.minusYears(1);
    var years = kept.years().stream().filter(each -> !each.isAfter(year)).toList();
    var counts = counts(figures, years, Set.of(year, before));
    return new FigureSnapshot(
        FigureSnapshot.FORMAT,
        year.getValue(),
        clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
        ledger
            .findLastBlock(EVER)
            .map(block -> new Anchor(block.number(), block.hash()))
            .orElseGet(() -> new Anchor(0, "")),
        settings.country().value(),
        years.stream().map(Year::getValue).toList(),
        figures.list().stream().map(Definition::of).toList(),
        measures(figures),
        counts,
        remarks.notes(year, before),
        Stream.of(year, before).flatMap(this::nil).toList(),
        Texts.LANGUAGES.stream()
            .collect(
                Collectors.toMap(Locale::getLanguage, in -> names(figures.list(), counts, in))));
  }

  private List<Measured> measures(Catalogue figures) {
    return figures.measures().stream()
        .flatMap(code -> ledger.find(code).stream())
        .map(Measured::of)
        .toList();
  }

  private Stream<Nil> nil(Year year) {
    return kept.nil(year).stream().map(figure -> new Nil(figure.value(), year.getValue()));
  }

  /** All cells of some years; of the others the totals, and the cells that tell parts apart. */
  private List<Counts> counts(Catalogue figures, Collection<Year> years, Set<Year> whole) {
    var telling = telling(figures);
    var cells = kept.all(years.toArray(Year[]::new));
    var grouped = new HashMap<Counts, Map<String, Count>>();
    cells
        .amounts()
        .forEach((cell, amount) -> {
          var wanted =
              whole.contains(cell.year())
                  || cell.isTotal()
                  || telling.getOrDefault(cell.figure(), Set.of()).contains(cell.axis());
          if (wanted && isOf(cell, figures) && (cell.isTotal() || !amount.isZero())) {
            var place =
                new Counts(cell.figure().value(), cell.year().getValue(), cell.axis(), Map.of());
            grouped
                .computeIfAbsent(place, empty -> new HashMap<>())
                .put(cell.key(), new Count(amount.individuals(), amount.headcount()));
          }
        });
    return grouped.entrySet().stream()
        .map(group ->
            new Counts(
                group.getKey().figure(),
                group.getKey().year(),
                group.getKey().axis(),
                group.getValue()))
        .toList();
  }

  private static boolean isOf(Cells.Key cell, Catalogue figures) {
    return figures
        .find(cell.figure())
        .filter(figure -> figure.version() == cell.version())
        .isPresent();
  }

  /** By which axes of a whole its parts are told apart. */
  static Map<FigureId, Set<String>> telling(Catalogue catalogue) {
    return catalogue.list().stream()
        .filter(part -> part.partOf().isPresent())
        .collect(
            Collectors.groupingBy(
                part -> part.partOf().orElseThrow(),
                Collectors.flatMapping(
                    part ->
                        Withholding.apart(catalogue.get(part.partOf().orElseThrow()), part)
                            .map(Axis::code),
                    Collectors.toSet())));
  }

  private Names names(List<FigureDefinition> figures, List<Counts> counts, Locale language) {
    var axes = figures.stream().flatMap(figure -> figure.axes().stream()).distinct().toList();
    return new Names(
        named(figures, figure -> figure.id().value(), each -> words.title(each.id(), language)),
        named(
            figures, figure -> figure.id().value(), each -> words.definition(each.id(), language)),
        named(axes, Axis::code, axis -> words.axis(axis, language)),
        named(
            axes,
            Axis::code,
            axis -> named(keys(axis, counts), key -> key, key -> words.cell(axis, key, language))));
  }

  /** Every key that stands in a cell, and those that a chart asks for though nothing does. */
  private static Collection<String> keys(Axis axis, List<Counts> counts) {
    var keys = new LinkedHashSet<>(axis.keys());
    if (axis != Axis.MONTH) {
      keys.add(Axis.UNKNOWN);
    }
    if (axis == Axis.SEX_AGE_BAND) {
      keys.clear();
      Stream.concat(Axis.SEX.keys().stream(), Stream.of(Axis.UNKNOWN))
          .forEach(sex ->
              Stream.concat(Axis.AGE_BAND.keys().stream(), Stream.of(Axis.UNKNOWN))
                  .forEach(band -> keys.add(sex + "+" + band)));
    }
    counts.stream()
        .filter(group -> group.axis().equals(axis.code()))
        .forEach(group -> keys.addAll(group.cells().keySet()));
    return keys;
  }

  private static <T, V> Map<String, V> named(
      Collection<T> things, Function<T, String> key, Function<T, V> name) {
    return things.stream().collect(Collectors.toMap(key, name));
  }
}
