package org.inzira.health.stock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.inzira.health.HealthRecords;
import org.inzira.health.cold.ColdChain;
import org.inzira.health.stock.StockRows.Shelf;
import org.inzira.health.stock.TemperatureLog.Refrigerator;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.places.Places;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Puts together what there is where, and what somebody should look at first. */
@Component
class StockOverview {

  private final StockRows rows;
  private final LotShelf lots;
  private final Excursions excursions;
  private final TemperatureLog readings;
  private final RefrigeratorViews cards;
  private final Minimums minimums;
  private final Registers registers;
  private final ColdChain rules;
  private final Places places;
  private final Pages pages;
  private final ZoneId zone;

  StockOverview(
      StockRows rows,
      LotShelf lots,
      Excursions excursions,
      TemperatureLog readings,
      RefrigeratorViews cards,
      Minimums minimums,
      Registers registers,
      ColdChain rules,
      Places places,
      Pages pages,
      ZoneId zone) {
    this.rows = rows;
    this.lots = lots;
    this.excursions = excursions;
    this.readings = readings;
    this.cards = cards;
    this.minimums = minimums;
    this.registers = registers;
    this.rules = rules;
    this.places = places;
    this.pages = pages;
    this.zone = zone;
  }

  /** A lot at a place, and whether it is held back there. */
  private record There(Lot lot, PlaceCode place, long doses, boolean held) {}

  StockView.Overview view(
      String place, LocalDate today, Map<String, String> written, List<Refusal> refusals) {
    var said = new StockWords(pages.wording(), places, rules, zone);
    var words = said.words();
    var all = there();
    var shown = all.stream().filter(one -> isAsked(one.place(), place)).toList();
    var cold = readings.list().stream().filter(one -> isAsked(one.place(), place)).toList();
    var wanted = minimums.list().stream().filter(one -> isAsked(one.place(), place)).toList();
    var frame =
        pages
            .frame(words.text("health.stock"))
            .withActions(
                List.of(
                    Action.main(words.text("health.stock.new_lot"), "/records/vaccine-lot/new"),
                    Action.other(words.text("records.vaccine-lot"), "/records/vaccine-lot"),
                    Action.other(words.text("records.stock-movement"), "/records/stock-movement")));
    var known = new TreeSet<>(Comparator.comparing(PlaceCode::value));
    all.forEach(one -> known.add(one.place()));
    readings.list().forEach(one -> known.add(one.place()));
    return new StockView.Overview(
        frame,
        known.stream().map(one -> new Choice(one.value(), said.place(one))).toList(),
        place,
        looks(said, shown, cold, wanted, today),
        stock(said, shown, today),
        cards.table(said, cold, today),
        minimums(said, shown, wanted, today),
        movements(said, written),
        HealthRecords.VACCINES.stream().map(cvx -> new Choice(cvx, said.vaccine(cvx))).toList(),
        refusals.stream().map(words::sentence).toList());
  }

  private static boolean isAsked(PlaceCode place, String asked) {
    return asked.isEmpty() || place.value().equals(asked);
  }

  private List<There> there() {
    var balances = rows.balances();
    Map<UUID, Lot> known = lots.lots(balances);
    Set<Shelf> held = excursions.held().keySet();
    return balances.stream()
        .filter(one -> known.containsKey(one.shelf().lot()))
        .map(one ->
            new There(
                java.util.Objects.requireNonNull(known.get(one.shelf().lot())),
                one.shelf().place(),
                one.doses(),
                held.contains(one.shelf())))
        .sorted(
            Comparator.comparing((There one) -> one.lot().vaccine())
                .thenComparing(There::lot, Lot.FIRST_EXPIRY)
                .thenComparing(one -> one.place().value()))
        .toList();
  }

  /** What cannot be given, what soon cannot, what is running out, and what nobody has read. */
  private Table looks(
      StockWords said,
      List<There> there,
      List<Refrigerator> cold,
      Collection<Minimums.Minimum> wanted,
      LocalDate today) {
    var words = said.words();
    var looks = new ArrayList<List<Cell>>();
    there.forEach(one -> lot(said, one, today).ifPresent(looks::add));
    wanted.forEach(one -> low(said, there, one, today).ifPresent(looks::add));
    cold.forEach(one -> unread(said, one, today).ifPresent(looks::add));
    return Table.of(
        words.text("health.stock.looks"),
        List.of(
            Column.text(words.text("health.stock.why")),
            Column.text(words.text("health.stock.what")),
            Column.text(words.text("field.stock-movement.place")),
            Column.text(words.text("health.stock.that"))),
        looks,
        words.text("health.stock.looks.none"));
  }

  private static Optional<List<Cell>> lot(StockWords said, There one, LocalDate today) {
    var state = said.state(one.lot(), one.held(), today);
    return state.tone() == Tone.GOOD
        ? Optional.empty()
        : Optional.of(
            List.of(
                StockWords.pill(state),
                Cell.link(one.lot().number(), address(one.lot()))
                    .withNote(said.vaccine(one.lot().vaccine())),
                Cell.text(said.place(one.place())),
                Cell.text(said.doses(one.doses()) + ", " + said.words().day(one.lot().lastDay()))));
  }

  private static Optional<List<Cell>> low(
      StockWords said, List<There> there, Minimums.Minimum one, LocalDate today) {
    long left = usable(there, one, today);
    return left >= one.doses()
        ? Optional.empty()
        : Optional.of(
            List.of(
                Cell.pill(said.words().text("health.stock.state.low"), Tone.WARNING),
                Cell.text(said.vaccine(one.vaccine())),
                Cell.text(said.place(one.place())),
                Cell.text(said.words().text("health.stock.low", left, one.doses()))));
  }

  private Optional<List<Cell>> unread(StockWords said, Refrigerator one, LocalDate today) {
    var missing = log(one, today).missing().size();
    return missing == 0
        ? Optional.empty()
        : Optional.of(
            List.of(
                Cell.pill(said.words().text("health.cold.missing"), Tone.WARNING),
                Cell.link(one.name(), address(one)),
                Cell.text(said.place(one.place())),
                Cell.text(said.words().text("health.cold.missing.week", missing))));
  }

  private static long usable(List<There> there, Minimums.Minimum wanted, LocalDate today) {
    return there.stream()
        .filter(one -> one.place().equals(wanted.place()))
        .filter(one -> one.lot().vaccine().equals(wanted.vaccine()))
        .filter(one -> !one.held() && one.lot().isGood(today))
        .mapToLong(There::doses)
        .sum();
  }

  private TemperatureLog.Log log(Refrigerator one, LocalDate today) {
    return cards.week(one, today);
  }

  private static String address(Lot lot) {
    return StockPages.STOCK + "/lots/" + lot.id().value();
  }

  private static String address(Refrigerator one) {
    return RefrigeratorViews.address(one);
  }

  private Table stock(StockWords said, List<There> there, LocalDate today) {
    var words = said.words();
    var rows =
        there.stream()
            .map(one ->
                List.of(
                    Cell.text(said.vaccine(one.lot().vaccine()))
                        .withNote(
                            words.text(
                                "health.stock.open.short", said.openVial(one.lot().vaccine()))),
                    Cell.link(one.lot().number(), address(one.lot())),
                    Cell.text(said.place(one.place())),
                    Cell.text(words.day(one.lot().lastDay())),
                    Cell.text(words.number(one.doses())),
                    StockWords.pill(said.state(one.lot(), one.held(), today))))
            .toList();
    return Table.of(
        words.text("health.stock.there"),
        List.of(
            Column.text(words.text("field.vaccine-lot.vaccine")),
            Column.text(words.text("field.vaccine-lot.lot")),
            Column.text(words.text("field.stock-movement.place")),
            Column.text(words.text("health.stock.last_day")),
            Column.number(words.text("field.stock-movement.doses")),
            Column.text(words.text("health.stock.state"))),
        rows,
        words.text("health.stock.none"));
  }

  private Table minimums(
      StockWords said, List<There> there, Collection<Minimums.Minimum> wanted, LocalDate today) {
    var words = said.words();
    return Table.of(
        words.text("health.stock.minimums"),
        List.of(
            Column.text(words.text("field.vaccine-lot.vaccine")),
            Column.text(words.text("field.stock-movement.place")),
            Column.number(words.text("health.stock.usable")),
            Column.number(words.text("health.stock.minimum"))),
        wanted.stream()
            .map(one ->
                List.of(
                    Cell.text(said.vaccine(one.vaccine())),
                    Cell.text(said.place(one.place())),
                    Cell.text(words.number(usable(there, one, today))),
                    Cell.text(words.number(one.doses()))))
            .toList(),
        words.text("health.stock.minimums.none"));
  }

  /** Lots are offered by their key, which is what the path of all records takes. */
  private StockView.Movements movements(StockWords said, Map<String, String> written) {
    var words = said.words();
    var offered =
        registers
            .get(VaccineLotDefinition.KIND)
            .list(RecordQuery.newest(RecordQuery.LIMIT_MAX))
            .stream()
            .map(kept ->
                new Choice(
                    kept.key().value(),
                    kept.values().text("lot").orElse("")
                        + " · "
                        + said.vaccine(kept.values().text("vaccine").orElse(""))))
            .toList();
    var centres =
        places.list(Set.of(org.inzira.places.PlaceKind.CENTRE)).stream()
            .map(one -> new Choice(one.code().value(), one.name()))
            .toList();
    var kinds =
        Movement.codes().stream()
            .map(code -> new Choice(code, words.text("code.stock-movement.movement." + code)))
            .toList();
    return new StockView.Movements(offered, centres, kinds, written);
  }
}
