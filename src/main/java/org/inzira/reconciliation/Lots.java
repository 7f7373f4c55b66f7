package org.inzira.reconciliation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.figures.FigureDefinition;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.LedgerReader.Line;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Standing;

/**
 * Divides the entries behind a figure into lots, by the figure's own definition: together they are
 * the figure's value.
 */
final class Lots {

  private record Key(MeasureCode measure, LocalDate day, Dimensions dimensions) {
    static Key of(Line line) {
      return new Key(line.measure(), line.happenedOn(), line.dimensions());
    }

    Standing standing(long amount) {
      return new Standing(measure, Optional.empty(), day, dimensions, 0, 0, amount);
    }
  }

  private final FigureDefinition figure;
  private final Map<LocalDate, Long> blocks;
  private final Map<Object, List<Line>> units = new LinkedHashMap<>();
  private final Map<Key, List<Line>> sums = new LinkedHashMap<>();

  private Lots(FigureDefinition figure, Map<LocalDate, Long> blocks) {
    this.figure = figure;
    this.blocks = Map.copyOf(blocks);
  }

  /**
   * The lots of a figure in one year.
   *
   * @param lines all entries of the figure's measures in the year
   * @param blocks for each day asked about, the last block sealed by its end; 0 before the first
   */
  static List<Lot> of(FigureDefinition figure, List<Line> lines, Map<LocalDate, Long> blocks) {
    var lots = new Lots(figure, blocks);
    lines.forEach(lots::take);
    return Stream.concat(
            lots.units.values().stream().flatMap(unit -> lots.unit(unit).stream()),
            lots.sums.entrySet().stream().flatMap(sum -> lots.sum(sum.getKey(), sum.getValue())))
        .toList();
  }

  private void take(Line line) {
    var key = Key.of(line);
    if (!figure.counts(key.standing(line.quantity()))) {
      return;
    }
    var unit =
        switch (figure.counted()) {
          case PEOPLE -> line.subject();
          case PLACES -> line.dimensions().find(Dimension.PLACE);
          case SERVICES -> Optional.empty();
        };
    if (unit.isPresent()) {
      units.computeIfAbsent(unit.get(), each -> new ArrayList<>()).add(line);
    } else if (figure.counted() != FigureDefinition.Counted.PLACES) {
      sums.computeIfAbsent(key, each -> new ArrayList<>()).add(line);
    }
  }

  /** A person or place counts once while anything stands. */
  private Optional<Lot> unit(List<Line> lines) {
    var unknownOn =
        blocks.entrySet().stream()
            .filter(day -> standing(lines, line -> line.block() <= day.getValue()).isEmpty())
            .map(Map.Entry::getKey)
            .collect(Collectors.toUnmodifiableSet());
    return standing(lines, line -> true).stream()
        .min(FigureDefinition.EARLIEST)
        .map(earliest -> new Lot(earliest, 1, unknownOn, numbers(lines)));
  }

  private static List<Standing> standing(List<Line> lines, Predicate<Line> known) {
    var amounts = new HashMap<Key, Long>();
    lines.stream()
        .filter(known)
        .forEach(line -> amounts.merge(Key.of(line), line.quantity(), Long::sum));
    return amounts.entrySet().stream()
        .filter(amount -> amount.getValue() > 0)
        .map(amount -> amount.getKey().standing(amount.getValue()))
        .toList();
  }

  /** A sum falls into what was known on the days asked about and what came later. */
  private Stream<Lot> sum(Key key, List<Line> lines) {
    var byKnowledge = new LinkedHashMap<Set<LocalDate>, List<Line>>();
    for (var line : lines) {
      byKnowledge.computeIfAbsent(unknownOn(line), each -> new ArrayList<>()).add(line);
    }
    return byKnowledge.entrySet().stream()
        .map(known -> {
          var amount = known.getValue().stream().mapToLong(Line::quantity).sum();
          return new Lot(key.standing(amount), amount, known.getKey(), numbers(known.getValue()));
        })
        .filter(lot -> lot.amount() != 0);
  }

  private Set<LocalDate> unknownOn(Line line) {
    return blocks.entrySet().stream()
        .filter(day -> line.block() > day.getValue())
        .map(Map.Entry::getKey)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<Long> numbers(List<Line> lines) {
    return lines.stream().map(Line::number).toList();
  }
}
