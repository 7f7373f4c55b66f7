package org.inzira.restatement;

import java.time.Instant;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.FigureValue;
import org.inzira.figures.Figures;
import org.inzira.figures.definitions.FigureCounting;
import org.inzira.figures.definitions.FigureCounting.Cell;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.ledger.Block;
import org.inzira.ledger.LedgerReader;
import org.inzira.ledger.Replay;
import org.inzira.ledger.Replay.Cause;
import org.springframework.stereotype.Service;

/**
 * Compares what was published with what stands. What the records did is counted by the definition
 * of then, block by block and within a block cause by cause, in the order of sealing; what a new
 * definition did, by counting all that stands today by both.
 */
@Service
public class Restatements {

  /** After every block, whatever the clocks said. */
  private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

  private final Figures figures;
  private final FigureCounting counting;
  private final LedgerReader ledger;
  private final Transactions transactions;

  Restatements(
      Figures figures, FigureCounting counting, LedgerReader ledger, Transactions transactions) {
    this.figures = figures;
    this.counting = counting;
    this.ledger = ledger;
    this.transactions = transactions;
  }

  /** Everything as of one moment. Costs what changed, and a counting of each changed definition. */
  public Restatement of(FigureSnapshot published) {
    return transactions.snapshot(() -> {
      var comparison = new Comparison(published, figures.definitions());
      comparison.readNow();
      comparison.replay();
      return comparison.result();
    });
  }

  /** One comparison: numbers of then and now by cell, and the parts between them. */
  private final class Comparison {

    private final FigureSnapshot published;
    private final Year year;
    private final Map<FigureId, FigureDefinition> then = new LinkedHashMap<>();
    private final Map<FigureId, FigureDefinition> now = new LinkedHashMap<>();
    private final Map<Cell, Long> before = new HashMap<>();
    private final Map<Cell, Long> today = new HashMap<>();
    private final Map<Cell, Long> todayByThen = new HashMap<>();
    private final Map<Cell, Map<Cause, Long>> byCause = new HashMap<>();
    private final Map<FigureId, Map<Cause, Long>> entries = new HashMap<>();

    Comparison(FigureSnapshot published, List<FigureDefinition> definitions) {
      this.published = published;
      this.year = Year.of(published.year());
      published.definitions().stream()
          .map(FigureSnapshot.Definition::definition)
          .forEach(definition -> then.put(definition.id(), definition));
      definitions.forEach(definition -> now.put(definition.id(), definition));
      readPublished();
    }

    private void readPublished() {
      published.nil().stream()
          .filter(nil -> nil.year() == year.getValue())
          .forEach(nil -> before.put(Cell.total(new FigureId(nil.figure())), 0L));
      published.counts().stream()
          .filter(counts -> counts.year() == year.getValue())
          .forEach(counts ->
              counts
                  .cells()
                  .forEach((key, count) ->
                      before.put(
                          new Cell(new FigureId(counts.figure()), counts.axis(), key),
                          count.individuals() + count.headcount())));
    }

    void readNow() {
      today.putAll(counting.kept(List.copyOf(now.values()), year));
      figures.list(year).stream()
          .filter(value -> value.status() == FigureValue.Status.NIL)
          .forEach(value -> today.put(Cell.total(value.id()), 0L));
      today.forEach((cell, amount) -> {
        if (!isDefinedAnew(cell.figure())) {
          todayByThen.put(cell, amount);
        }
      });
      var changed =
          then.values().stream().filter(definition -> isDefinedAnew(definition.id())).toList();
      if (!changed.isEmpty()) {
        todayByThen.putAll(counting.counted(changed, year));
      }
    }

    void replay() {
      var definitions = List.copyOf(then.values());
      var measures =
          definitions.stream()
              .flatMap(definition -> definition.measures().stream())
              .collect(Collectors.toUnmodifiableSet());
      ledger.replay(measures, year, published.anchor().block(), step -> add(definitions, step));
    }

    private void add(List<FigureDefinition> definitions, Replay step) {
      var effect = counting.effect(definitions, step.posting());
      effect.cells().forEach((cell, amount) -> add(byCause, cell, step.cause(), amount));
      effect.entries().forEach((figure, number) -> add(entries, figure, step.cause(), number));
    }

    private static <K> void add(Map<K, Map<Cause, Long>> sums, K key, Cause cause, long amount) {
      sums.computeIfAbsent(key, any -> new EnumMap<>(Cause.class)).merge(cause, amount, Long::sum);
    }

    Restatement result() {
      var all = new LinkedHashMap<>(now);
      then.forEach(all::putIfAbsent);
      var restated =
          all.keySet().stream().map(this::figure).filter(RestatedFigure::isChanged).toList();
      return new Restatement(
          year,
          published.anchor().block(),
          ledger.findLastBlock(EVER).map(Block::number).orElse(0L),
          restated,
          all.size() - restated.size());
    }

    private RestatedFigure figure(FigureId figure) {
      return new RestatedFigure(
          figure,
          version(then.get(figure)),
          version(now.get(figure)),
          difference(Cell.total(figure)),
          entries.getOrDefault(figure, Map.of()),
          cells(figure));
    }

    private List<RestatedFigure.RestatedCell> cells(FigureId figure) {
      var cells = new ArrayList<RestatedFigure.RestatedCell>();
      for (var axis : axesOfBoth(figure)) {
        keys(figure, axis).stream()
            .map(key ->
                new RestatedFigure.RestatedCell(
                    axis, key, difference(new Cell(figure, axis.code(), key))))
            .filter(cell -> !cell.difference().isNothing())
            .sorted(Comparator.comparing(RestatedFigure.RestatedCell::key))
            .forEach(cells::add);
      }
      return cells;
    }

    private List<Axis> axesOfBoth(FigureId figure) {
      var earlier = Optional.ofNullable(then.get(figure)).map(FigureDefinition::axes);
      var later = Optional.ofNullable(now.get(figure)).map(FigureDefinition::axes);
      return later.orElse(List.of()).stream()
          .filter(axis -> earlier.map(axes -> axes.contains(axis)).orElse(false))
          .toList();
    }

    private Set<String> keys(FigureId figure, Axis axis) {
      var keys = new HashSet<String>();
      for (var cells :
          List.of(before.keySet(), today.keySet(), byCause.keySet(), todayByThen.keySet())) {
        cells.stream()
            .filter(cell -> cell.figure().equals(figure) && cell.axis().equals(axis.code()))
            .forEach(cell -> keys.add(cell.key()));
      }
      return keys;
    }

    /** A cell that holds nothing is zero; a figure without one is not recorded. */
    private Difference difference(Cell cell) {
      return Difference.of(
          value(before, cell),
          value(today, cell),
          todayByThen.getOrDefault(cell, 0L),
          byCause.getOrDefault(cell, Map.of()));
    }

    private static OptionalLong value(Map<Cell, Long> cells, Cell cell) {
      var value = cells.get(cell);
      return value == null && cell.isTotal()
          ? OptionalLong.empty()
          : OptionalLong.of(Objects.requireNonNullElse(value, 0L));
    }

    private boolean isDefinedAnew(FigureId figure) {
      return !Objects.equals(then.get(figure), now.get(figure));
    }

    private static OptionalInt version(
        @org.jspecify.annotations.Nullable FigureDefinition definition) {
      return definition == null ? OptionalInt.empty() : OptionalInt.of(definition.version());
    }
  }
}
