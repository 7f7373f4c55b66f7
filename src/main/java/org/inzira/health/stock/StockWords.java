package org.inzira.health.stock;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.inzira.health.cold.Celsius;
import org.inzira.health.cold.ColdChain;
import org.inzira.kernel.PlaceCode;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.RecordView;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;

/** Stock and cold in the words of a language. */
record StockWords(Wording words, Places places, ColdChain rules, ZoneId zone) {

  String vaccine(String cvx) {
    return words.text("code.vaccine." + cvx);
  }

  String place(PlaceCode place) {
    return places.find(place).map(found -> found.name()).orElse(place.value());
  }

  String celsius(Celsius celsius) {
    var written = Celsius.read(celsius.written()).orElseThrow().written();
    var number = words.language().getLanguage().equals("fr") ? written.replace('.', ',') : written;
    return number.replace('-', '−') + "\u00A0°C";
  }

  LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, zone);
  }

  String half(TemperatureLog.Half half) {
    return words.text(
        half.afternoon() ? "health.cold.afternoon" : "health.cold.morning", words.day(half.day()));
  }

  String doses(long doses) {
    return words.text("health.stock.doses", doses);
  }

  /** How a lot stands on a day at a place. */
  Badge state(Lot lot, boolean held, LocalDate today) {
    if (lot.recall().isPresent()) {
      return badge("recalled", Tone.BAD);
    }
    if (today.isAfter(lot.lastDay())) {
      return badge("expired", Tone.BAD);
    }
    if (held) {
      return badge("held", Tone.BAD);
    }
    return expiresSoon(lot, today) ? badge("soon", Tone.WARNING) : badge("good", Tone.GOOD);
  }

  boolean expiresSoon(Lot lot, LocalDate today) {
    return !today.plusDays(rules.expiringWithinDays()).isBefore(lot.lastDay());
  }

  private Badge badge(String code, Tone tone) {
    return new Badge(words.text("health.stock.state." + code), tone);
  }

  static Cell pill(Badge badge) {
    return Cell.pill(badge.label(), badge.tone());
  }

  /** How long an open vial of it may be used, and whose rule that is. */
  String openVial(String cvx) {
    var rule = rules.openVial(cvx);
    var said =
        rule.hours() < 48
            ? words.text("health.stock.open.hours", rule.hours())
            : words.text("health.stock.open.days", Duration.ofHours(rule.hours()).toDays());
    return rule.origin().isIllustrative()
        ? said + " (" + words.text("health.rule.illustrative") + ")"
        : said;
  }

  String source(ColdChain.Origin origin) {
    return origin
        .looked()
        .map(day -> words.text("health.rule.source", origin.source(), words.day(day)))
        .orElseGet(() -> words.text("health.rule.unsourced"));
  }

  RecordView.Section facts(Lot lot) {
    return new RecordView.Section(
        words.text("record.vaccine-lot"),
        List.of(
            item("field.vaccine-lot.vaccine", vaccine(lot.vaccine())),
            item("field.vaccine-lot.lot", lot.number()),
            item("field.vaccine-lot.manufacturer", lot.manufacturer()),
            item("health.stock.last_day", words.day(lot.lastDay())),
            item("field.vaccine-lot.doses_a_vial", words.number(lot.dosesAVial())),
            item("health.stock.open", openVial(lot.vaccine()))));
  }

  RecordView.Item item(String key, String value) {
    return new RecordView.Item(words.text(key), Cell.text(value));
  }

  RecordView.Section facts(TemperatureLog.Refrigerator one) {
    var limits = one.limits();
    return new RecordView.Section(
        words.text("record.refrigerator"),
        List.of(
            item("field.refrigerator.place", place(one.place())),
            item("field.refrigerator.keeps", words.text("code.keeps." + limits.keeps())),
            item(
                "health.cold.limits",
                words.text("health.cold.between", celsius(limits.low()), celsius(limits.high()))),
            item("health.vaccination.rule", limits.origin().note(words.language())),
            item("health.cold.source", source(limits.origin()))));
  }

  /** The newest lines first. */
  Table card(Map<StockRows.Shelf, StockCard> cards, int limit) {
    record Row(StockRows.Shelf shelf, StockCard.Step step) {}
    var rows =
        cards.entrySet().stream()
            .flatMap(entry ->
                entry.getValue().steps().reversed().stream()
                    .limit(limit)
                    .map(step -> new Row(entry.getKey(), step)))
            .sorted(java.util.Comparator.comparing((Row row) -> row.step().line().on()).reversed())
            .limit(limit)
            .map(row -> line(row.shelf(), row.step()))
            .toList();
    return Table.of(
        words.text("health.stock.card"),
        List.of(
            Column.text(words.text("field.stock-movement.moved_on")),
            Column.text(words.text("field.stock-movement.place")),
            Column.text(words.text("field.stock-movement.movement")),
            Column.number(words.text("health.stock.change")),
            Column.number(words.text("health.stock.balance"))),
        rows,
        words.text("health.stock.card.none"));
  }

  private List<Cell> line(StockRows.Shelf shelf, StockCard.Step step) {
    var line = step.line();
    var kind = line.movement() == Movement.GIVEN ? "dose" : StockMovementDefinition.KIND.code();
    var said =
        line.movement() == Movement.GIVEN
            ? words.text("health.stock.given")
            : words.text("code.stock-movement.movement." + line.movement().code());
    var counted =
        line.movement() == Movement.COUNTED
            ? words.text("health.stock.counted", line.doses(), signed(step.change()))
            : "";
    return List.of(
        Cell.text(words.day(line.on())),
        Cell.text(place(shelf.place())),
        Cell.link(said, "/records/" + kind + "/" + line.id()).withNote(counted),
        Cell.text(signed(step.change())),
        Cell.text(words.number(step.balance())));
  }

  String signed(long change) {
    return (change > 0 ? "+" : change < 0 ? "−" : "") + words.number(Math.abs(change));
  }

  String recalled(Lot.Recall one) {
    return words.text(
        "health.recall.said",
        words.day(one.on()),
        one.by(),
        one.reason(),
        one.reference().isEmpty() ? "–" : one.reference());
  }

  String travel(Recalls.Travel travel) {
    return travel
        .on()
        .map(day -> words.text("health.recall.travel." + travel.state(), words.day(day)))
        .orElseGet(() -> words.text("health.recall.travel.unknown"));
  }

  String told(Recalls.Exposed one) {
    return one.told()
        .map(told ->
            words.text(
                "health.recall.was_told",
                words.text("health.recall.way." + told.how()),
                words.day(day(told.at())),
                told.by()))
        .orElse("");
  }
}
