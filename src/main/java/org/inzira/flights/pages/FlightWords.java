package org.inzira.flights.pages;

import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelCondition;
import org.inzira.flights.Booking;
import org.inzira.flights.Flight;
import org.inzira.kernel.CountryCode;
import org.inzira.page.Badge;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.resettlement.Reason;

/** Flights in words of a language. */
record FlightWords(Wording words, Places places) {

  /** Why seats are given back; why somebody is held is nobody's business here. */
  private static final Set<Reason> REASONS =
      EnumSet.of(
          Reason.FLIGHT_CANCELLED,
          Reason.PROGRAMME_SUSPENDED,
          Reason.RECEIVING_SIDE,
          Reason.EXIT_PERMIT,
          Reason.VISA_OR_DOCUMENT,
          Reason.TRAVEL_REFUSED,
          Reason.FAMILY_ADDITION,
          Reason.ASSISTANCE_NOT_APPROVED,
          Reason.DOCUMENT_ERROR,
          Reason.OTHER);

  List<Choice> reasons() {
    return REASONS.stream()
        .map(one -> new Choice(one.code(), words.text("flights.reason." + one.code())))
        .toList();
  }

  static Optional<Reason> reason(String code) {
    return REASONS.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  Badge state(Flight.State state) {
    var tone =
        switch (state) {
          case PLANNED -> Tone.NEUTRAL;
          case CANCELLED -> Tone.BAD;
          case DEPARTED -> Tone.GOOD;
        };
    return new Badge(words.text("flights.state." + state.code()), tone);
  }

  String country(CountryCode code) {
    return places.countryName(code, words.language());
  }

  /** KGL–IST–YYZ. */
  static String route(Flight flight) {
    var stops = new ArrayList<String>();
    stops.add(flight.legs().getFirst().from());
    flight.legs().forEach(leg -> stops.add(leg.to()));
    return String.join("–", stops);
  }

  /** A day and a time by the clock of an airport. */
  String local(ZonedDateTime time) {
    return words.text(
        "flights.local",
        words.day(time.toLocalDate()),
        DateTimeFormatter.ofPattern("HH:mm").format(time));
  }

  Table legs(Flight flight) {
    return Table.of(
        words.text("flights.legs"),
        List.of(
            Column.text(words.text("field.flight-leg.flight_number")),
            Column.text(words.text("field.flight-leg.from_airport")),
            Column.text(words.text("field.flight-leg.departs_at")),
            Column.text(words.text("field.flight-leg.to_airport")),
            Column.text(words.text("field.flight-leg.arrives_at"))),
        flight.legs().stream()
            .map(leg ->
                List.of(
                    Cell.text(leg.flightNumber()).withNote(leg.airline()),
                    Cell.text(leg.from()),
                    Cell.text(local(leg.departs())),
                    Cell.text(leg.to()),
                    Cell.text(local(leg.arrives()))))
            .toList(),
        words.text("flights.legs.none"));
  }

  String seats(Flight flight) {
    return words.text(
        "flights.seats",
        flight.seatsHeld(),
        flight.seatsTaken(),
        flight.seatsHeld() - flight.seatsTaken());
  }

  List<Badge> marks(Booking.Passenger one) {
    return marks(
        one.infant(),
        one.unaccompanied(),
        one.needs().stream().map(TravelCondition::code).sorted().toList());
  }

  /** What must be known of a passenger: never why. */
  List<Badge> marks(boolean infant, boolean unaccompanied, Collection<String> needs) {
    var marks = new ArrayList<Badge>();
    if (infant) {
      marks.add(new Badge(words.text("flights.infant"), Tone.NEUTRAL));
    }
    if (unaccompanied) {
      marks.add(new Badge(words.text("flights.unaccompanied"), Tone.WARNING));
    }
    needs.forEach(
        need -> marks.add(new Badge(words.text("flights.need." + need), Tone.RESETTLEMENT)));
    return marks;
  }

  String marked(boolean infant, boolean unaccompanied, Collection<String> needs) {
    return marks(infant, unaccompanied, needs).stream()
        .map(Badge::label)
        .collect(Collectors.joining(", "));
  }

  /** Values of a form that name more than one thing, apart by commas or spaces. */
  static List<String> apart(String written) {
    return Arrays.stream(written.split("[,;\\s]+", -1)).filter(one -> !one.isBlank()).toList();
  }
}
