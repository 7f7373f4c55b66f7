package org.inzira.health.stock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.health.cold.ColdChain;
import org.inzira.health.stock.ExcursionRows.Exposed;
import org.inzira.health.stock.ExcursionRows.Outside;
import org.inzira.health.stock.ExcursionRows.Stood;
import org.inzira.health.stock.StockRows.Shelf;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordDefinition.Difference;
import org.inzira.registers.RecordReader;
import org.inzira.registers.SavedRecord;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * TemperatureLog outside the limits, and the lots that stood there: they are held back until
 * somebody decides of each.
 */
@Component
class Excursions {

  private final RecordReader records;
  private final ExcursionRows rows;
  private final StockKeeping stock;
  private final ColdChain rules;
  private final ZoneId zone;

  Excursions(
      @Lazy RecordReader records,
      ExcursionRows rows,
      StockKeeping stock,
      ColdChain rules,
      ZoneId zone) {
    this.records = records;
    this.rows = rows;
    this.stock = stock;
    this.rules = rules;
    this.zone = zone;
  }

  /** Told what became of readings, in their transaction. */
  void changed(List<Difference> readings) {
    var after = readings.stream().flatMap(difference -> difference.after().stream()).toList();
    readings.stream()
        .filter(difference -> difference.after().isEmpty())
        .flatMap(difference -> difference.before().stream())
        .forEach(record -> rows.drop(record.ref().id()));
    keep(after);
  }

  /** Told that other limits hold in these refrigerators, or that they stand elsewhere. */
  void refrigeratorsChanged(Set<UUID> refrigerators) {
    keep(records.list(TemperatureReadingDefinition.KIND, "refrigerator", refrigerators));
  }

  private void keep(List<SavedRecord> readings) {
    var refrigerators =
        records.find(
            RefrigeratorDefinition.KIND,
            readings.stream()
                .map(record -> refrigerator(record.values()))
                .collect(Collectors.toUnmodifiableSet()));
    for (var reading : readings) {
      var values = reading.values();
      var refrigerator = refrigerators.get(refrigerator(values));
      if (refrigerator != null && isOutside(values, refrigerator.values())) {
        rows.keep(
            new Outside(
                reading.ref().id(),
                refrigerator.ref().id(),
                refrigerator.values().place("place").orElseThrow(),
                values.moment("taken_at").orElseThrow()));
      } else {
        rows.drop(reading.ref().id());
      }
    }
  }

  static UUID refrigerator(FieldValues reading) {
    return reading.reference("refrigerator").orElseThrow();
  }

  /** Whether the coldest or the warmest of what was read lies outside. */
  boolean isOutside(FieldValues reading, FieldValues refrigerator) {
    var limits = rules.limits(refrigerator.text("keeps").orElseThrow());
    return !TemperatureReadingDefinition.told(reading).stream().allMatch(limits::isWithin)
        || reading.whole("minutes_outside").orElse(0) > 0;
  }

  /** What may not be given until somebody has decided, with the readings that hold it back. */
  Map<Shelf, List<Exposed>> held() {
    return stoodThere(rows.inStock(), false).stream()
        .collect(Collectors.groupingBy(Exposed::shelf));
  }

  /** The lots that stood there when these readings were taken, and what was decided of them. */
  List<Exposed> of(Collection<UUID> readings) {
    return readings.isEmpty() ? List.of() : stoodThere(rows.of(readings), true);
  }

  private List<Exposed> stoodThere(List<Exposed> exposed, boolean goneToo) {
    var lots = exposed.stream().map(one -> one.shelf().lot()).collect(Collectors.toSet());
    if (lots.isEmpty()) {
      return List.of();
    }
    var cards = stock.cards(lots);
    var stood =
        rows.stood(lots).stream()
            .collect(
                Collectors.groupingBy(
                    Stood::shelf, Collectors.mapping(Stood::refrigerator, Collectors.toSet())));
    return exposed.stream()
        .filter(one -> {
          var card = cards.get(one.shelf());
          var named = stood.getOrDefault(one.shelf(), new HashSet<>());
          return card != null
              && card.stoodOn(day(one.outside().takenAt()))
              && (named.isEmpty() || named.contains(one.outside().refrigerator()))
              && (goneToo || !isGone(one, card));
        })
        .toList();
  }

  /** What was discarded and has gone since; what came of the same lot after that is not it. */
  private boolean isGone(Exposed one, StockCard card) {
    return one.decision()
        .filter(decision -> !decision.released())
        .map(decision -> card.isEmptiedSince(day(decision.at())))
        .orElse(false);
  }

  private LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  /** Decides of a lot, for each of these readings; in the caller's transaction. */
  void decide(
      Collection<UUID> readings, LotId lot, boolean release, String reason, Instant at, String by) {
    readings.forEach(reading -> rows.decide(reading, lot.value(), release, reason, at, by));
  }
}
