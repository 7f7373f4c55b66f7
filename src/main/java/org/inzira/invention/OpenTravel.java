package org.inzira.invention;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Someone;

/** The last days before a flight: beds, vehicles, checks, notes of loans, an escort. */
final class OpenTravel {

  private static final String CENTRE = "RW57-GASHORA";
  private static final String CHECKED_AT = "RW57-MHAC-GASHORA";
  private static final String AIRPORT = "RW13-KGL";
  private static final int SEATS = 60;
  private static final int NOTES = 14;

  /** A year over the age of signing, since of some only the year of birth is known. */
  private static final int SIGNS = 19;

  private final Chance chance;
  private final LocalDate today;
  private final Book book;

  OpenTravel(Chance chance, LocalDate today, Book book) {
    this.chance = chance;
    this.today = today;
    this.book = book;
  }

  private record Flying(Caseload.Seating seating, List<OpenCase> families) {

    List<Someone> people() {
      return families.stream().flatMap(one -> one.people().stream()).toList();
    }
  }

  void write(List<OpenCase> cases, List<Caseload.Seating> seatings) {
    var byKey = cases.stream().collect(Collectors.toMap(OpenCase::key, Function.identity()));
    var flying =
        seatings.stream()
            .map(one -> new Flying(one, one.cases().stream().map(byKey::get).toList()))
            .toList();
    notes(flying);
    var soon = flying.stream().filter(one -> one.seating().soon()).toList();
    var centre = book.add(Sheet.TRANSIT_CENTRES, "place", CENTRE, "beds", "120");
    toTheCentre(soon);
    for (var one : soon) {
      stays(one, centre);
      ride(vehicle(AIRPORT, one.seating(), "T12:30"), one.people());
      checks(one);
    }
    soon.stream().findFirst().ifPresent(this::escort);
  }

  /** Buses that brought them this morning, from each place where some of them lived. */
  private void toTheCentre(List<Flying> soon) {
    Map<String, List<Someone>> byPlace = new TreeMap<>();
    soon.stream()
        .flatMap(one -> one.people().stream())
        .filter(person -> !person.origin().place().equals(CENTRE))
        .forEach(person ->
            byPlace.computeIfAbsent(person.origin().place(), any -> new ArrayList<>()).add(person));
    byPlace.forEach((place, people) -> {
      var seats = new Seats(place, CENTRE, today + "T06:30", "");
      for (int from = 0; from < people.size(); from += SEATS) {
        ride(vehicle(seats), people.subList(from, Math.min(from + SEATS, people.size())));
      }
    });
  }

  private record Seats(String from, String to, String leavesAt, String flight) {}

  private String vehicle(String to, Caseload.Seating seating, String time) {
    return vehicle(new Seats(CENTRE, to, seating.departsOn() + time, seating.flight()));
  }

  private String vehicle(Seats seats) {
    return book.add(
        Sheet.VEHICLES,
        "leaves_at",
        seats.leavesAt(),
        "from_place",
        seats.from(),
        "to_place",
        seats.to(),
        "vehicle",
        "Bus RAD %d B".formatted(210 + book.count(Sheet.VEHICLES)),
        "seats",
        Integer.toString(SEATS),
        "escort",
        "Movement assistant on duty",
        "flight",
        seats.flight());
  }

  private void ride(String vehicle, List<Someone> people) {
    people.forEach(person -> book.add(Sheet.RIDES, "vehicle", vehicle, "person", person.key()));
  }

  private void stays(Flying flying, String centre) {
    var last = flying.seating().departsOn().minusDays(1);
    for (var person : flying.people()) {
      book.add(
          Sheet.STAYS,
          "centre",
          centre,
          "person",
          person.key(),
          "first_night",
          today.toString(),
          "last_night",
          (last.isBefore(today) ? today : last).toString(),
          "entered_on",
          today.toString());
    }
  }

  /** All are fit; one of them needs a wheelchair on the way. */
  private void checks(Flying flying) {
    var yesterday = flying.seating().departsOn().minusDays(1);
    var checkedOn = yesterday.isBefore(today) ? yesterday : today;
    for (var person : flying.people()) {
      var needs = book.count(Sheet.CHECKS) == 0;
      book.add(
          Sheet.CHECKS,
          "person",
          person.key(),
          "checked_on",
          checkedOn.toString(),
          "destination",
          flying.families().getFirst().destination(),
          "outcome",
          needs ? "fit_with_conditions" : "fit",
          "place",
          CHECKED_AT,
          "wheelchair",
          needs ? "yes" : "");
    }
  }

  /** Some adults who fly to the United States have signed, others have yet to. */
  private void notes(List<Flying> flying) {
    flying.stream()
        .flatMap(one -> one.families().stream())
        .filter(one -> one.destination().equals("USA"))
        .flatMap(one -> one.people().stream())
        .filter(person -> person.ageYears() >= SIGNS)
        .limit(NOTES)
        .forEach(person ->
            book.add(
                Sheet.LOAN_NOTES,
                "person",
                person.key(),
                "destination",
                "USA",
                "amount_cents",
                "118000",
                "signed_on",
                today.minusDays(chance.between(0, 6)).toString()));
  }

  private void escort(Flying flying) {
    var back = flying.seating().departsOn().plusDays(3);
    book.add(
        Sheet.ESCORTS,
        "flight",
        flying.seating().flight(),
        "staff",
        "S-0114",
        "escort_kind",
        "operational",
        "returns_on",
        back.toString(),
        "return_flight",
        "TH 701 BRU-KGL");
  }
}
