package org.inzira.transit;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordRef;
import org.inzira.page.Cell;
import org.inzira.page.Link;
import org.inzira.page.RecordView.Item;
import org.inzira.page.RecordView.Section;
import org.inzira.page.Wording;
import org.inzira.people.People;
import org.inzira.places.Place;
import org.inzira.places.Places;
import org.inzira.transit.Nights.Night;
import org.inzira.transit.Rides.Manifest;
import org.inzira.transit.TransitView.Person;
import org.inzira.transit.Travellers.Traveller;

/** Nights, roads and bags in the words of one language. */
record TransitWords(Wording words, Places places, ZoneId zone) {

  String place(PlaceCode code) {
    return places.find(code).map(Place::name).orElse(code.value());
  }

  String country(CountryCode code) {
    return places.countryName(code, words.language());
  }

  String nightTitle(Night night) {
    return words.text(
        "transit.night.title", place(night.centre().place()), words.day(night.night()));
  }

  String beds(Night night) {
    return words.text(
        "transit.night.said", night.sleepers().size(), night.centre().beds(), night.free());
  }

  String vehicleTitle(Manifest manifest) {
    return words.text("transit.vehicle.title", place(manifest.from()), place(manifest.to()));
  }

  LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }

  Section facts(Manifest manifest) {
    var items = new ArrayList<Item>();
    items.add(item("transit.leaves-at", words.moment(manifest.leavesAt())));
    items.add(item("transit.vehicle", manifest.vehicle()));
    items.add(
        item(
            "transit.seats",
            words.text("transit.seats.said", manifest.riders().size(), manifest.seats())));
    manifest.escort().ifPresent(escort -> items.add(item("transit.escort", escort)));
    manifest.flight().ifPresent(flight -> items.add(item("transit.flight", flight)));
    return new Section(words.text("transit.vehicle.facts"), List.copyOf(items));
  }

  private Item item(String label, String value) {
    return new Item(words.text(label), Cell.text(value));
  }

  /** One in a list; on their needs stands what the way asks for, and never why. */
  Person person(Traveller one, LocalDate on, String said, RecordRef record, String chosen) {
    return new Person(
        one.name(),
        Cell.link(one.called(), new RecordRef(People.KIND, one.person().value()).address()),
        one.of().map(of -> new Link(of.number(), "/transit/bags/" + of.id().value())),
        sex(one),
        age(one, on),
        needs(one),
        said,
        new Link(words.text("transit.record"), record.address()),
        chosen);
  }

  String sex(Traveller one) {
    return words.text("code.sex." + one.sex());
  }

  String age(Traveller one, LocalDate on) {
    OptionalInt age = one.ageYears(on);
    return age.isPresent() ? words.number(age.getAsInt()) : "—";
  }

  String needs(Traveller one) {
    return one.needs().stream()
        .sorted()
        .map(need -> words.text("transit.need." + need.code()))
        .collect(Collectors.joining(", "));
  }

  String came(Optional<LocalDate> enteredOn, LocalDate last) {
    var until = words.text("transit.until", words.day(last));
    return enteredOn
            .map(on -> words.text("transit.came", words.day(on)))
            .orElse(words.text("transit.expected"))
        + " · "
        + until;
  }

  /** Whole cents as people write money: USD 1,100.00. */
  String amount(String currency, long cents) {
    var format = NumberFormat.getNumberInstance(words.language());
    format.setMinimumFractionDigits(2);
    format.setMaximumFractionDigits(2);
    return currency + " " + format.format(java.math.BigDecimal.valueOf(cents).movePointLeft(2));
  }
}
