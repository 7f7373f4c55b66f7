package org.inzira.health.stock;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.health.cold.ColdChain;
import org.inzira.health.stock.StockRows.Shelf;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The vials that stand on somebody's table today: chosen once, then given from. */
@Component
public class SessionLots {

  private final JdbcClient database;
  private final Lots lots;
  private final LotShelf shelf;
  private final Excursions excursions;
  private final ColdChain rules;
  private final Transactions transactions;
  private final Acting acting;
  private final Clock clock;
  private final ZoneId zone;

  SessionLots(
      JdbcClient database,
      Lots lots,
      LotShelf shelf,
      Excursions excursions,
      ColdChain rules,
      Transactions transactions,
      Acting acting,
      Clock clock,
      ZoneId zone) {
    this.database = database;
    this.lots = lots;
    this.shelf = shelf;
    this.excursions = excursions;
    this.rules = rules;
    this.transactions = transactions;
    this.acting = acting;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * A vial on the table.
   *
   * @param usableUntil until when it may be used since it was opened
   * @param proposedRoute by which way this vaccine is mostly given; may be empty
   */
  public record OnTheTable(Lot lot, Instant openedAt, Instant usableUntil, String proposedRoute) {

    /** Whether it has been open for too long. */
    public boolean isOver(Instant now) {
      return !now.isBefore(usableUntil);
    }
  }

  private record Chosen(UUID lot, Instant openedAt) {}

  /** Why a lot that was chosen today may not be given any more. */
  public enum Why {
    EXPIRED,
    RECALLED,
    HELD,
    USED_UP;

    public String label() {
      return "health.give.gone." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A lot that stood on the table and must be chosen anew. */
  public record Gone(Lot lot, Why why) {}

  /**
   * From now on today the current account gives these vaccines (CVX) from these lots at a place.
   * Refused for a lot that may not be given there ({@code CC-050}).
   */
  public Outcome<Integer> choose(PlaceCode place, Map<String, LotId> chosen) {
    return transactions.write(() -> {
      var usable =
          lots.usable(place, today()).stream()
              .collect(Collectors.toMap(one -> one.lot().id(), one -> one.lot().vaccine()));
      var faulty =
          chosen.entrySet().stream()
              .filter(one -> !one.getKey().equals(usable.get(one.getValue())))
              .map(one -> Refusal.of("CC-050", "code.vaccine." + one.getKey()))
              .toList();
      if (!faulty.isEmpty()) {
        return Outcome.refused(faulty);
      }
      chosen.forEach((vaccine, lot) -> put(place, vaccine, lot));
      return Outcome.done(chosen.size());
    });
  }

  /** The same lot chosen again is another vial, opened now. */
  private void put(PlaceCode place, String vaccine, LotId lot) {
    database
        .sql(
            """
            insert into health.session_lot (account, day, vaccine, place, lot, opened_at)
            values (:account, :day, :vaccine, :place, :lot, :now)
            on conflict (account, day, place, vaccine) do update
            set lot = excluded.lot, opened_at = excluded.opened_at
            """)
        .param("account", acting.account().value())
        .param("day", today())
        .param("vaccine", vaccine)
        .param("place", place.value())
        .param("lot", lot.value())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  /** Where the current account put a vial on the table last today. */
  public Optional<PlaceCode> place() {
    return database
        .sql(
            """
            select place from health.session_lot
            where account = :account and day = :day order by opened_at desc, place limit 1
            """)
        .param("account", acting.account().value())
        .param("day", today())
        .query(String.class)
        .optional()
        .map(PlaceCode::new);
  }

  /** What was chosen there today and may not be given any more, by vaccine. */
  public List<Gone> gone(PlaceCode place) {
    var usable =
        lots.usable(place, today()).stream()
            .map(one -> one.lot().id())
            .collect(Collectors.toUnmodifiableSet());
    var held = excursions.held();
    return chosen(place).keySet().stream()
        .filter(lot -> !usable.contains(lot))
        .flatMap(lot -> shelf.find(lot).stream())
        .map(lot -> new Gone(lot, why(lot, held.containsKey(new Shelf(lot.id().value(), place)))))
        .sorted(Comparator.comparing(one -> one.lot().vaccine()))
        .toList();
  }

  private Why why(Lot lot, boolean held) {
    if (lot.recall().isPresent()) {
      return Why.RECALLED;
    }
    if (!lot.isGood(today())) {
      return Why.EXPIRED;
    }
    return held ? Why.HELD : Why.USED_UP;
  }

  private Map<LotId, Instant> chosen(PlaceCode place) {
    return database
        .sql(
            """
            select lot, opened_at from health.session_lot
            where account = :account and day = :day and place = :place
            """)
        .param("account", acting.account().value())
        .param("day", today())
        .param("place", place.value())
        .query((row, number) ->
            new Chosen(row.getObject("lot", UUID.class), row.getTimestamp("opened_at").toInstant()))
        .list()
        .stream()
        .collect(Collectors.toMap(one -> new LotId(one.lot()), Chosen::openedAt));
  }

  /** What the current account gives today at a place, by vaccine, as far as it still may. */
  public Map<String, OnTheTable> onTheTable(PlaceCode place) {
    var chosen = chosen(place);
    var table = new LinkedHashMap<String, OnTheTable>();
    lots.usable(place, today()).stream()
        .map(Lots.InStock::lot)
        .filter(lot -> chosen.containsKey(lot.id()))
        .forEach(lot ->
            table.put(lot.vaccine(), table(lot, chosen.getOrDefault(lot.id(), Instant.MIN))));
    return table;
  }

  /** Vials of one dose are opened for it. */
  private OnTheTable table(Lot lot, Instant openedAt) {
    var life = lot.dosesAVial() == 1 ? Duration.ofDays(1) : rules.openVial(lot.vaccine()).life();
    return new OnTheTable(
        lot, openedAt, openedAt.plus(life), rules.route(lot.vaccine()).orElse(""));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
