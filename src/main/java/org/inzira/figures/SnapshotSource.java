package org.inzira.figures;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.figures.disclosure.FigureAccess;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshot.Counts;
import org.inzira.figures.snapshot.FigureSnapshot.Definition;
import org.inzira.figures.snapshot.FigureSnapshot.Measured;
import org.inzira.figures.snapshot.FigureSnapshot.Names;
import org.inzira.kernel.CountryCode;
import org.inzira.ledger.Measure;
import org.inzira.ledger.MeasureCode;

/** Cells, remarks and words as a snapshot has them. */
final class SnapshotSource implements Cells.Source, Cells.Remarks, Cells.Names {

  private record Place(String figure, int year, String axis) {}

  private static final Names NAMELESS = new Names(Map.of(), Map.of(), Map.of(), Map.of());

  private final FigureSnapshot snapshot;
  private final Map<FigureId, Set<String>> telling;
  private final Map<Place, Counts> counts;

  private SnapshotSource(FigureSnapshot snapshot, Catalogue catalogue) {
    this.telling = KeptSnapshots.telling(catalogue);
    this.snapshot = snapshot;
    this.counts =
        snapshot.counts().stream()
            .collect(
                Collectors.toMap(
                    group -> new Place(group.figure(), group.year(), group.axis()),
                    Function.identity()));
  }

  /** Figures that know nothing but the snapshot, and what was published. */
  static Figures figures(FigureSnapshot snapshot, Cells.Beside published) {
    var catalogue =
        new Catalogue(snapshot.definitions().stream().map(Definition::definition).toList());
    var source = new SnapshotSource(snapshot, catalogue);
    Map<MeasureCode, Measure> chart =
        snapshot.measures().stream()
            .map(Measured::measure)
            .collect(Collectors.toMap(Measure::code, Function.identity()));
    return new CellFigures(
        new Cells.Basis(
            catalogue,
            source,
            source,
            new FigureAccess(code -> Optional.ofNullable(chart.get(code))),
            source,
            new CountryCode(snapshot.country()),
            published));
  }

  @Override
  public Cells totals(List<FigureDefinition> figures, Year... years) {
    var cells = new Cells();
    for (var figure : figures) {
      for (var year : years) {
        add(cells, figure, year, Cells.TOTAL);
      }
    }
    return cells;
  }

  @Override
  public Cells cells(FigureDefinition figure, Year year, Axis axis) {
    requireKept(figure, year, axis);
    var cells = new Cells();
    add(cells, figure, year, Cells.TOTAL);
    add(cells, figure, year, axis.code());
    return cells;
  }

  @Override
  public Set<FigureId> nil(Year year) {
    return snapshot.nil().stream()
        .filter(nil -> nil.year() == year.getValue())
        .map(nil -> new FigureId(nil.figure()))
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public List<Year> years() {
    return snapshot.years().stream().map(Year::of).toList();
  }

  @Override
  public Map<FigureId, FigureNotes.Note> notes(Year year) {
    return snapshot.notes().stream()
        .filter(note -> note.year() == year.getValue() && note.axis().equals(Cells.TOTAL))
        .collect(
            Collectors.toUnmodifiableMap(
                note -> new FigureId(note.figure()), SnapshotSource::note));
  }

  @Override
  public Optional<FigureNotes.Note> note(FigureId figure, Year year, Axis axis) {
    return snapshot.notes().stream()
        .filter(note ->
            note.year() == year.getValue()
                && note.axis().equals(axis.code())
                && note.figure().equals(figure.value()))
        .findAny()
        .map(SnapshotSource::note);
  }

  @Override
  public String title(FigureId figure, Locale language) {
    return name(names(language).titles(), figure.value());
  }

  @Override
  public String definition(FigureId figure, Locale language) {
    return name(names(language).definitions(), figure.value());
  }

  @Override
  public String axis(Axis axis, Locale language) {
    return name(names(language).axes(), axis.code());
  }

  @Override
  public String cell(Axis axis, String key, Locale language) {
    return name(names(language).cells().getOrDefault(axis.code(), Map.of()), key);
  }

  /** What has no name in the snapshot goes by its key, as a place does that the gazetteer lacks. */
  private static String name(Map<String, String> names, String key) {
    return names.getOrDefault(key, key);
  }

  /** English stands in for a language that the snapshot does not speak. */
  private Names names(Locale language) {
    var english = snapshot.names().getOrDefault(Locale.ENGLISH.getLanguage(), NAMELESS);
    return snapshot.names().getOrDefault(language.getLanguage(), english);
  }

  private static FigureNotes.Note note(FigureSnapshot.Note note) {
    return new FigureNotes.Note(note.english(), note.french());
  }

  private void add(Cells cells, FigureDefinition figure, Year year, String axis) {
    var group = counts.get(new Place(figure.id().value(), year.getValue(), axis));
    if (group != null) {
      group
          .cells()
          .forEach((key, count) ->
              cells.add(
                  new Cells.Key(figure.id(), figure.version(), year, axis, key),
                  new Cells.Amount(count.individuals(), count.headcount())));
    }
  }

  /** Silence about what was never kept must not read as nothing. */
  private void requireKept(FigureDefinition figure, Year year, Axis axis) {
    var age = snapshot.year() - year.getValue();
    if (age < 0
        || (age > 1 && !telling.getOrDefault(figure.id(), Set.of()).contains(axis.code()))) {
      throw new IllegalArgumentException(
          "a snapshot of %d has no %s by %s".formatted(snapshot.year(), year, axis.code()));
    }
  }
}
