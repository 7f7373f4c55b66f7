package org.inzira.health.stock;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.cold.LoggerFile;
import org.inzira.health.stock.ExcursionRows.Exposed;
import org.inzira.health.stock.StockRows.Shelf;
import org.inzira.health.stock.TemperatureLog.Condensed;
import org.inzira.health.stock.TemperatureLog.Half;
import org.inzira.health.stock.TemperatureLog.Refrigerator;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Takes in readings, files of loggers, and decisions on lots that stood too warm or too cold. */
@Component
class ColdDesk {

  private static final int REASON_LENGTH_MAX = 300;

  private final Registers registers;
  private final Excursions excursions;
  private final StockRows rows;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;
  private final ZoneId zone;

  ColdDesk(
      Registers registers,
      Excursions excursions,
      StockRows rows,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock,
      ZoneId zone) {
    this.registers = registers;
    this.excursions = excursions;
    this.rows = rows;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
    this.zone = zone;
  }

  /** A reading by hand; refused as its record is. */
  Outcome<Integer> read(Refrigerator refrigerator, Map<String, String> values) {
    var all = new HashMap<>(values);
    all.put("refrigerator", refrigerator.key());
    all.put("source", "thermometer");
    return transactions.write(() ->
        done(
            StockPages.brought(
                registers,
                TemperatureReadingDefinition.KIND,
                Map.of("TR-" + UUID.randomUUID(), all)),
            1));
  }

  private static Outcome<Integer> done(List<Refusal> refusals, int count) {
    return refusals.isEmpty() ? Outcome.done(count) : Outcome.refused(refusals);
  }

  /**
   * A logger’s file, all of it or nothing: a record each half day, which another file of the same
   * logger adds to. Refused as {@link LoggerFile} refuses.
   */
  Outcome<Integer> bring(Refrigerator refrigerator, byte[] file) {
    return switch (LoggerFile.read(file, zone, clock.instant())) {
      case Outcome.Refused<List<LoggerFile.Sample>>(var refusals) -> Outcome.refused(refusals);
      case Outcome.Done<List<LoggerFile.Sample>>(var samples) ->
          transactions.write(() -> keep(refrigerator, samples));
    };
  }

  private Outcome<Integer> keep(Refrigerator refrigerator, List<LoggerFile.Sample> samples) {
    var before =
        registers
            .list(TemperatureReadingDefinition.KIND, "refrigerator", Set.of(refrigerator.id()))
            .stream()
            .filter(one -> one.values().text("source").filter("logger"::equals).isPresent())
            .collect(Collectors.toMap(one -> one.key().value(), one -> condensed(one.values())));
    var lines = new HashMap<String, Map<String, String>>();
    TemperatureLog.condensed(samples, refrigerator.limits(), zone)
        .forEach((half, one) -> {
          var key = key(refrigerator, half);
          var both = before.containsKey(key) ? one.with(before.get(key)) : one;
          lines.put(key, values(refrigerator, both));
        });
    trail.did("logger-file", refrigerator.ref());
    return done(
        StockPages.brought(registers, TemperatureReadingDefinition.KIND, lines), lines.size());
  }

  private static String key(Refrigerator refrigerator, Half half) {
    return "TL-" + refrigerator.id() + "-" + half.day() + (half.afternoon() ? "-2" : "-1");
  }

  private static Condensed condensed(org.inzira.registers.FieldValues values) {
    var told = TemperatureReadingDefinition.told(values);
    return new Condensed(
        values.moment("taken_at").orElseThrow(),
        TemperatureReadingDefinition.celsius(values, "celsius").orElseThrow(),
        told.getFirst(),
        told.getLast(),
        Math.toIntExact(values.whole("minutes_outside").orElse(0)));
  }

  private static Map<String, String> values(Refrigerator refrigerator, Condensed one) {
    return Map.of(
        "refrigerator", refrigerator.key(),
        "taken_at", one.at().toString(),
        "celsius", one.last().written(),
        "lowest_celsius", one.lowest().written(),
        "highest_celsius", one.highest().written(),
        "minutes_outside", Integer.toString(one.minutesOutside()),
        "source", "logger");
  }

  /**
   * Somebody decides, by name, of lots that stood there when these readings were taken. What is
   * discarded is taken from stock. Refused: nothing or nothing known was chosen ({@code CC-066}),
   * one was decided already ({@code CC-067}), no reason ({@code CC-068}), or as a movement is.
   */
  Outcome<Integer> decide(
      Refrigerator refrigerator, Set<UUID> lots, Set<UUID> chosen, String decision, String reason) {
    var refusals = new ArrayList<Refusal>();
    if (reason.isBlank() || reason.strip().length() > REASON_LENGTH_MAX) {
      refusals.add(Refusal.of("CC-068", Integer.toString(REASON_LENGTH_MAX)));
    }
    if (!Set.of("release", "discard").contains(decision) || lots.isEmpty()) {
      refusals.add(Refusal.of("CC-066"));
    }
    return refusals.isEmpty()
        ? transactions.write(
            () -> decided(refrigerator, lots, chosen, decision.equals("release"), reason.strip()))
        : Outcome.refused(refusals);
  }

  private Outcome<Integer> decided(
      Refrigerator refrigerator, Set<UUID> lots, Set<UUID> chosen, boolean release, String reason) {
    rows.hold(lots);
    var stood =
        excursions.of(chosen).stream()
            .filter(one -> one.outside().refrigerator().equals(refrigerator.id()))
            .collect(Collectors.groupingBy(one -> one.shelf().lot()));
    if (!stood.keySet().containsAll(lots)) {
      return Outcome.refused(Refusal.of("CC-066"));
    }
    for (var lot : lots) {
      var open =
          stood.getOrDefault(lot, List.of()).stream()
              .filter(one -> one.decision().isEmpty())
              .toList();
      if (open.isEmpty()) {
        return Outcome.refused(Refusal.of("CC-067"));
      }
      excursions.decide(
          open.stream().map(one -> one.outside().reading()).toList(),
          new LotId(lot),
          release,
          reason,
          clock.instant(),
          acting.account().value());
      trail.did(release ? "lot-released" : "lot-discarded", new LotId(lot).ref());
      if (!release
          && discard(open.getFirst(), reason) instanceof Outcome.Refused<Integer>(var why)) {
        return Outcome.refused(why);
      }
    }
    return Outcome.done(lots.size());
  }

  private Outcome<Integer> discard(Exposed one, String reason) {
    var left = left(one.shelf());
    if (left.isEmpty()) {
      return Outcome.done(0);
    }
    var key =
        registers
            .keys(VaccineLotDefinition.KIND, Set.of(one.shelf().lot()))
            .getOrDefault(one.shelf().lot(), "");
    var movement =
        Map.of(
            "lot", key,
            "place", one.shelf().place().value(),
            "moved_on", LocalDate.now(clock.withZone(zone)).toString(),
            "movement", Movement.WASTED.code(),
            "doses", Long.toString(left.getAsLong()),
            "reason", reason);
    return done(
        StockPages.brought(
            registers, StockMovementDefinition.KIND, Map.of("SM-" + UUID.randomUUID(), movement)),
        1);
  }

  private OptionalLong left(Shelf shelf) {
    return rows.balances(Set.of(shelf.lot())).stream()
        .filter(one -> one.shelf().equals(shelf) && one.doses() > 0)
        .mapToLong(StockRows.Balance::doses)
        .findFirst();
  }
}
