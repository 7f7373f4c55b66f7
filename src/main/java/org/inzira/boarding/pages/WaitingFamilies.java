package org.inzira.boarding.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.boarding.GateOverride;
import org.inzira.boarding.Line;
import org.inzira.boarding.Manifests;
import org.inzira.boarding.Overrides;
import org.inzira.boarding.Passenger;
import org.inzira.boarding.PassengerBook;
import org.inzira.clearances.Objection;
import org.inzira.flights.Booking;
import org.inzira.flights.Flight;
import org.inzira.flights.Flights;
import org.inzira.kernel.PersonId;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.springframework.stereotype.Component;

/** Who has seats and stands before the gate: what keeps them, what warns, who was asked. */
@Component
class WaitingFamilies {

  private final Flights flights;
  private final Manifests manifests;
  private final Overrides overrides;
  private final PassengerBook passengers;
  private final Cases cases;
  private final Places places;

  WaitingFamilies(
      Flights flights,
      Manifests manifests,
      Overrides overrides,
      PassengerBook passengers,
      Cases cases,
      Places places) {
    this.flights = flights;
    this.manifests = manifests;
    this.overrides = overrides;
    this.passengers = passengers;
    this.cases = cases;
    this.places = places;
  }

  /** The cases that have seats and are not on the manifest. */
  List<CaseId> ids(Flight flight) {
    var current = manifests.current(flight).stream().map(Line::of).collect(Collectors.toSet());
    return flights.standing(flight.id()).stream()
        .map(Booking::of)
        .filter(of -> !current.contains(of))
        .toList();
  }

  List<ManifestView.Waiting> of(
      Flight flight, List<Booking> bookings, List<Line> current, Wording words) {
    var on = current.stream().map(Line::person).collect(Collectors.toSet());
    var off =
        bookings.stream()
            .filter(booking ->
                booking.passengers().stream().anyMatch(one -> !on.contains(one.person())))
            .toList();
    var files = cases.find(off.stream().map(Booking::of).toList());
    var known =
        passengers.find(
            off.stream()
                .flatMap(booking -> booking.passengers().stream())
                .map(Booking.Passenger::person)
                .toList(),
            flight.itinerary().departure());
    var asked = overrides.list(flight.id());
    return off.stream()
        .map(booking ->
            waiting(
                flight, booking, Optional.ofNullable(files.get(booking.of())), known, asked, words))
        .toList();
  }

  private ManifestView.Waiting waiting(
      Flight flight,
      Booking booking,
      Optional<CaseFile> file,
      Map<PersonId, Passenger> known,
      List<GateOverride> asked,
      Wording words) {
    var said = new FlightWords(words, places);
    var against = new ArrayList<String>();
    var warnings = new ArrayList<String>();
    if (file.filter(CaseFile::held).isPresent()) {
      against.add(words.text("BO-005"));
    }
    var objections = manifests.objections(flight, booking);
    objections.forEach(objection ->
        (objection.blocks() ? against : warnings).add(words.sentence(objection.refusal())));
    var persons =
        booking.passengers().stream()
            .map(one -> said.name(Objects.requireNonNull(known.get(one.person()))))
            .collect(Collectors.joining(", "));
    return new ManifestView.Waiting(
        booking.of().value().toString(),
        file.map(CaseFile::number).orElse(""),
        persons,
        against,
        warnings,
        asking(objections, known, asked, words));
  }

  private static List<ManifestView.Asking> asking(
      List<Objection> objections,
      Map<PersonId, Passenger> known,
      List<GateOverride> asked,
      Wording words) {
    return objections.stream()
        .filter(objection -> objection.blocks() && objection.kind().isPresent())
        .map(Objection::person)
        .distinct()
        .map(person ->
            new ManifestView.Asking(
                person.value().toString(),
                Objects.requireNonNull(known.get(person)).number(),
                asked.stream()
                    .filter(one -> one.person().equals(person))
                    .reduce((older, newer) -> newer)
                    .map(one -> state(one, words))
                    .orElse("")))
        .toList();
  }

  private static String state(GateOverride override, Wording words) {
    return override
        .decision()
        .map(decision ->
            words.text(
                decision.confirmed() ? "boarding.override.confirmed" : "boarding.override.declined",
                decision.by().value(),
                words.moment(decision.at())))
        .orElseGet(() ->
            words.text(
                "boarding.override.open",
                override.askedBy().value(),
                words.moment(override.askedAt())));
  }
}
