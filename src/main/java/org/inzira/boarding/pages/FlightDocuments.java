package org.inzira.boarding.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.boarding.Flown;
import org.inzira.boarding.Landings;
import org.inzira.boarding.Line;
import org.inzira.boarding.ManifestVersions;
import org.inzira.boarding.Manifests;
import org.inzira.boarding.Passenger;
import org.inzira.boarding.PassengerBook;
import org.inzira.boarding.Presence;
import org.inzira.flights.Flight;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Puts notifications and the escort report into words: what is known, never what is planned. */
@Component
class FlightDocuments {

  /** By the first column, the number to say aloud. */
  private static final Comparator<List<String>> BY_NUMBER = Comparator.comparing(List::getFirst);

  private static final RecordKind ESCORT = new RecordKind("escort");

  private final Manifests manifests;
  private final ManifestVersions versions;
  private final Landings landings;
  private final PassengerBook passengers;
  private final Registers registers;
  private final Places places;

  FlightDocuments(
      Manifests manifests,
      ManifestVersions versions,
      Landings landings,
      PassengerBook passengers,
      Registers registers,
      Places places) {
    this.manifests = manifests;
    this.versions = versions;
    this.landings = landings;
    this.passengers = passengers;
    this.registers = registers;
    this.places = places;
  }

  /** Everyone whom a document about this flight may show. */
  Set<PersonId> persons(Flight flight) {
    var persons =
        versions.list(flight.id()).stream()
            .flatMap(version -> version.lines().stream())
            .map(Line::person)
            .collect(Collectors.toSet());
    landings.list(flight.id()).forEach(one -> persons.add(one.person()));
    return persons;
  }

  FlightDocument of(DocumentPages.Document document, Flight flight, Wording words) {
    var said = new FlightWords(words, places);
    var known = passengers.find(persons(flight), flight.itinerary().departure());
    var parts =
        switch (document) {
          case NOTIFICATION -> departures(flight, known, said);
          case ARRIVAL_NOTIFICATION -> arrivals(flight, known, said);
          case ESCORT_REPORT -> escorts(flight, known, said);
        };
    return new FlightDocument(
        words.text("boarding.document." + document.code()) + " · " + said.title(flight),
        words.text("boarding.document." + document.code() + ".lead"),
        items(flight, said),
        parts,
        List.of(words.text("boarding.document.note")));
  }

  private List<FlightDocument.Item> items(Flight flight, FlightWords said) {
    var words = said.words();
    var items = new ArrayList<FlightDocument.Item>();
    for (var leg : flight.legs()) {
      items.add(new FlightDocument.Item(words.text("boarding.leg.label"), said.leg(leg)));
    }
    manifests
        .roll(flight)
        .uplift()
        .ifPresentOrElse(
            uplift ->
                items.add(
                    new FlightDocument.Item(
                        words.text("boarding.depart.at"), words.moment(uplift.at()))),
            () ->
                items.add(
                    new FlightDocument.Item(
                        words.text("boarding.depart.at"),
                        words.text("boarding.document.unconfirmed"))));
    return items;
  }

  private List<FlightDocument.Part> departures(
      Flight flight, Map<PersonId, Passenger> known, FlightWords said) {
    var words = said.words();
    var left = landings.list(flight.id());
    var stayed =
        versions.list(flight.id()).stream()
            .findFirst()
            .map(version ->
                version.lines().stream()
                    .filter(
                        line -> line.presence().filter(one -> one != Presence.BOARDED).isPresent())
                    .toList())
            .orElse(List.of());
    return List.of(
        part(
            "departed",
            List.of("number", "name", "sex", "age", "nationality"),
            left.stream().map(one -> cells(one.person(), known, said)).sorted(BY_NUMBER).toList(),
            words),
        part(
            "stayed",
            List.of("number", "name", "sex", "age", "nationality", "came"),
            stayed.stream()
                .map(line -> {
                  var cells = new ArrayList<>(cells(line.person(), known, said));
                  cells.add(
                      line.reason()
                          .map(reason -> words.text("boarding.reason." + reason.code()))
                          .orElseGet(() ->
                              words.text(
                                  "boarding.presence." + line.presence().orElseThrow().code())));
                  return List.<String>copyOf(cells);
                })
                .toList(),
            words));
  }

  private List<FlightDocument.Part> arrivals(
      Flight flight, Map<PersonId, Passenger> known, FlightWords said) {
    var words = said.words();
    var records = landings.arrivals(flight.id());
    var rows =
        landings.list(flight.id()).stream()
            .map(one -> {
              var cells = new ArrayList<>(cells(one.person(), known, said));
              cells.addAll(became(one, Optional.ofNullable(records.get(one.departure())), words));
              return List.<String>copyOf(cells);
            })
            .sorted(BY_NUMBER)
            .toList();
    return List.of(
        part(
            "arrived",
            List.of("number", "name", "sex", "age", "nationality", "arrival", "confirmed"),
            rows,
            words));
  }

  private static List<String> became(Flown one, Optional<SavedRecord> arrival, Wording words) {
    if (one.cameBack().isPresent()) {
      return List.of(
          words.text(
              "boarding.came-back",
              words.day(one.cameBack().get().on()),
              words.text("boarding.reason." + one.cameBack().get().reason().code())),
          "");
    }
    return arrival
        .map(record -> {
          var values = record.values();
          return List.of(
              words.moment(values.moment("arrived_at").orElseThrow())
                  + values.text("port").map(port -> ", " + port).orElse(""),
              values.text("confirmed_by").orElse("")
                  + values.day("confirmed_on").map(on -> ", " + words.day(on)).orElse(""));
        })
        .orElseGet(() -> List.of(words.text("boarding.document.open"), ""));
  }

  private List<FlightDocument.Part> escorts(
      Flight flight, Map<PersonId, Passenger> known, FlightWords said) {
    var words = said.words();
    var rows =
        registers.find(ESCORT).isEmpty()
            ? List.<List<String>>of()
            : registers.list(ESCORT, "flight", Set.of(flight.id().value())).stream()
                .map(record -> escort(record, known, words))
                .toList();
    var needing =
        manifests.current(flight).stream()
            .filter(line -> !line.needs().isEmpty() || line.unaccompanied())
            .map(line -> {
              var passenger = Objects.requireNonNull(known.get(line.person()));
              return List.of(passenger.number(), said.name(passenger), said.needs(line));
            })
            .toList();
    return List.of(
        part("escorts", List.of("escort", "kind", "with", "return"), rows, words),
        part("needing", List.of("number", "name", "needs"), needing, words));
  }

  private static List<String> escort(
      SavedRecord record, Map<PersonId, Passenger> known, Wording words) {
    var values = record.values();
    return List.of(
        values.text("staff").orElse(""),
        values.text("escort_kind").map(kind -> words.text("boarding.escort." + kind)).orElse(""),
        values
            .reference("person")
            .map(PersonId::new)
            .map(person -> Optional.ofNullable(known.get(person)).map(Passenger::number).orElse(""))
            .orElse(""),
        values.day("returns_on").map(words::day).orElse("")
            + values.text("return_flight").map(flight -> ", " + flight).orElse(""));
  }

  private static List<String> cells(
      PersonId person, Map<PersonId, Passenger> known, FlightWords said) {
    var passenger = Objects.requireNonNull(known.get(person));
    return List.of(
        passenger.number(),
        said.name(passenger),
        said.words().text("boarding.sex." + passenger.sex()),
        passenger.age().isPresent() ? Integer.toString(passenger.age().getAsInt()) : "",
        passenger.nationality());
  }

  private static FlightDocument.Part part(
      String name, List<String> columns, List<List<String>> rows, Wording words) {
    return new FlightDocument.Part(
        words.text("boarding.part." + name, words.number(rows.size())),
        columns.stream().map(column -> words.text("boarding.column." + column)).toList(),
        rows,
        words.text("boarding.part.empty"));
  }
}
