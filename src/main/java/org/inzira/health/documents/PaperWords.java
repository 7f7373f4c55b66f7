package org.inzira.health.documents;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.page.Wording;
import org.inzira.places.Place;
import org.inzira.places.Places;

/**
 * What all documents say alike, in one language.
 *
 * @param home the country whose mission issues them
 */
record PaperWords(Wording words, Places places, CountryCode home) {

  static final String NONE = "–";

  String text(String key, Object... arguments) {
    return words.text("health.document." + key, arguments);
  }

  String title(DocumentKind kind) {
    return text("kind." + kind.code());
  }

  String issuer() {
    return text("issuer", country(home));
  }

  String country(CountryCode code) {
    return places.countryName(code, words.language());
  }

  String place(Optional<PlaceCode> code) {
    return code.map(one -> places.find(one).map(Place::name).orElse(one.value())).orElse(NONE);
  }

  String day(LocalDate day) {
    return words.day(day);
  }

  String day(Optional<LocalDate> day) {
    return day.map(words::day).orElse(NONE);
  }

  /** A code in words, or a dash. */
  String code(String list, Optional<String> code) {
    return code.map(one -> words.text("code." + list + "." + one)).orElse(NONE);
  }

  String needs(Collection<TravelCondition> needs) {
    return needs.isEmpty()
        ? text("needs.none")
        : needs.stream()
            .sorted()
            .map(need -> words.text("health.need." + need.code()))
            .collect(Collectors.joining(", "));
  }

  /** Whom the document is about. */
  Paper.Part client(Client client, Paper.Item... more) {
    var items = new ArrayList<Paper.Item>();
    items.add(item("name", client.name()));
    items.add(item("birth", birth(client)));
    items.add(item("sex", words.text("code.sex." + client.sex().code())));
    items.add(item("nationality", client.nationality().map(this::country).orElse(NONE)));
    items.add(item("person-number", client.number()));
    items.addAll(List.of(more));
    return Paper.Part.items("person", text("person"), items);
  }

  Paper.Item item(String key, String value) {
    return new Paper.Item(text(key), value);
  }

  private String birth(Client client) {
    return client
        .birth()
        .map(known ->
            switch (known.precision()) {
              case DAY -> words.day(known.date());
              case MONTH -> words.month(known.date().getMonth()) + " " + known.date().getYear();
              case YEAR -> Integer.toString(known.date().getYear());
            })
        .orElse(NONE);
  }

  /** Whom it is for and what for, as it is recorded. */
  List<String> purpose(Order order) {
    return List.of(
        text("for", order.asked().recipient(), text("purpose." + order.asked().purpose())));
  }

  List<String> signatures() {
    return List.of(text("sign.physician"), text("sign.stamp"));
  }

  String foot(Order order) {
    return text("foot", order.number(), words.moment(order.at()), order.account().value());
  }
}
