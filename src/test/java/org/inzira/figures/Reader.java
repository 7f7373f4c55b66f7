package org.inzira.figures;

import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.Breakdown.Kept;
import org.inzira.figures.disclosure.Suppression;

/**
 * Tries to work out from what figures tell outside the house which few they keep back. Is stronger
 * than a reader can be: of a breakdown that is kept back whole it knows the names of the cells, and
 * it rightly guesses that overlapping cells do not overlap where they do not.
 */
final class Reader {

  /** One table of one figure. */
  private record Asked(FigureDefinition figure, Year year, Axis axis) {
    String name(String key) {
      return figure.id().value() + " " + year + " " + axis.code() + " " + key;
    }
  }

  private final Figures truth;
  private final Figures told;
  private final Disclosure disclosure;
  private final List<Asked> tables = new ArrayList<>();

  Reader(Figures truth, Figures told, Year year) {
    this(truth, told, year, Disclosure.OUTSIDE);
  }

  /** Who is told as this disclosure tells. */
  Reader(Figures truth, Figures told, Year year, Disclosure disclosure) {
    this.truth = truth;
    this.told = told;
    this.disclosure = disclosure;
    for (var figure : truth.definitions()) {
      for (var of : List.of(year, year.minusYears(1))) {
        figure.axes().forEach(axis -> tables.add(new Asked(figure, of, axis)));
      }
    }
  }

  /** The small cells of people that are told, or that the sums leave no room to be five. */
  List<String> recovered() {
    var known = new Intervals();
    for (var table : tables) {
      learn(table, known);
    }
    known.solve();
    return tables.stream()
        .filter(Reader::isOfPeople)
        .flatMap(table ->
            cells(truth, table).entrySet().stream()
                .filter(cell -> Suppression.isSmall(cell.getValue()))
                .filter(cell -> total(truth, table).orElse(0L) >= Suppression.SHOWN_MIN)
                .map(cell -> table.name(cell.getKey()))
                .filter(name -> known.most(name) < Suppression.SHOWN_MIN))
        .toList();
  }

  /** What is told beside another edition: who came or went, or what one of the two keeps back. */
  List<String> recoveredBeside(Reader other) {
    var found = new ArrayList<String>();
    for (var table : tables) {
      if (isOfPeople(table) && other.tables.contains(table)) {
        found.addAll(differences(table, other));
        found.addAll(unchanged(table, other));
        found.addAll(other.unchanged(table, this));
      }
    }
    return found;
  }

  private List<String> differences(Asked table, Reader other) {
    var here = breakdown(table);
    var there = other.breakdown(table);
    if (here.isUntold() || there.isUntold()) {
      return List.of();
    }
    var mine = shown(here);
    var theirs = shown(there);
    return Stream.concat(mine.keySet().stream(), theirs.keySet().stream())
        .distinct()
        .filter(key -> isTold(here, key) && isTold(there, key))
        .filter(key ->
            Suppression.isSmall(
                Math.abs(mine.getOrDefault(key, 0L) - theirs.getOrDefault(key, 0L))))
        .map(key -> table.name(key) + ": few came or went")
        .toList();
  }

  /** A cell kept back here, where the other edition tells all others and they did not change. */
  private List<String> unchanged(Asked table, Reader other) {
    var here = breakdown(table);
    var there = other.breakdown(table);
    if (here.kept() != Kept.CELLS || there.isUntold()) {
      return List.of();
    }
    var cells = cells(truth, table);
    var hidden = here.cells().stream().filter(cell -> cell.value().isEmpty()).toList();
    return hidden.stream()
        .filter(cell -> Suppression.isSmall(cells.getOrDefault(cell.key(), 0L)))
        .filter(cell -> guess(cell.key(), here, there).equals(cells.get(cell.key())))
        .map(cell -> table.name(cell.key()) + ": what is left when the others stayed")
        .toList();
  }

  private Breakdown breakdown(Asked table) {
    return told.breakdown(table.figure.id(), table.year, table.axis, disclosure);
  }

  private static Long guess(String key, Breakdown here, Breakdown there) {
    var rest = here.total().orElse(0);
    for (var cell : here.cells()) {
      if (!cell.key().equals(key)) {
        if (cell.value().isEmpty() && !isTold(there, cell.key())) {
          return -1L;
        }
        rest -= cell.value().orElseGet(() -> shown(there).getOrDefault(cell.key(), 0L));
      }
    }
    return rest;
  }

  private static boolean isTold(Breakdown breakdown, String key) {
    return breakdown.cells().stream()
        .noneMatch(cell -> cell.key().equals(key) && cell.value().isEmpty());
  }

  private void learn(Asked table, Intervals known) {
    var breakdown = breakdown(table);
    var cells = cells(truth, table);
    var shown = shown(breakdown);
    for (var key : cells.keySet()) {
      if (shown.containsKey(key)) {
        known.known(table.name(key), shown.get(key));
      } else {
        known.atLeast(table.name(key), breakdown.isUntold() ? 0 : 1);
      }
    }
    total(told, table).ifPresent(total -> known.known(totalName(table), total));
    var sum = cells.values().stream().mapToLong(Long::longValue).sum();
    if (sum == total(truth, table).orElse(-1L)) {
      known.sum(cells.keySet().stream().map(table::name).toList(), totalName(table));
    }
    for (var coarser : table.axis.coarser()) {
      if (table.figure.axes().contains(coarser)) {
        learn(table, new Asked(table.figure, table.year, coarser), known);
      }
    }
    learnParts(table, known);
  }

  /** The cells of a finer axis add up to those of a coarser one. */
  private void learn(Asked fine, Asked coarse, Intervals known) {
    var cells = cells(truth, fine);
    cells(truth, coarse)
        .forEach((key, value) -> {
          var within = cells.keySet().stream().filter(part -> isWithin(part, key, coarse)).toList();
          if (within.stream().mapToLong(cells::get).sum() == value) {
            known.sum(within.stream().map(fine::name).toList(), coarse.name(key));
          }
        });
  }

  private static boolean isWithin(String fine, String coarse, Asked axis) {
    return switch (axis.axis) {
      case SEX -> fine.startsWith(coarse + "+");
      case AGE_BAND -> fine.endsWith("+" + coarse);
      default -> fine.startsWith(coarse + "-");
    };
  }

  /** A part is a cell of the whole under another name. */
  private void learnParts(Asked table, Intervals known) {
    for (var part : truth.definitions()) {
      if (part.partOf().equals(Optional.of(table.figure.id()))) {
        for (var values : part.where().entrySet()) {
          var key = values.getValue().iterator().next();
          var own = total(truth, new Asked(part, table.year, table.axis)).orElse(-1L);
          var same =
              table.axis.name().equals(values.getKey().name())
                  && cells(truth, table).getOrDefault(key, 0L).equals(own);
          if (same) {
            known.sum(List.of(table.name(key)), totalName(new Asked(part, table.year, table.axis)));
          }
        }
      }
    }
  }

  private static String totalName(Asked table) {
    return table.figure.id().value() + " " + table.year;
  }

  private static Optional<Long> total(Figures figures, Asked table) {
    var value = figures.get(table.figure.id(), table.year).value();
    return value.isPresent() ? Optional.of(value.getAsLong()) : Optional.empty();
  }

  private static Map<String, Long> cells(Figures figures, Asked table) {
    return shown(figures.breakdown(table.figure.id(), table.year, table.axis, Disclosure.IN_HOUSE));
  }

  private static Map<String, Long> shown(Breakdown breakdown) {
    return breakdown.cells().stream()
        .filter(cell -> cell.value().isPresent())
        .collect(
            Collectors.toMap(
                Breakdown.Cell::key,
                cell -> cell.value().orElseThrow(),
                (one, other) -> one,
                TreeMap::new));
  }

  private static boolean isOfPeople(Asked table) {
    return switch (table.figure.counted()) {
      case PEOPLE -> true;
      case PLACES -> false;
      case SERVICES ->
          table.figure.measures().stream()
              .anyMatch(measure -> measure.value().startsWith("health."));
    };
  }
}
