package org.inzira.health.stock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.inzira.health.cold.Celsius;
import org.inzira.health.cold.ColdChain;
import org.inzira.health.cold.ColdChain.Limits;
import org.inzira.health.cold.LoggerFile;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** The temperature log of refrigerators: what was read, what was not, and what lay outside. */
@Component
class TemperatureLog {

  /** A gap between two samples longer than this says nothing of what was between. */
  private static final Duration GAP_MAX = Duration.ofHours(1);

  private final Registers registers;
  private final ExcursionRows rows;
  private final ColdChain rules;
  private final Clock clock;
  private final ZoneId zone;

  TemperatureLog(
      Registers registers, ExcursionRows rows, ColdChain rules, Clock clock, ZoneId zone) {
    this.registers = registers;
    this.rows = rows;
    this.rules = rules;
    this.clock = clock;
    this.zone = zone;
  }

  /** A refrigerator, with the limits that hold in it. */
  record Refrigerator(
      UUID id,
      String key,
      String name,
      PlaceCode place,
      LocalDate from,
      Optional<LocalDate> until,
      Limits limits) {

    RecordRef ref() {
      return new RecordRef(RefrigeratorDefinition.KIND, id);
    }

    boolean isInUse(LocalDate day) {
      return !day.isBefore(from) && until.map(last -> !day.isAfter(last)).orElse(true);
    }
  }

  /** A reading with the coldest and the warmest it tells of. */
  record Taken(
      UUID id, Instant at, Celsius read, Celsius lowest, Celsius highest, boolean outside) {

    RecordRef ref() {
      return new RecordRef(TemperatureReadingDefinition.KIND, id);
    }
  }

  /** Before or after noon of a day: each is read once. */
  record Half(LocalDate day, boolean afternoon) implements Comparable<Half> {

    static Half of(Instant at, ZoneId zone) {
      var local = at.atZone(zone);
      return new Half(local.toLocalDate(), !local.toLocalTime().isBefore(LocalTime.NOON));
    }

    Half next() {
      return afternoon ? new Half(day.plusDays(1), false) : new Half(day, true);
    }

    @Override
    public int compareTo(Half other) {
      return Comparator.comparing(Half::day).thenComparing(Half::afternoon).compare(this, other);
    }
  }

  /** TemperatureLog outside the limits without one between them that lay within. */
  record Episode(List<Taken> readings) {

    Celsius lowest() {
      return readings.stream().map(Taken::lowest).min(Comparator.naturalOrder()).orElseThrow();
    }

    Celsius highest() {
      return readings.stream().map(Taken::highest).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /**
   * Some days of a refrigerator.
   *
   * @param readings the first first
   */
  record Log(
      Refrigerator refrigerator,
      LocalDate first,
      LocalDate last,
      List<Taken> readings,
      List<Half> missing,
      List<Episode> episodes) {}

  List<Refrigerator> list() {
    return registers
        .get(RefrigeratorDefinition.KIND)
        .list(RecordQuery.newest(RecordQuery.LIMIT_MAX))
        .stream()
        .filter(KeptRecord::isStanding)
        .map(this::refrigerator)
        .sorted(Comparator.comparing(Refrigerator::name))
        .toList();
  }

  Optional<Refrigerator> find(UUID id) {
    return registers
        .get(RefrigeratorDefinition.KIND)
        .find(id)
        .filter(KeptRecord::isStanding)
        .map(this::refrigerator);
  }

  private Refrigerator refrigerator(KeptRecord kept) {
    var values = kept.values();
    return new Refrigerator(
        kept.id(),
        kept.key().value(),
        values.text("name").orElseThrow(),
        values.place("place").orElseThrow(),
        values.day("in_use_from").orElseThrow(),
        values.day("in_use_until"),
        rules.limits(values.text("keeps").orElseThrow()));
  }

  Log log(Refrigerator refrigerator, LocalDate first, LocalDate last) {
    var taken =
        rows
            .taken(
                refrigerator.id(),
                first.atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant())
            .stream()
            .map(one -> taken(one, refrigerator.limits()))
            .toList();
    return new Log(
        refrigerator,
        first,
        last,
        taken,
        missing(refrigerator, first, last, taken),
        episodes(taken));
  }

  private static Taken taken(ExcursionRows.Read row, Limits limits) {
    var read = Celsius.read(row.celsius()).orElseThrow();
    var lowest = row.lowest().flatMap(Celsius::read).orElse(read);
    var highest = row.highest().flatMap(Celsius::read).orElse(read);
    boolean outside =
        !limits.isWithin(lowest) || !limits.isWithin(highest) || row.minutesOutside() > 0;
    return new Taken(row.id(), row.at(), read, lowest, highest, outside);
  }

  /** The halves of days that are over and were not read. */
  private List<Half> missing(
      Refrigerator refrigerator, LocalDate first, LocalDate last, List<Taken> taken) {
    var read = new HashSet<Half>();
    taken.forEach(one -> read.add(Half.of(one.at(), zone)));
    var now = Half.of(clock.instant(), zone);
    var missing = new ArrayList<Half>();
    for (var half = new Half(first, false);
        half.compareTo(now) < 0 && !half.day().isAfter(last);
        half = half.next()) {
      if (refrigerator.isInUse(half.day()) && !read.contains(half)) {
        missing.add(half);
      }
    }
    return List.copyOf(missing);
  }

  private static List<Episode> episodes(List<Taken> taken) {
    var episodes = new ArrayList<Episode>();
    var open = new ArrayList<Taken>();
    for (var one : taken) {
      if (one.outside()) {
        open.add(one);
      } else if (!open.isEmpty()) {
        episodes.add(new Episode(List.copyOf(open)));
        open.clear();
      }
    }
    if (!open.isEmpty()) {
      episodes.add(new Episode(List.copyOf(open)));
    }
    return List.copyOf(episodes);
  }

  /** What a logger measured in half a day, as one record tells it. */
  record Condensed(Instant at, Celsius last, Celsius lowest, Celsius highest, int minutesOutside) {

    /** With what a file before told of the same half day. */
    Condensed with(Condensed other) {
      boolean isLater = !at.isBefore(other.at());
      return new Condensed(
          isLater ? at : other.at(),
          isLater ? last : other.last(),
          lowest.compareTo(other.lowest()) <= 0 ? lowest : other.lowest(),
          highest.compareTo(other.highest()) >= 0 ? highest : other.highest(),
          Math.max(minutesOutside, other.minutesOutside()));
    }
  }

  /** A record each half day, so that a logger of ten minutes does not drown the log. */
  static Map<Half, Condensed> condensed(
      List<LoggerFile.Sample> samples, Limits limits, ZoneId zone) {
    var halves = new TreeMap<Half, Condensed>();
    for (int at = 0; at < samples.size(); at++) {
      var sample = samples.get(at);
      var until =
          at + 1 < samples.size()
              ? Duration.between(sample.at(), samples.get(at + 1).at())
              : Duration.ZERO;
      var held = until.compareTo(GAP_MAX) > 0 ? Duration.ZERO : until;
      int outside = limits.isWithin(sample.celsius()) ? 0 : Math.toIntExact(held.toMinutes());
      var one =
          new Condensed(sample.at(), sample.celsius(), sample.celsius(), sample.celsius(), outside);
      halves.merge(
          Half.of(sample.at(), zone),
          one,
          (before, now) -> {
            var both = before.with(now);
            return new Condensed(
                both.at(),
                both.last(),
                both.lowest(),
                both.highest(),
                Math.min(1440, before.minutesOutside() + now.minutesOutside()));
          });
    }
    return halves;
  }
}
