package org.inzira.boarding;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.flights.Flight;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.places.PlaceKind;
import org.inzira.places.Places;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseFile;
import org.springframework.stereotype.Component;

/**
 * Writes departures and arrivals as records, by the registers that a sheet or form would go
 * through, so that their rules hold and their facts reach the ledger.
 */
@Component
class DepartureRecords {

  static final RecordKind DEPARTURE = new RecordKind("departure");
  static final RecordKind ARRIVAL = new RecordKind("arrival");
  private static final RecordKind CASE = new RecordKind("case");
  private static final String CATEGORY = "refugee";

  private final Registers registers;
  private final PassengerBook passengers;
  private final Telling telling;
  private final Places places;

  DepartureRecords(Registers registers, PassengerBook passengers, Telling telling, Places places) {
    this.registers = registers;
    this.passengers = passengers;
    this.telling = telling;
    this.places = places;
  }

  /** A departure of each; gives the records by person. */
  Outcome<Map<PersonId, UUID>> record(
      Flight flight, List<Line> onBoard, Instant upliftAt, String reasonAfterwards) {
    var persons = onBoard.stream().map(Line::person).toList();
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toSet());
    var keys = registers.keys(People.KIND, ids);
    var numbers = passengers.numbers(ids);
    var files = files(persons);
    var asylum = asylum(files.values());
    var rows = new ArrayList<FieldRecord>();
    for (var person : persons) {
      var key = keys.getOrDefault(person.value(), "");
      var file = Optional.ofNullable(files.get(person));
      var values = values(flight, file);
      values.put(
          "asylum_country", file.map(one -> asylum.get(one.id().value())).orElseGet(this::country));
      values.put("person", key);
      values.put("uplift_at", upliftAt.toString());
      rows.add(
          row(
              flight.number() + "-" + numbers.getOrDefault(person.value(), key),
              values,
              Optional.empty(),
              reasonAfterwards));
    }
    return hand(DEPARTURE, rows).map(handled -> found(rows, persons));
  }

  private Map<PersonId, CaseFile> files(List<PersonId> persons) {
    var groups = telling.open(persons);
    var files = telling.files(groups.keySet());
    var byPerson = new HashMap<PersonId, CaseFile>();
    groups.forEach((of, members) ->
        Optional.ofNullable(files.get(of))
            .ifPresent(file -> members.forEach(person -> byPerson.put(person, file))));
    return byPerson;
  }

  private Map<String, String> values(Flight flight, Optional<CaseFile> file) {
    var leg = flight.legs().getFirst();
    var values = new HashMap<String, String>();
    values.put("destination", file.map(CaseFile::destination).orElse(flight.destination()).value());
    values.put("pathway", file.map(CaseFile::pathway).orElse("resettlement"));
    values.put("category", CATEGORY);
    values.put("airline_leg", leg.from() + "-" + leg.to());
    file.flatMap(CaseFile::site).map(PlaceCode::value).ifPresent(site -> values.put("site", site));
    return values;
  }

  /** The countries of asylum, as the records of the cases have them. */
  private Map<UUID, String> asylum(Collection<CaseFile> files) {
    var ids = files.stream().map(file -> file.id().value()).collect(Collectors.toSet());
    var countries = new HashMap<UUID, String>();
    registers
        .find(CASE, ids)
        .forEach((id, record) ->
            record
                .values()
                .country("asylum_country")
                .ifPresent(country -> countries.put(id, country.value())));
    return countries;
  }

  /** The mission’s country, by the name that fields of countries read. */
  private String country() {
    return places.list(Set.of(PlaceKind.COUNTRY)).getFirst().name();
  }

  private Map<PersonId, UUID> found(List<FieldRecord> rows, List<PersonId> persons) {
    var keys = rows.stream().map(FieldRecord::key).collect(Collectors.toSet());
    var ids = persons.stream().map(PersonId::value).collect(Collectors.toSet());
    return registers.list(DEPARTURE, "person", ids).stream()
        .filter(record -> keys.contains(record.key().value()))
        .collect(
            Collectors.toMap(
                record -> new PersonId(record.values().reference("person").orElseThrow()),
                record -> record.ref().id()));
  }

  /** Hands rows to the register of a kind; any refusal refuses all. */
  Outcome<Handled> hand(RecordKind kind, List<FieldRecord> rows) {
    var handled = registers.get(kind).handle(new FieldRecordBatch(rows, Map.of()));
    return handled.refusals().isEmpty()
        ? Outcome.done(handled)
        : Outcome.refused(handled.refusals());
  }

  static FieldRecord row(
      String key, Map<String, String> values, Optional<String> voidReason, String late) {
    return new FieldRecord(
        Location.field(""),
        key,
        values,
        voidReason,
        Optional.of(late).filter(reason -> !reason.isBlank()));
  }
}
