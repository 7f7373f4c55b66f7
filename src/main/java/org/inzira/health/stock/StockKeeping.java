package org.inzira.health.stock;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.health.DoseStock;
import org.inzira.health.stock.StockRows.Known;
import org.inzira.health.stock.StockRows.Placed;
import org.inzira.health.stock.StockRows.Printed;
import org.inzira.health.stock.StockRows.Shelf;
import org.inzira.kernel.RecordKey;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordDefinition.Difference;
import org.springframework.stereotype.Component;

/**
 * Keeps stock from falling below nothing, however many take from it at once: a lot is held from
 * before its card is read until what was written stands.
 */
@Component
class StockKeeping implements DoseStock {

  private static final String GIVEN = "given";

  private final StockRows rows;

  StockKeeping(StockRows rows) {
    this.rows = rows;
  }

  /** A draft and the line it would write; none for one that is voided. */
  private record Asked(Draft draft, Shelf shelf, Optional<StockCard.Line> line) {}

  /** Which draft is to blame, and where the card would fall below nothing. */
  record Lack(Draft draft, Shelf shelf, StockCard.Step step) {}

  @Override
  public void check(List<Draft> doses, Complaints complaints) {
    var printed = new HashMap<Draft, Printed>();
    doses.forEach(draft -> printed(draft.values()).ifPresent(said -> printed.put(draft, said)));
    var known =
        rows.known(Set.copyOf(printed.values())).stream()
            .collect(Collectors.toMap(Known::printed, Known::lot));
    if (known.isEmpty()) {
      return;
    }
    rows.hold(known.values());
    var asked = new ArrayList<Asked>();
    for (var draft : doses) {
      Optional.ofNullable(printed.get(draft))
          .map(known::get)
          .ifPresent(lot -> asked.add(dose(draft, lot)));
    }
    shortfalls(asked)
        .forEach(one ->
            complaints.about(
                one.draft(), "lot", "CC-001", Long.toString(one.step().balance() + 1)));
  }

  private static Optional<Printed> printed(FieldValues dose) {
    return dose.text("given_how").filter(GIVEN::equals).isEmpty() || dose.place("centre").isEmpty()
        ? Optional.empty()
        : dose.text("lot").map(lot -> Printed.of(dose.text("vaccine").orElseThrow(), lot));
  }

  private static Asked dose(Draft draft, UUID lot) {
    var values = draft.values();
    var line =
        new StockCard.Line(draft.id(), values.day("given_on").orElseThrow(), Movement.GIVEN, 1);
    return new Asked(
        draft, new Shelf(lot, values.place("centre").orElseThrow()), Optional.of(line));
  }

  /** The movements that would leave less than nothing of a lot, now or on a day since. */
  List<Lack> shortfalls(List<Draft> movements, boolean voiding) {
    var before =
        rows.movementsById(movements.stream().map(Draft::id).toList()).stream()
            .collect(Collectors.toMap(placed -> placed.line().id(), Placed::shelf));
    var asked = new ArrayList<Asked>();
    for (var draft : movements) {
      var shelf = shelf(draft.values());
      asked.add(new Asked(draft, shelf, voiding ? Optional.empty() : Optional.of(line(draft))));
      Optional.ofNullable(before.get(draft.id()))
          .filter(old -> !old.equals(shelf))
          .ifPresent(old -> asked.add(new Asked(draft, old, Optional.empty())));
    }
    rows.hold(asked.stream().map(one -> one.shelf().lot()).toList());
    return shortfalls(asked);
  }

  static Shelf shelf(FieldValues movement) {
    return new Shelf(
        movement.reference("lot").orElseThrow(), movement.place("place").orElseThrow());
  }

  private static StockCard.Line line(Draft draft) {
    var values = draft.values();
    return new StockCard.Line(
        draft.id(),
        values.day("moved_on").orElseThrow(),
        Movement.of(values.text("movement").orElseThrow()),
        values.whole("doses").orElseThrow());
  }

  private List<Lack> shortfalls(List<Asked> asked) {
    var drafted = asked.stream().map(one -> one.draft().id()).collect(Collectors.toSet());
    var kept =
        lines(asked.stream().map(one -> one.shelf().lot()).collect(Collectors.toSet()), drafted);
    var found = new LinkedHashMap<RecordKey, Lack>();
    asked.stream()
        .collect(Collectors.groupingBy(Asked::shelf, LinkedHashMap::new, Collectors.toList()))
        .forEach((shelf, all) ->
            shortfalls(shelf, kept.getOrDefault(shelf, List.of()), all)
                .forEach(one -> found.putIfAbsent(one.draft().key(), one)));
    return List.copyOf(found.values());
  }

  /** Each in turn is left out once it was blamed, so that all are told at once. */
  private static List<Lack> shortfalls(Shelf shelf, List<StockCard.Line> kept, List<Asked> asked) {
    var left = new ArrayList<>(asked);
    var found = new ArrayList<Lack>();
    while (!left.isEmpty()) {
      var lines = new ArrayList<>(kept);
      left.forEach(one -> one.line().ifPresent(lines::add));
      var step = StockCard.of(lines).shortfall();
      if (step.isEmpty()) {
        break;
      }
      var blamed =
          left.stream()
              .filter(one -> one.draft().id().equals(step.get().line().id()))
              .findFirst()
              .orElseGet(left::getFirst);
      found.add(new Lack(blamed.draft(), shelf, step.get()));
      left.remove(blamed);
    }
    return found;
  }

  /** What a draft of a count differs from what was expected, by the draft. */
  Map<Draft, Long> differences(List<Draft> movements) {
    var counts =
        movements.stream().filter(draft -> line(draft).movement() == Movement.COUNTED).toList();
    var drafted = movements.stream().map(Draft::id).collect(Collectors.toSet());
    var kept =
        lines(
            counts.stream().map(draft -> shelf(draft.values()).lot()).collect(Collectors.toSet()),
            drafted);
    var differences = new HashMap<Draft, Long>();
    for (var count : counts) {
      var shelf = shelf(count.values());
      var lines = new ArrayList<>(kept.getOrDefault(shelf, List.of()));
      movements.stream()
          .filter(draft -> shelf(draft.values()).equals(shelf))
          .forEach(draft -> lines.add(line(draft)));
      var steps = StockCard.of(lines).steps();
      // Where a card begins with a count there was nothing to expect.
      steps.stream()
          .skip(1)
          .filter(step -> step.line().id().equals(count.id()))
          .forEach(step -> differences.put(count, step.change()));
    }
    return differences;
  }

  /** Whether any card of a lot would fall short if this were printed on it. */
  Optional<StockCard.Step> shortfall(UUID lot, Printed printed) {
    rows.hold(List.of(lot));
    return cards(List.of(new Known(lot, printed)), Set.of()).values().stream()
        .flatMap(card -> card.shortfall().stream())
        .findFirst();
  }

  /** The cards of these lots, wherever they are. */
  Map<Shelf, StockCard> cards(Collection<UUID> lots) {
    return lots.isEmpty() ? Map.of() : cards(rows.printedOn(lots), Set.of());
  }

  private Map<Shelf, StockCard> cards(List<Known> lots, Set<UUID> without) {
    var cards = new HashMap<Shelf, StockCard>();
    lines(lots, without).forEach((shelf, lines) -> cards.put(shelf, StockCard.of(lines)));
    return cards;
  }

  private Map<Shelf, List<StockCard.Line>> lines(Set<UUID> lots, Set<UUID> without) {
    return lots.isEmpty() ? Map.of() : lines(rows.printedOn(lots), without);
  }

  private Map<Shelf, List<StockCard.Line>> lines(List<Known> lots, Set<UUID> without) {
    var lines = new HashMap<Shelf, List<StockCard.Line>>();
    var all = new ArrayList<>(rows.movements(lots.stream().map(Known::lot).toList()));
    all.addAll(rows.doses(lots));
    all.stream()
        .filter(placed -> !without.contains(placed.line().id()))
        .forEach(placed ->
            lines.computeIfAbsent(placed.shelf(), _ -> new ArrayList<>()).add(placed.line()));
    return lines;
  }

  @Override
  public void changed(List<Difference> doses) {
    var printed = new HashSet<Printed>();
    each(doses, values -> printed(values).ifPresent(printed::add));
    keep(
        rows.known(printed).stream().map(Known::lot).collect(Collectors.toSet()), Optional.empty());
  }

  /** Told what became of movements, in their transaction. */
  void moved(List<Difference> movements) {
    var shelves = new HashSet<Shelf>();
    each(movements, values -> shelves.add(shelf(values)));
    keep(shelves.stream().map(Shelf::lot).collect(Collectors.toSet()), Optional.of(shelves));
  }

  /** Told of lots whose print was changed. */
  void reprinted(Set<UUID> lots) {
    keep(lots, Optional.empty());
  }

  private static void each(
      List<Difference> differences, java.util.function.Consumer<FieldValues> told) {
    for (var difference : differences) {
      difference.before().ifPresent(record -> told.accept(record.values()));
      difference.after().ifPresent(record -> told.accept(record.values()));
    }
  }

  /** A card that is gone is kept, too: as one that is not open. */
  private void keep(Set<UUID> lots, Optional<Set<Shelf>> named) {
    if (lots.isEmpty()) {
      return;
    }
    rows.hold(lots);
    var cards = new HashMap<>(cards(lots));
    named.ifPresent(
        all -> all.forEach(shelf -> cards.computeIfAbsent(shelf, _ -> StockCard.of(List.of()))));
    cards.forEach(rows::keep);
  }
}
