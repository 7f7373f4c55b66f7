package org.inzira.figures.disclosure;

import java.time.Year;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.figures.snapshot.FigureSnapshot.Count;
import org.inzira.figures.snapshot.FigureSnapshot.Counts;

/**
 * What was published before, and what cells would tell beside it. Whether an earlier edition showed
 * a cell itself is not asked: what it kept back may be guessed from what stayed the same.
 */
public final class Published {

  private static final String TOTAL = "total";
  private static final String REST = "rest";

  private final List<FigureSnapshot> earlier;

  public Published(List<FigureSnapshot> earlier) {
    this.earlier = List.copyOf(earlier);
  }

  /** Whether a breakdown, printed now, would tell of the few that came or went since. */
  public boolean tells(FigureDefinition figure, Year year, Axis axis, Map<String, Long> now) {
    return earlier.stream()
        .filter(edition -> holds(edition, figure, year, axis))
        .anyMatch(edition -> tells(sums(edition, figure.id(), year, axis.code()), now));
  }

  /** The same for the parts of a whole, which are told as figures of their own. */
  public boolean tells(Map<FigureId, Long> parts, FigureId whole, long total, Year year) {
    return earlier.stream()
        .filter(edition -> total(edition, whole, year).isPresent())
        .anyMatch(edition -> {
          var then =
              parts.keySet().stream()
                  .collect(
                      Collectors.toMap(
                          part -> part, part -> total(edition, part, year).orElse(0L)));
          return tells(
              withRest(then, total(edition, whole, year).orElseThrow()), withRest(parts, total));
        });
  }

  /** The same for the two parts of a number, counted one by one and by head. */
  public boolean tells(FigureId figure, Year year, long individuals, long headcount) {
    var now = Map.of("individuals", individuals, "headcount", headcount);
    return earlier.stream()
        .flatMap(edition -> counts(edition, figure, year, TOTAL))
        .flatMap(counts -> counts.cells().values().stream())
        .anyMatch(count ->
            tells(Map.of("individuals", count.individuals(), "headcount", count.headcount()), now));
  }

  private static boolean tells(Map<String, Long> then, Map<String, Long> now) {
    var keys = new HashSet<>(then.keySet());
    keys.addAll(now.keySet());
    var differences =
        keys.stream()
            .mapToLong(key -> Math.abs(now.getOrDefault(key, 0L) - then.getOrDefault(key, 0L)))
            .filter(difference -> difference > 0)
            .toArray();
    return differences.length > 0
        && (java.util.Arrays.stream(differences).anyMatch(Suppression::isSmall)
            || Stream.concat(then.values().stream(), now.values().stream())
                .anyMatch(Suppression::isSmall));
  }

  /** Of the year and the one before, an edition has every axis that the figure had then. */
  private static boolean holds(
      FigureSnapshot edition, FigureDefinition figure, Year year, Axis axis) {
    var age = edition.year() - year.getValue();
    return (age == 0 || age == 1)
        && total(edition, figure.id(), year).isPresent()
        && edition.definitions().stream()
            .filter(then -> then.id().equals(figure.id().value()))
            .anyMatch(then ->
                then.exclusive().contains(axis.code()) || then.overlapping().contains(axis.code()));
  }

  private static Map<String, Long> sums(
      FigureSnapshot edition, FigureId figure, Year year, String axis) {
    return counts(edition, figure, year, axis)
        .flatMap(counts -> counts.cells().entrySet().stream())
        .filter(cell -> sum(cell.getValue()) != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, cell -> sum(cell.getValue())));
  }

  private static Optional<Long> total(FigureSnapshot edition, FigureId figure, Year year) {
    return counts(edition, figure, year, TOTAL)
        .flatMap(counts -> counts.cells().values().stream())
        .map(Published::sum)
        .findAny();
  }

  private static Stream<Counts> counts(
      FigureSnapshot edition, FigureId figure, Year year, String axis) {
    return edition.counts().stream()
        .filter(counts ->
            counts.figure().equals(figure.value())
                && counts.year() == year.getValue()
                && counts.axis().equals(axis));
  }

  private static long sum(Count count) {
    return count.individuals() + count.headcount();
  }

  private static Map<String, Long> withRest(Map<FigureId, Long> parts, long total) {
    var all =
        parts.entrySet().stream()
            .collect(Collectors.toMap(part -> part.getKey().value(), Map.Entry::getValue));
    all.put(REST, total - parts.values().stream().mapToLong(Long::longValue).sum());
    return all;
  }
}
