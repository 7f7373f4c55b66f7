package org.inzira.transit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.inzira.resettlement.Cases;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That a person has a seat on a vehicle. */
@Component
class RideDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("ride");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "rides", Programme.RESETTLEMENT, "transit.ride")
          .fields(
              Field.required("vehicle", new Reference(VehicleDefinition.KIND), "V-2022-031"),
              Field.required("person", new Reference(People.KIND), "P-2022-0001"))
          .listed("vehicle", "person")
          .aboutPerson("person")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.MOVEMENT);

  private final RecordReader records;
  private final RideRows rows;
  private final TransitLocks locks;
  private final Cases cases;
  private final ZoneId zone;

  RideDefinition(
      @Lazy RecordReader records,
      RideRows rows,
      TransitLocks locks,
      @Lazy Cases cases,
      ZoneId zone) {
    this.records = records;
    this.cases = cases;
    this.rows = rows;
    this.locks = locks;
    this.zone = zone;
  }

  /** What a person can have once: a vehicle that day from that place. */
  private record Seat(UUID person, LocalDate day, String from) {}

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    locks.hold(
        drafts.stream()
            .flatMap(draft -> Stream.of(vehicle(draft.values()), person(draft.values())))
            .toList());
    var byVehicle =
        drafts.stream().collect(Collectors.groupingBy(draft -> vehicle(draft.values())));
    var vehicles = records.find(VehicleDefinition.KIND, byVehicle.keySet());
    checkSeats(drafts, byVehicle, vehicles, complaints);
    checkPersons(drafts, vehicles, complaints);
    checkMeeting(byVehicle, complaints);
  }

  /** Some must not meet; the sentence says neither whom nor why. */
  private void checkMeeting(Map<UUID, List<Draft>> byVehicle, Complaints complaints) {
    byVehicle.forEach((vehicle, asked) -> {
      var drafted = asked.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
      var there = new HashSet<PersonId>();
      records.list(KIND, "vehicle", Set.of(vehicle)).stream()
          .filter(ride -> !drafted.contains(ride.ref().id()))
          .forEach(ride -> there.add(new PersonId(person(ride.values()))));
      var all = new HashSet<>(there);
      persons(asked).forEach(person -> all.add(new PersonId(person)));
      var apart = cases.keptApart(all);
      for (var draft : asked) {
        var person = new PersonId(person(draft.values()));
        if (Collections.disjoint(apart.getOrDefault(person, Set.of()), there)) {
          there.add(person);
        } else {
          complaints.about(draft, "person", "TC-024");
        }
      }
    });
  }

  private void checkSeats(
      List<Draft> drafts,
      Map<UUID, List<Draft>> byVehicle,
      Map<UUID, SavedRecord> vehicles,
      Complaints complaints) {
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    var taken =
        records.list(KIND, "vehicle", byVehicle.keySet()).stream()
            .filter(ride -> !drafted.contains(ride.ref().id()))
            .collect(Collectors.groupingBy(ride -> vehicle(ride.values()), Collectors.counting()));
    byVehicle.forEach((id, asked) -> {
      var vehicle = vehicles.get(id);
      var seats = vehicle == null ? 0 : vehicle.values().whole("seats").orElseThrow();
      var free = Math.max(0, seats - taken.getOrDefault(id, 0L));
      asked.stream()
          .skip(free)
          .forEach(draft ->
              complaints.about(
                  draft, "vehicle", "TC-022", Long.toString(seats), Long.toString(free)));
    });
  }

  private void checkPersons(
      List<Draft> drafts, Map<UUID, SavedRecord> vehicles, Complaints complaints) {
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    var had = new HashMap<Seat, String>();
    for (var day : days(vehicles)) {
      rows.of(persons(drafts), start(day), start(day.plusDays(1))).stream()
          .filter(ride -> !drafted.contains(ride.ride()))
          .forEach(ride -> had.put(new Seat(ride.person(), day, ride.from()), ride.vehicleKey()));
    }
    for (var draft : drafts) {
      var vehicle = vehicles.get(vehicle(draft.values()));
      if (vehicle != null) {
        var other = had.putIfAbsent(seat(draft, vehicle), vehicle.key().value());
        if (other != null) {
          complaints.about(draft, "person", "TC-023", other);
        }
      }
    }
  }

  private Seat seat(Draft draft, SavedRecord vehicle) {
    var from = vehicle.values().place("from_place").map(PlaceCode::value).orElseThrow();
    return new Seat(person(draft.values()), day(vehicle), from);
  }

  private Set<LocalDate> days(Map<UUID, SavedRecord> vehicles) {
    var days = new HashSet<LocalDate>();
    vehicles.values().forEach(vehicle -> days.add(day(vehicle)));
    return days;
  }

  private LocalDate day(SavedRecord vehicle) {
    return vehicle.values().moment("leaves_at").orElseThrow().atZone(zone).toLocalDate();
  }

  private Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  private static List<UUID> persons(List<Draft> drafts) {
    return drafts.stream().map(draft -> person(draft.values())).toList();
  }

  static UUID vehicle(FieldValues values) {
    return values.reference("vehicle").orElseThrow();
  }

  static UUID person(FieldValues values) {
    return values.reference("person").orElseThrow();
  }
}
