package org.inzira.boarding.pages;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.boarding.Line;
import org.inzira.boarding.Passenger;
import org.inzira.clearances.TravelCondition;
import org.inzira.flights.Flight;
import org.inzira.page.Wording;
import org.inzira.places.Places;

/** What is said of flights and passengers, in one language. */
record FlightWords(Wording words, Places places) {

  /** A flight in a line: its number and where it leads. */
  String title(Flight flight) {
    return flight.number() + " · " + places.countryName(flight.destination(), words.language());
  }

  /** A leg in a line, each time by the clock of its airport. */
  String leg(Flight.Leg leg) {
    return words.text(
        "boarding.leg",
        leg.airline() + " " + leg.flightNumber(),
        leg.from(),
        local(leg.departs()),
        leg.to(),
        local(leg.arrives()));
  }

  List<String> legs(Flight flight) {
    return flight.legs().stream().map(this::leg).toList();
  }

  String local(ZonedDateTime at) {
    return DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", words.language()).format(at);
  }

  /** When a flight leaves, by the clock of its first airport. */
  String leaves(Flight flight) {
    return local(flight.legs().getFirst().departs());
  }

  String needs(Line line) {
    return Stream.concat(
            needs(line.needs()),
            Stream.of(line)
                .filter(Line::unaccompanied)
                .map(one -> words.text("boarding.unaccompanied")))
        .collect(Collectors.joining(", "));
  }

  private Stream<String> needs(Set<TravelCondition> needs) {
    return needs.stream().sorted().map(need -> words.text("boarding.need." + need.code()));
  }

  String seat(Line line) {
    return words.text(line.infant() ? "boarding.infant" : "boarding.seat");
  }

  /** Sex and age, short. */
  String sexAndAge(Passenger passenger) {
    var sex = words.text("boarding.sex." + passenger.sex());
    return passenger.age().isPresent() ? sex + " " + passenger.age().getAsInt() : sex;
  }

  String name(Passenger passenger) {
    return passenger.name().isEmpty() ? words.text("boarding.erased") : passenger.name();
  }
}
