package org.inzira.flights.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.clearances.Clearances;
import org.inzira.clearances.Journey;
import org.inzira.flights.Booking;
import org.inzira.flights.Booking.Passenger;
import org.inzira.flights.Flight;
import org.inzira.flights.Flights;
import org.inzira.flights.Notice;
import org.inzira.flights.Notices;
import org.inzira.flights.pages.FlightView.BookingCard;
import org.inzira.flights.pages.FlightView.FlightPage;
import org.inzira.flights.pages.FlightView.PassengerLine;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Badge;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Tone;
import org.inzira.places.Places;
import org.inzira.registers.RecordReader;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Puts the page of one flight together; everyone on it is on the trail before it leaves. */
@Component
class FlightSheet {

  static final RecordKind FLIGHT = new RecordKind("flight");
  private static final RecordKind ESCORT = new RecordKind("escort");

  private final Flights flights;
  private final Notices notices;
  private final Cases cases;
  private final Clearances clearances;
  private final RecordReader records;
  private final Names names;
  private final Places places;
  private final Trail trail;
  private final Pages pages;

  FlightSheet(
      Flights flights,
      Notices notices,
      Cases cases,
      Clearances clearances,
      RecordReader records,
      Names names,
      Places places,
      Trail trail,
      Pages pages) {
    this.flights = flights;
    this.notices = notices;
    this.cases = cases;
    this.clearances = clearances;
    this.records = records;
    this.names = names;
    this.places = places;
    this.trail = trail;
    this.pages = pages;
  }

  ResponseEntity<String> page(HttpStatus status, Flight flight, List<Refusal> refusals) {
    var all = flights.list(flight.id());
    var booked = all.stream().filter(one -> one.state() != Booking.State.CANCELLED).toList();
    var persons = persons(booked);
    trail.opened(new RecordRef(FLIGHT, flight.id().value()), persons, Optional.empty());
    var words = new FlightWords(pages.wording(), places);
    var files = cases(all);
    boolean writes = flight.state() == Flight.State.PLANNED && pages.mayOpen("/flights/disruption");
    var view =
        new FlightPage(
            frame(flight, words, writes),
            flight.id().value().toString(),
            badges(flight, words),
            words.seats(flight),
            words.legs(flight),
            cards(flight, booked, files, words),
            escorts(flight, words),
            earlier(all, files),
            notice(flight, words),
            notices.isDue(flight),
            writes,
            words.reasons(),
            refusals.stream().map(words.words()::sentence).toList());
    var shown = pages.page("flights/pages/flight.jte", Map.of("view", view));
    return ResponseEntity.status(status).headers(shown.getHeaders()).body(shown.getBody());
  }

  /** A flight without bookings asks for no case. */
  private Map<CaseId, CaseFile> cases(List<Booking> all) {
    var ids = all.stream().map(Booking::of).distinct().toList();
    return ids.isEmpty() ? Map.of() : cases.find(ids);
  }

  private Frame frame(Flight flight, FlightWords words, boolean writes) {
    var said = words.words();
    var actions = new ArrayList<Action>();
    var here = FlightPages.LIST + "/" + flight.id().value();
    if (writes) {
      actions.add(Action.main(said.text("flights.book"), here + "/book"));
    }
    actions.add(Action.other(said.text("flights.notice"), here + "/notice"));
    actions.add(
        Action.other(
            said.text("flights.record"), new RecordRef(FLIGHT, flight.id().value()).address()));
    return pages
        .frame(
            said.text("flights.flight.title", flight.number(), words.country(flight.destination())),
            new Link(said.text("flights.title"), FlightPages.LIST))
        .withActions(actions);
  }

  private List<Badge> badges(Flight flight, FlightWords words) {
    var badges = new ArrayList<Badge>();
    badges.add(words.state(flight.state()));
    badges.add(
        new Badge(
            words.words().text("flights.route", FlightWords.route(flight)), Tone.RESETTLEMENT));
    return badges;
  }

  private List<BookingCard> cards(
      Flight flight, List<Booking> booked, Map<CaseId, CaseFile> files, FlightWords words) {
    var named = names.of(persons(booked).stream().map(PersonId::value).collect(Collectors.toSet()));
    return booked.stream()
        .map(booking ->
            new BookingCard(
                booking.id().value().toString(),
                booking.version(),
                number(booking.of(), files),
                "/cases/" + booking.of().value(),
                words.words().text("flights.people", booking.passengers().size()),
                booking.passengers().stream()
                    .map(one -> line(one, named, words))
                    .sorted(Comparator.comparing(PassengerLine::number))
                    .toList(),
                ended(booking, Optional.ofNullable(files.get(booking.of()))).size(),
                warnings(flight, booking, words)))
        .toList();
  }

  /** Those of a standing booking who have withdrawn or died: they will not fly. */
  static Set<PersonId> ended(Booking booking, Optional<CaseFile> file) {
    var seated = persons(List.of(booking));
    return booking.state() != Booking.State.STANDING
        ? Set.of()
        : file.stream()
            .flatMap(of -> of.members().stream())
            .filter(member -> member.stage() == Stage.ENDED)
            .map(CaseFile.Member::person)
            .filter(seated::contains)
            .collect(Collectors.toSet());
  }

  private static PassengerLine line(
      Passenger one, Map<UUID, Names.Named> named, FlightWords words) {
    var name = named.getOrDefault(one.person().value(), Names.Named.NOBODY);
    return new PassengerLine(
        name.name(), name.number(), "/records/person/" + one.person().value(), words.marks(one));
  }

  /** Clearances that do not hold on the day of this flight; of what health says only the day. */
  private List<String> warnings(Flight flight, Booking booking, FlightWords words) {
    if (booking.state() != Booking.State.STANDING) {
      return List.of();
    }
    var journey =
        new Journey(
            booking.of().value(),
            flight.destination(),
            flight.itinerary(),
            booking.passengers().stream()
                .map(one -> new Journey.Traveller(one.person(), false))
                .toList());
    var sentences = new LinkedHashSet<String>();
    clearances
        .objections(journey)
        .forEach(objection -> sentences.add(words.words().sentence(objection.refusal())));
    return List.copyOf(sentences);
  }

  private List<String> escorts(Flight flight, FlightWords words) {
    return records.list(ESCORT, "flight", Set.of(flight.id().value())).stream()
        .map(record -> {
          var values = record.values();
          var kind = values.text("escort_kind").orElse("");
          var returns =
              values
                  .day("returns_on")
                  .map(day ->
                      words
                          .words()
                          .text(
                              "flights.escort.returns",
                              words.words().day(day),
                              values.text("return_flight").orElse("")))
                  .orElse("");
          return words
              .words()
              .text(
                  "flights.escort",
                  values.text("staff").orElse(""),
                  words.words().text("code.escort_kind." + kind),
                  returns)
              .strip();
        })
        .sorted()
        .toList();
  }

  private static List<String> earlier(List<Booking> all, Map<CaseId, CaseFile> files) {
    return all.stream()
        .filter(booking -> booking.state() == Booking.State.CANCELLED)
        .map(booking -> number(booking.of(), files))
        .distinct()
        .toList();
  }

  private String notice(Flight flight, FlightWords words) {
    return notices.list(flight.id()).stream()
        .findFirst()
        .map((Notice last) ->
            words
                .words()
                .text(
                    "flights.notice.last",
                    last.revision(),
                    words.words().moment(last.madeAt()),
                    last.madeBy()))
        .orElseGet(() -> words.words().text("flights.notice.none"));
  }

  static String number(CaseId id, Map<CaseId, CaseFile> files) {
    return Optional.ofNullable(files.get(id)).map(CaseFile::number).orElse("–");
  }

  static Set<PersonId> persons(List<Booking> bookings) {
    return bookings.stream()
        .flatMap(booking -> booking.passengers().stream())
        .map(Passenger::person)
        .collect(Collectors.toSet());
  }
}
