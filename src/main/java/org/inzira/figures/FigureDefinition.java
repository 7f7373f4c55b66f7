package org.inzira.figures;

import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Standing;

/**
 * What one key figure counts. Everything that shows the figure reads this and nothing else, so that
 * tile, chart, page and export cannot disagree.
 *
 * @param where the values that a fact must carry to count
 * @param exclusive the axes of which each counted thing stands in one cell
 * @param overlapping the axes of which one person or place may stand in several cells
 * @param partOf the figure that this one is a share of; outside the house it is not broken down
 */
public record FigureDefinition(
    FigureId id,
    Programme programme,
    Counted counted,
    String unit,
    Set<MeasureCode> measures,
    Map<Dimension, Set<String>> where,
    List<Axis> exclusive,
    List<Axis> overlapping,
    int version,
    Year since,
    Optional<FigureId> partOf) {

  /** How facts become a number. */
  public enum Counted {
    /** Distinct subjects with something standing, and headcounts beside them. */
    PEOPLE,
    /** The sum of quantities. */
    SERVICES,
    /** Distinct places with something standing. */
    PLACES
  }

  /**
   * By which of their facts people and places stand in an exclusive cell: the earliest of the year.
   * Of two facts on one day their values decide, not their numbers in the ledger: a place in a cell
   * must not depend on the order of deliveries, nor on which of two merged subjects spoke first.
   */
  public static final Comparator<Standing> EARLIEST =
      Comparator.comparing(Standing::happenedOn)
          .thenComparing(standing -> standing.dimensions().values().toString());

  /** Axes of which a person or place may carry several values within one year. */
  private static final Set<Axis> SEVERAL = Set.of(Axis.MONTH, Axis.TOPIC, Axis.ITEM, Axis.SITE);

  public FigureDefinition {
    measures = Set.copyOf(measures);
    where = Map.copyOf(where);
    exclusive = List.copyOf(exclusive);
    overlapping = List.copyOf(overlapping);
  }

  /** Every axis, exclusive ones first. */
  public List<Axis> axes() {
    var axes = new ArrayList<>(exclusive);
    axes.addAll(overlapping);
    return axes;
  }

  /** The axis that an address names; refused when the figure is not broken down by it. */
  Outcome<Axis> ask(String by) {
    return Axis.find(by)
        .filter(axes()::contains)
        .<Outcome<Axis>>map(Outcome::done)
        .orElseGet(() ->
            Outcome.refused(
                Refusal.of(
                    "FI-002",
                    id.value(),
                    by,
                    axes().stream().map(Axis::code).collect(Collectors.joining(", ")))));
  }

  Breakdown.Kind kind(Axis axis) {
    return overlapping.contains(axis) ? Breakdown.Kind.OVERLAPPING : Breakdown.Kind.EXCLUSIVE;
  }

  /** Whether a fact belongs to the figure. */
  public boolean counts(Standing standing) {
    return measures.contains(standing.measure())
        && where.entrySet().stream()
            .allMatch(needed ->
                standing
                    .dimensions()
                    .find(needed.getKey())
                    .map(needed.getValue()::contains)
                    .orElse(false));
  }

  /** What is wrong with the definition in itself; nothing for a good one. */
  public List<String> complaints() {
    var complaints = new ArrayList<String>();
    if (counted != Counted.SERVICES && measures.size() != 1) {
      complaints.add("distinct people or places are counted over one measure, not " + measures);
    }
    if (measures.isEmpty()) {
      complaints.add("it counts no measure");
    }
    if (counted == Counted.SERVICES && !overlapping.isEmpty()) {
      complaints.add("a service stands in one cell of each axis: none is overlapping");
    }
    if (counted != Counted.SERVICES) {
      exclusive.stream()
          .filter(SEVERAL::contains)
          .forEach(axis ->
              complaints.add(
                  "axis " + axis.code() + " is overlapping, since one may have several"));
    }
    if (axes().stream().distinct().count() != axes().size()) {
      complaints.add("an axis is named twice");
    }
    return complaints;
  }
}
