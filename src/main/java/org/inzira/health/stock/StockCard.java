package org.inzira.health.stock;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The doses of one lot at one place, from the first receipt or count on. Days go before each other;
 * on one day what was received comes first, then all in the order in which it was written down. A
 * count stands for all that came before it. Doses given before the card begins are not on it.
 */
final class StockCard {

  private static final Comparator<Line> ORDER =
      Comparator.comparing(Line::on)
          .thenComparing(line -> line.movement() != Movement.RECEIVED)
          .thenComparing(Line::id);

  /** One movement. */
  record Line(UUID id, LocalDate on, Movement movement, long doses) {}

  /**
   * A line with what there was after it.
   *
   * @param change by how much; of a count the difference to what was expected
   */
  record Step(Line line, long change, long balance) {}

  private final List<Step> steps = new ArrayList<>();
  private Optional<Step> shortfall = Optional.empty();

  private StockCard() {}

  static StockCard of(Collection<Line> lines) {
    var card = new StockCard();
    lines.stream().sorted(ORDER).forEach(card::take);
    return card;
  }

  private void take(Line line) {
    if (steps.isEmpty() && line.movement() == Movement.GIVEN) {
      return;
    }
    long before = balance();
    long change =
        switch (line.movement()) {
          case RECEIVED -> line.doses();
          case COUNTED -> line.doses() - before;
          case USED, WASTED, EXPIRED, RETURNED, GIVEN -> -line.doses();
        };
    var step = new Step(line, change, before + change);
    steps.add(step);
    if (step.balance() < 0 && shortfall.isEmpty()) {
      shortfall = Optional.of(step);
    }
  }

  /** Whether anything is known of it here. */
  boolean isOpen() {
    return !steps.isEmpty();
  }

  LocalDate openedOn() {
    return steps.getFirst().line().on();
  }

  long balance() {
    return steps.isEmpty() ? 0 : steps.getLast().balance();
  }

  /** Whether any of it was there on a day, be it only for a part of it. */
  boolean stoodOn(LocalDate day) {
    long before = 0;
    for (var step : steps) {
      if (step.line().on().isAfter(day)) {
        break;
      }
      if (step.line().on().isEqual(day) && (before > 0 || step.balance() > 0)) {
        return true;
      }
      before = step.balance();
    }
    return before > 0;
  }

  /** Whether nothing was left at any time from a day on. */
  boolean isEmptiedSince(LocalDate day) {
    return steps.stream().anyMatch(step -> !step.line().on().isBefore(day) && step.balance() == 0);
  }

  /** The first step after which there would be less than nothing. */
  Optional<Step> shortfall() {
    return shortfall;
  }

  List<Step> steps() {
    return List.copyOf(steps);
  }
}
