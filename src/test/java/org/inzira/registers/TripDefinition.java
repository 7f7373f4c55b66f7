package org.inzira.registers;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.MeasureCode;

/** A kind that refers to crews and states one fact a trip: as many people as the crew has. */
final class TripDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("trip");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "trips", Programme.SUPPORT, "trial.trip")
          .fields(
              Field.required("crew", new FieldType.Reference(CrewDefinition.KIND), "C-1"),
              Field.required("district", new FieldType.Place(Set.of("district")), "RW43"),
              Field.required("mode", new FieldType.Code(List.of("road", "air")), "road"),
              Field.required("made_on", new FieldType.Day(true), "2022-03-01"),
              Field.optional("left_at", new FieldType.Moment(true), "2022-03-01T06:00"),
              Field.optional("destination", new FieldType.Country(), "KEN"),
              Field.optional("late", new FieldType.YesNo(), "no"))
          .listed("crew", "district", "made_on")
          .filteredBy("mode", "district")
          .sortedBy("made_on")
          .readBy(Role.MOVEMENT)
          .readWithReasonBy(Role.MONITORING)
          .writtenBy(Role.MOVEMENT);

  private final RecordReader records;

  TripDefinition(RecordReader records) {
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> trips) {
    var crews = records.find(CrewDefinition.KIND, crews(trips));
    return trips.stream()
        .collect(Collectors.toMap(trip -> trip.ref().id(), trip -> List.of(fact(trip, crews))));
  }

  private static Set<UUID> crews(List<SavedRecord> trips) {
    return trips.stream()
        .flatMap(trip -> trip.values().reference("crew").stream())
        .collect(Collectors.toSet());
  }

  private static Fact fact(SavedRecord trip, Map<UUID, SavedRecord> crews) {
    var crew = requireNonNull(crews.get(trip.values().reference("crew").orElseThrow()));
    var district = trip.values().place("district").map(PlaceCode::value);
    LocalDate day = trip.values().day("made_on").orElseThrow();
    return new Fact(
        new MeasureCode("trial.trips"),
        day,
        Optional.empty(),
        Dimensions.NONE.with(Dimension.PLACE, district),
        Set.of(),
        crew.values().whole("size").orElseThrow());
  }
}
