package org.inzira.transit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordRef;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.Gathering;
import org.inzira.resettlement.Gatherings;
import org.inzira.transit.RideRows.Ride;
import org.inzira.transit.Rides.Manifest.Rider;
import org.inzira.transit.TransitBatches.Line;
import org.inzira.transit.Travellers.Traveller;
import org.springframework.stereotype.Component;

/** Vehicles with who rides on them; families ride together. */
@Component
class Rides implements Gatherings {

  /** Beyond this nobody plans a vehicle. */
  private static final int AHEAD_DAYS = 730;

  private final TransitBatches batches;
  private final TransitNumbers numbers;
  private final Travellers travellers;
  private final Registers registers;
  private final RideRows rows;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;
  private final ZoneId zone;

  Rides(
      TransitBatches batches,
      TransitNumbers numbers,
      Travellers travellers,
      Registers registers,
      RideRows rows,
      Transactions transactions,
      Trail trail,
      Clock clock,
      ZoneId zone) {
    this.batches = batches;
    this.numbers = numbers;
    this.travellers = travellers;
    this.registers = registers;
    this.rows = rows;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
    this.zone = zone;
  }

  /** Who shall be on a vehicle. */
  record Manifest(
      UUID id,
      String key,
      PlaceCode from,
      PlaceCode to,
      Instant leavesAt,
      String vehicle,
      int seats,
      Optional<String> escort,
      Optional<String> flight,
      List<Rider> riders) {

    Manifest {
      riders = List.copyOf(riders);
    }

    /** One with a seat, and the record that says so. */
    record Rider(UUID ride, Traveller traveller) {}

    RecordRef ref() {
      return new RecordRef(VehicleDefinition.KIND, id);
    }

    String address() {
      return "/transit/vehicles/" + id;
    }

    Set<PersonId> persons() {
      return riders.stream()
          .map(rider -> rider.traveller().person())
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  /** A vehicle with how many ride on it. */
  record Run(Manifest manifest, int riding) {}

  /** The vehicles that leave from a moment on, without who rides on them. */
  List<Run> leaving(Instant from, int limit) {
    var riding = rows.leaving(from, limit);
    var vehicles = registers.find(VehicleDefinition.KIND, Set.copyOf(riding.keySet()));
    var runs = new LinkedHashMap<UUID, Run>();
    riding.forEach((id, count) ->
        Optional.ofNullable(vehicles.get(id))
            .ifPresent(vehicle -> runs.put(id, new Run(manifest(vehicle, List.of()), count))));
    return List.copyOf(runs.values());
  }

  Optional<Manifest> find(UUID vehicle) {
    return Optional.ofNullable(registers.find(VehicleDefinition.KIND, Set.of(vehicle)).get(vehicle))
        .map(kept -> manifest(kept, riders(vehicle)));
  }

  private List<Rider> riders(UUID vehicle) {
    var rides = registers.list(RideDefinition.KIND, "vehicle", Set.of(vehicle));
    var known =
        travellers.of(
            rides.stream()
                .map(ride -> new PersonId(RideDefinition.person(ride.values())))
                .collect(Collectors.toUnmodifiableSet()));
    return rides.stream()
        .flatMap(ride ->
            Optional.ofNullable(known.get(new PersonId(RideDefinition.person(ride.values()))))
                .map(one -> new Rider(ride.ref().id(), one))
                .stream())
        .sorted(Comparator.comparing(Rider::traveller, Traveller.BY_FAMILY))
        .toList();
  }

  private static Manifest manifest(SavedRecord vehicle, List<Rider> riders) {
    var values = vehicle.values();
    return new Manifest(
        vehicle.ref().id(),
        vehicle.key().value(),
        values.place("from_place").orElseThrow(),
        values.place("to_place").orElseThrow(),
        values.moment("leaves_at").orElseThrow(),
        values.text("vehicle").orElseThrow(),
        Math.toIntExact(values.whole("seats").orElseThrow()),
        values.text("escort"),
        values.text("flight"),
        riders);
  }

  /**
   * A seat for each of them or for none. Refused as {@link TransitNumbers} and the kind of record
   * refuse: no seat left ({@code TC-022}), who is on another vehicle ({@code TC-023}).
   */
  Outcome<Integer> seat(Manifest manifest, String written) {
    return switch (numbers.read(written, true)) {
      case Outcome.Refused<Set<PersonId>>(var refusals) -> Outcome.refused(refusals);
      case Outcome.Done<Set<PersonId>>(var persons) ->
          transactions.write(() -> seat(manifest, persons));
    };
  }

  private Outcome<Integer> seat(Manifest manifest, Set<PersonId> persons) {
    var riding =
        registers.list(RideDefinition.KIND, "vehicle", Set.of(manifest.id())).stream()
            .map(ride -> RideDefinition.person(ride.values()))
            .collect(Collectors.toUnmodifiableSet());
    var added =
        persons.stream().map(PersonId::value).filter(person -> !riding.contains(person)).toList();
    var keys = registers.keys(People.KIND, Set.copyOf(added));
    var lines =
        added.stream()
            .map(person ->
                new Line(
                    "RI-" + UUID.randomUUID(),
                    Map.of("vehicle", manifest.key(), "person", keys.getOrDefault(person, ""))))
            .toList();
    var refused = batches.bring(RideDefinition.KIND, lines);
    if (!refused.isEmpty()) {
      return Outcome.refused(refused);
    }
    trail.did("seated", manifest.ref());
    return Outcome.done(lines.size());
  }

  @Override
  public List<Gathering> shared(Set<PersonId> some, Set<PersonId> others) {
    var beside = coming(others).stream().map(Ride::vehicle).collect(Collectors.toSet());
    return coming(some).stream()
        .filter(ride -> beside.contains(ride.vehicle()))
        .map(ride ->
            new Gathering(
                new RecordRef(VehicleDefinition.KIND, ride.vehicle()),
                ride.vehicleKey(),
                ride.at().atZone(zone).toLocalDate(),
                false))
        .distinct()
        .toList();
  }

  private List<Ride> coming(Collection<PersonId> persons) {
    var now = clock.instant();
    return rows.of(
        persons.stream().map(PersonId::value).toList(), now, now.plus(Duration.ofDays(AHEAD_DAYS)));
  }

  @Override
  public Outcome<Gathering> giveBack(
      Gathering gathering, Set<PersonId> some, Set<PersonId> others, String why) {
    var rides =
        coming(some).stream()
            .filter(ride -> ride.vehicle().equals(gathering.at().id()))
            .map(Ride::ride)
            .collect(Collectors.toUnmodifiableSet());
    var keys = List.copyOf(registers.keys(RideDefinition.KIND, rides).values());
    var refused = batches.takeOut(RideDefinition.KIND, keys, why);
    return refused.isEmpty() ? Outcome.done(gathering) : Outcome.refused(refused);
  }
}
