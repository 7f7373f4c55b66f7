package org.inzira.health.stock;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.charts.ChartCaption;
import org.inzira.charts.Charts;
import org.inzira.charts.Drawing;
import org.inzira.charts.Temperatures;
import org.inzira.health.cold.ColdChain;
import org.inzira.health.stock.ExcursionRows.Exposed;
import org.inzira.health.stock.TemperatureLog.Episode;
import org.inzira.health.stock.TemperatureLog.Log;
import org.inzira.health.stock.TemperatureLog.Refrigerator;
import org.inzira.health.stock.TemperatureLog.Taken;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.places.Places;
import org.springframework.stereotype.Component;

/** Puts the page of a refrigerator together. */
@Component
class RefrigeratorViews {

  private static final int DAYS = 30;
  private static final int WEEK = 7;
  private static final int MISSING_SHOWN = 14;

  private final TemperatureLog readings;
  private final Excursions excursions;
  private final LotShelf lots;
  private final ColdChain rules;
  private final Places places;
  private final Pages pages;
  private final ZoneId zone;

  RefrigeratorViews(
      TemperatureLog readings,
      Excursions excursions,
      LotShelf lots,
      ColdChain rules,
      Places places,
      Pages pages,
      ZoneId zone) {
    this.readings = readings;
    this.excursions = excursions;
    this.lots = lots;
    this.rules = rules;
    this.places = places;
    this.pages = pages;
    this.zone = zone;
  }

  static String address(Refrigerator one) {
    return StockPages.STOCK + "/refrigerators/" + one.id();
  }

  /** The last seven days. */
  Log week(Refrigerator one, LocalDate today) {
    return readings.log(one, today.minusDays(WEEK - 1), today);
  }

  /** Those in use, with their last reading and week. */
  Table table(StockWords said, List<Refrigerator> cold, LocalDate today) {
    var words = said.words();
    var rows =
        cold.stream()
            .filter(one -> one.isInUse(today))
            .map(one -> refrigerator(said, one, week(one, today)))
            .toList();
    return Table.of(
        words.text("records.refrigerator"),
        List.of(
            Column.text(words.text("field.refrigerator.name")),
            Column.text(words.text("field.refrigerator.place")),
            Column.text(words.text("health.cold.last")),
            Column.text(words.text("health.cold.week"))),
        rows,
        words.text("health.cold.none"));
  }

  private static List<Cell> refrigerator(StockWords said, Refrigerator one, Log log) {
    var words = said.words();
    var last =
        log.readings().isEmpty()
            ? Cell.text(words.text("health.cold.unread"))
            : Cell.text(said.celsius(log.readings().getLast().read()))
                .withNote(words.moment(log.readings().getLast().at()));
    var week =
        log.episodes().isEmpty()
            ? Cell.pill(words.text("health.cold.within"), Tone.GOOD)
            : Cell.pill(words.text("health.cold.outside"), Tone.BAD);
    return List.of(
        Cell.link(one.name(), address(one)),
        Cell.text(said.place(one.place())),
        last,
        log.readings().isEmpty() ? Cell.empty() : week);
  }

  StockView.RefrigeratorPage view(
      Refrigerator one,
      Optional<LocalDate> until,
      LocalDate today,
      String now,
      Map<String, String> written,
      List<Refusal> refusals) {
    var said = new StockWords(pages.wording(), places, rules, zone);
    var words = said.words();
    var last = until.orElse(today);
    var log = readings.log(one, last.minusDays(DAYS - 1), last);
    var missing = log.missing().reversed();
    var frame =
        pages
            .frame(one.name(), new Link(words.text("health.stock"), StockPages.STOCK))
            .withActions(
                List.of(Action.other(words.text("health.cold.record"), one.ref().address())));
    return new StockView.RefrigeratorPage(
        frame,
        address(one),
        said.facts(one),
        drawing(said, log),
        new Link(
            words.text("health.cold.before"), address(one) + "?until=" + log.first().minusDays(1)),
        until.map(day ->
            new Link(
                words.text("health.cold.after"), address(one) + "?until=" + day.plusDays(DAYS))),
        missing.stream().limit(MISSING_SHOWN).map(said::half).toList(),
        missing.size(),
        log.episodes().reversed().stream().map(episode -> episode(said, episode)).toList(),
        refusals.stream().map(words::sentence).toList(),
        written,
        now);
  }

  private Drawing drawing(StockWords said, Log log) {
    var words = said.words();
    var limits = log.refrigerator().limits();
    var caption =
        new ChartCaption(
            "temperatures",
            words.text("health.cold.log", words.day(log.first()), words.day(log.last())),
            words.text("field.temperature-reading.taken_at"),
            words.text("field.temperature-reading.celsius"));
    return Charts.in(words.language(), "")
        .temperatures(
            caption,
            new Temperatures(
                log.first(),
                log.last(),
                limits.low().tenths(),
                limits.high().tenths(),
                log.readings().stream().map(taken -> reading(said, taken)).toList()));
  }

  private Temperatures.Reading reading(StockWords said, Taken taken) {
    var half = TemperatureLog.Half.of(taken.at(), zone);
    return new Temperatures.Reading(
        half.day(),
        half.afternoon(),
        taken.read().tenths(),
        taken.lowest().tenths(),
        taken.highest().tenths(),
        taken.outside(),
        said.words().moment(taken.at()),
        temperature(said, taken),
        taken.ref().address());
  }

  private static String temperature(StockWords said, Taken taken) {
    return taken.lowest().equals(taken.highest())
        ? said.celsius(taken.read())
        : said.words()
            .text(
                "health.cold.read",
                said.celsius(taken.read()),
                said.celsius(taken.lowest()),
                said.celsius(taken.highest()));
  }

  private StockView.Episode episode(StockWords said, Episode episode) {
    var words = said.words();
    var exposed =
        excursions.of(episode.readings().stream().map(Taken::id).toList()).stream()
            .collect(
                Collectors.groupingBy(
                    one -> one.shelf().lot(), LinkedHashMap::new, Collectors.toList()));
    var known = lots.lots(exposed.keySet());
    var ids = episode.readings().stream().map(one -> one.id().toString()).toList();
    return new StockView.Episode(
        "episode-" + ids.getFirst(),
        words.text(
            "health.cold.episode",
            words.moment(episode.readings().getFirst().at()),
            words.moment(episode.readings().getLast().at()),
            said.celsius(episode.lowest()),
            said.celsius(episode.highest())),
        episode.readings().stream()
            .map(one -> new Link(words.moment(one.at()), one.ref().address()))
            .toList(),
        ids,
        exposed.entrySet().stream()
            .filter(entry -> known.containsKey(entry.getKey()))
            .map(entry -> held(said, lot(known, entry.getKey()), entry.getValue()))
            .toList());
  }

  private static Lot lot(Map<UUID, Lot> known, UUID id) {
    return java.util.Objects.requireNonNull(known.get(id));
  }

  /** A lot is open as long as one of the readings is. */
  private static StockView.Held held(StockWords said, Lot lot, List<Exposed> exposed) {
    var words = said.words();
    var open = exposed.stream().filter(one -> one.decision().isEmpty()).toList();
    var decided =
        open.isEmpty()
            ? exposed
                .getLast()
                .decision()
                .map(one ->
                    words.text(
                        one.released() ? "health.cold.released" : "health.cold.discarded",
                        one.by(),
                        words.moment(one.at()),
                        one.reason()))
                .orElse("")
            : "";
    return new StockView.Held(
        new Link(lot.number(), LotPages.address(lot.id())),
        said.vaccine(lot.vaccine()),
        lot.id().value().toString(),
        decided);
  }
}
