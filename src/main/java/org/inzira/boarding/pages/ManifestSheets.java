package org.inzira.boarding.pages;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.boarding.GateOverride;
import org.inzira.boarding.Line;
import org.inzira.boarding.Manifest;
import org.inzira.boarding.Overrides;
import org.inzira.boarding.Passenger;
import org.inzira.boarding.PassengerBook;
import org.inzira.boarding.Presence;
import org.inzira.flights.Flight;
import org.inzira.kernel.PersonId;
import org.inzira.page.Wording;
import org.inzira.places.Places;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.springframework.stereotype.Component;

/** Puts manifests into words, the same for page, PDF and workbook. */
@Component
class ManifestSheets {

  private static final int HASH_SHOWN = 16;

  private final PassengerBook passengers;
  private final Overrides overrides;
  private final Cases cases;
  private final Places places;

  ManifestSheets(PassengerBook passengers, Overrides overrides, Cases cases, Places places) {
    this.passengers = passengers;
    this.overrides = overrides;
    this.cases = cases;
    this.places = places;
  }

  /** Everyone whose name a sheet of these lines shows. */
  static Set<PersonId> persons(Collection<Line> lines) {
    return lines.stream().map(Line::person).collect(Collectors.toSet());
  }

  /** The manifest as it stands, which no version says yet. */
  ManifestSheet of(Flight flight, List<Line> lines, Wording words) {
    return sheet(flight, lines, false, words.text("boarding.manifest.open"), "", words);
  }

  /** A closed version. */
  ManifestSheet of(Flight flight, Manifest manifest, Wording words) {
    var state =
        words.text(
            "boarding.manifest.state." + manifest.state().code(),
            Integer.toString(manifest.number()),
            words.moment(manifest.closedAt()),
            manifest.closedBy().value());
    return sheet(
        flight,
        manifest.lines(),
        manifest.state() == Manifest.State.BOARDED,
        state,
        manifest.hash(),
        words);
  }

  private ManifestSheet sheet(
      Flight flight, List<Line> lines, boolean came, String state, String hash, Wording words) {
    var said = new FlightWords(words, places);
    var known = passengers.find(persons(lines), flight.itinerary().departure());
    var numbers = numbers(lines);
    var families = new LinkedHashMap<CaseId, List<ManifestSheet.Row>>();
    int position = 1;
    for (var line : sorted(lines, numbers, known)) {
      var passenger = Objects.requireNonNull(known.get(line.person()));
      families
          .computeIfAbsent(line.of(), any -> new ArrayList<>())
          .add(row(position++, line, passenger, said));
    }
    return new ManifestSheet(
        words.text("boarding.manifest.title", said.title(flight)),
        state,
        said.legs(flight),
        totals(lines, families.size(), words),
        hash,
        came,
        families.entrySet().stream()
            .map(family ->
                new ManifestSheet.Family(
                    numbers.getOrDefault(family.getKey(), ""), family.getValue()))
            .toList(),
        notes(flight, lines, known, words));
  }

  /** The numbers by which cases are spoken of. */
  Map<CaseId, String> numbers(Collection<Line> lines) {
    var ids = lines.stream().map(Line::of).collect(Collectors.toSet());
    return cases.find(ids).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, file -> file.getValue().number()));
  }

  /** By case, and in a case by the number of the person. */
  private static List<Line> sorted(
      List<Line> lines, Map<CaseId, String> numbers, Map<PersonId, Passenger> known) {
    return lines.stream()
        .sorted(
            Comparator.comparing(
                    (Line line) -> numbers.getOrDefault(line.of(), "") + line.of().value())
                .thenComparing(line -> Objects.requireNonNull(known.get(line.person())).number()))
        .toList();
  }

  private static ManifestSheet.Row row(
      int position, Line line, Passenger passenger, FlightWords said) {
    var words = said.words();
    return new ManifestSheet.Row(
        Integer.toString(position),
        passenger.number(),
        said.name(passenger),
        words.text("boarding.sex." + passenger.sex()),
        passenger.age().isPresent() ? Integer.toString(passenger.age().getAsInt()) : "",
        passenger.nationality(),
        passenger.document(),
        said.needs(line),
        said.seat(line),
        line.presence().map(presence -> came(presence, line, words)).orElse(""));
  }

  private static String came(Presence presence, Line line, Wording words) {
    var state = words.text("boarding.presence." + presence.code());
    return line.reason()
        .filter(reason -> presence != Presence.BOARDED)
        .map(reason ->
            words.text("boarding.because", state, words.text("boarding.reason." + reason.code())))
        .orElse(state);
  }

  private static String totals(List<Line> lines, int families, Wording words) {
    long infants = lines.stream().filter(Line::infant).count();
    return words.text(
        "boarding.manifest.totals", lines.size(), families, lines.size() - infants, infants);
  }

  /** Who flies by the word of two, which everyone who reads the manifest shall know. */
  private List<String> notes(
      Flight flight, List<Line> lines, Map<PersonId, Passenger> known, Wording words) {
    var byId =
        overrides.list(flight.id()).stream()
            .collect(Collectors.toMap(GateOverride::id, Function.identity()));
    return lines.stream()
        .flatMap(line -> line.override().stream())
        .map(id -> Optional.ofNullable(byId.get(id)))
        .flatMap(Optional::stream)
        .map(override -> note(override, known, words))
        .toList();
  }

  private static String note(GateOverride override, Map<PersonId, Passenger> known, Wording words) {
    var number =
        Optional.ofNullable(known.get(override.person())).map(Passenger::number).orElse("");
    var decision = override.decision().orElseThrow();
    return words.text(
        "boarding.manifest.override",
        number,
        override.covers().stream()
            .map(covered -> covered(covered, words))
            .collect(Collectors.joining("; ")),
        override.askedBy().value(),
        decision.by().value(),
        words.moment(decision.at()),
        override.reason());
  }

  /** What an override covers, in words: which clearance, by which rule, until when. */
  static String covered(String covers, Wording words) {
    var parts = covers.split("\\|", -1);
    var kind = words.text("code.clearance." + parts[0]);
    var rule = parts[1].isEmpty() ? "" : " (" + parts[1] + ")";
    return parts[2].isEmpty()
        ? kind + rule
        : words.text(
            "boarding.covered", kind + rule, words.day(java.time.LocalDate.parse(parts[2])));
  }

  /** The beginning of a hash, for a list of versions. */
  static String shortHash(String hash) {
    return hash.substring(0, Math.min(hash.length(), HASH_SHOWN));
  }
}
