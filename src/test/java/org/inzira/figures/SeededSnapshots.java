package org.inzira.figures;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshot.Count;
import org.inzira.figures.snapshot.FigureSnapshot.Counts;
import org.inzira.ledger.Standing;

/** Snapshots of years that no ledger has, counted as the ledger's would be. */
final class SeededSnapshots {

  private static final Comparator<Standing> ORDER =
      Comparator.<Standing, String>comparing(standing -> standing.measure().value())
          .thenComparing(standing -> standing.subject().map(Object::toString).orElse("~"));

  private final FigureSnapshot empty;

  SeededSnapshots(FigureSnapshot empty) {
    this.empty = empty;
  }

  /** A year and the one before. */
  List<Standing> standings(Random random) {
    var year = empty.year();
    return Stream.of(year, year - 1)
        .flatMap(of -> new SeededYear(of, random, 6 + random.nextInt(60)).standings().stream())
        .toList();
  }

  /** The same with some gone and some new. */
  List<Standing> moved(List<Standing> standings, Random random) {
    var moved = new ArrayList<>(standings);
    for (var gone = random.nextInt(4); gone > 0 && !moved.isEmpty(); gone--) {
      moved.remove(random.nextInt(moved.size()));
    }
    moved.addAll(new SeededYear(empty.year(), random, random.nextInt(12)).standings());
    return moved;
  }

  FigureSnapshot of(List<Standing> standings) {
    var figures = empty.definitions().stream().map(FigureSnapshot.Definition::definition).toList();
    var counting = new Counting(figures);
    standings.stream().sorted(ORDER).forEach(counting::take);
    var grouped = new HashMap<Counts, Map<String, Count>>();
    counting
        .finish()
        .amounts()
        .forEach((cell, amount) ->
            grouped
                .computeIfAbsent(
                    new Counts(
                        cell.figure().value(), cell.year().getValue(), cell.axis(), Map.of()),
                    group -> new HashMap<>())
                .put(cell.key(), new Count(amount.individuals(), amount.headcount())));
    return with(
        empty,
        grouped.entrySet().stream()
            .map(group ->
                new Counts(
                    group.getKey().figure(),
                    group.getKey().year(),
                    group.getKey().axis(),
                    group.getValue()))
            .toList());
  }

  /** The same snapshot with other counts. */
  static FigureSnapshot with(FigureSnapshot snapshot, List<Counts> counts) {
    return new FigureSnapshot(
        snapshot.format(),
        snapshot.year(),
        snapshot.takenAt(),
        snapshot.anchor(),
        snapshot.country(),
        List.of(snapshot.year() - 1, snapshot.year()),
        snapshot.definitions(),
        snapshot.measures(),
        counts,
        snapshot.notes(),
        snapshot.nil(),
        snapshot.names());
  }

  /**
   * The same with every table that is told in part or not at all changed where nobody may see it:
   * what is kept back changes places.
   */
  static FigureSnapshot changedUnseen(FigureSnapshot snapshot, Figures told) {
    return with(snapshot, snapshot.counts().stream().map(counts -> changed(counts, told)).toList());
  }

  private static Counts changed(Counts counts, Figures told) {
    if (counts.axis().equals(Cells.TOTAL)) {
      return counts;
    }
    var breakdown =
        told.breakdown(
            new FigureId(counts.figure()),
            Year.of(counts.year()),
            Axis.find(counts.axis()).orElseThrow(),
            Breakdown.Disclosure.OUTSIDE);
    var keys =
        breakdown.isUntold()
            ? counts.cells().keySet().stream().sorted().toList()
            : breakdown.cells().stream()
                .filter(cell -> cell.value().isEmpty())
                .map(Breakdown.Cell::key)
                .sorted()
                .toList();
    var cells = new HashMap<>(counts.cells());
    for (var at = 0; at < keys.size(); at++) {
      var next = counts.cells().get(keys.get((at + 1) % keys.size()));
      cells.put(keys.get(at), java.util.Objects.requireNonNull(next));
    }
    return new Counts(counts.figure(), counts.year(), counts.axis(), cells);
  }
}
