package org.inzira.health.stock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Random histories of a lot with records written, corrected and voided: what is kept is what the
 * standing records come to by paper and pencil, and no refusal and no acceptance is wrong.
 */
@InziraTest
class StockHistoriesTest {

  private static final int STEPS = 60;
  private static final int DAYS = 8;
  private static final List<String> KINDS =
      List.of("received", "used", "wasted", "counted", "given", "given", "void", "edit");

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private JdbcClient database;
  @Autowired private Clock clock;
  @Autowired private ZoneId zone;

  private Deliveries deliveries;

  @BeforeEach
  void opensSheets() {
    deliveries = new Deliveries(registers, transactions);
  }

  /** A standing record, in the order in which it was first written. */
  private record Entry(String key, int day, String what, int doses, int order) {}

  @Test
  void keepsWhatStandsAndRefusesOnlyWhatCannotBe() {
    for (long seed = 1; seed <= 4; seed++) {
      play(seed);
    }
  }

  private void play(long seed) {
    var random = new Random(seed);
    var lot = "H" + seed + "-" + System.nanoTime();
    deliveries.bring(
        "vaccine-lot",
        lot,
        Map.of("vaccine", "03", "lot", lot, "expires_on", "2099-01-31", "doses_a_vial", "10"));
    var standing = new HashMap<String, Entry>();
    for (int step = 0; step < STEPS; step++) {
      var kind = KINDS.get(random.nextInt(KINDS.size()));
      var changed = new HashMap<>(standing);
      var entry = entry(lot, step, kind, standing, random);
      List<String> refused;
      if (kind.equals("void")) {
        changed.remove(entry.key());
        refused =
            standing.isEmpty()
                ? List.of()
                : deliveries.refusedToWithdraw(sheet(entry), entry.key());
      } else {
        changed.put(entry.key(), entry);
        refused = deliveries.refused(sheet(entry), entry.key(), values(lot, entry));
      }
      assertThat(refused.isEmpty())
          .as("seed %d step %d %s", seed, step, kind)
          .isEqualTo(paper(changed)[1] >= 0);
      if (refused.isEmpty()) {
        standing.clear();
        standing.putAll(changed);
      }
      assertThat(kept(lot)).as("seed %d step %d", seed, step).isEqualTo(paper(standing)[0]);
    }
  }

  /** A new one, or one that stands: as it is, to be voided, or with another day and number. */
  private Entry entry(
      String lot, int step, String kind, Map<String, Entry> standing, Random random) {
    boolean isNew = !kind.equals("void") && !kind.equals("edit");
    if (isNew || standing.isEmpty()) {
      var what = isNew ? kind : "received";
      var entry =
          new Entry(lot + "-" + step, random.nextInt(DAYS), what, doses(what, random), step);
      if (what.equals("given")) {
        deliveries.bring("person", entry.key(), Map.of("given_name", "Aline", "sex", "female"));
      }
      return entry;
    }
    var kept = any(standing, random);
    return kind.equals("void")
        ? kept
        : new Entry(
            kept.key(),
            random.nextInt(DAYS),
            kept.what(),
            doses(kept.what(), random),
            kept.order());
  }

  private static int doses(String kind, Random random) {
    return kind.equals("given") ? 1 : 1 + random.nextInt(kind.equals("received") ? 9 : 4);
  }

  private static Entry any(Map<String, Entry> standing, Random random) {
    var keys = standing.keySet().stream().sorted().toList();
    return java.util.Objects.requireNonNull(standing.get(keys.get(random.nextInt(keys.size()))));
  }

  private static String sheet(Entry entry) {
    return entry.what().equals("given") ? "dose" : "stock-movement";
  }

  private Map<String, String> values(String lot, Entry entry) {
    var day = LocalDate.now(clock.withZone(zone)).minusDays(DAYS - (long) entry.day()).toString();
    return entry.what().equals("given")
        ? Map.of(
            "person",
            entry.key(),
            "vaccine",
            "03",
            "given_how",
            "given",
            "given_on",
            day,
            "centre",
            "RW13-MHAC",
            "lot",
            lot)
        : Map.of(
            "lot",
            lot,
            "place",
            "RW13-MHAC",
            "moved_on",
            day,
            "movement",
            entry.what(),
            "doses",
            Integer.toString(entry.doses()),
            "reason",
            "by the history");
  }

  /** What there is at the end, and the least there was: as a custodian would write it down. */
  private static long[] paper(Map<String, Entry> standing) {
    long there = 0;
    long least = 0;
    boolean begun = false;
    for (int day = 0; day < DAYS; day++) {
      int on = day;
      var today =
          standing.values().stream()
              .filter(entry -> entry.day() == on)
              .sorted(java.util.Comparator.comparingInt(Entry::order))
              .toList();
      for (var entry : today) {
        if (entry.what().equals("received")) {
          there += entry.doses();
          begun = true;
        }
      }
      for (var entry : today) {
        if (Set.of("used", "wasted").contains(entry.what())) {
          there -= entry.doses();
          begun = true;
        } else if (entry.what().equals("counted")) {
          there = entry.doses();
          begun = true;
        } else if (entry.what().equals("given") && begun) {
          there--;
        }
        least = Math.min(least, there);
      }
    }
    return new long[] {there, least};
  }

  private long kept(String lot) {
    return database
        .sql(
            """
            select coalesce(sum(doses), 0) from health.stock_balance
            join health.vaccine_lot on vaccine_lot.id = stock_balance.lot
            where record_key = :key
            """)
        .param("key", lot)
        .query(Long.class)
        .single();
  }
}
