package org.inzira.registers;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.MeasureCode;

/** A kind that refers to trips, and so to crews by way of them. */
final class StopDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("stop");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "stops", Programme.SUPPORT, "trial.stop")
          .fields(
              Field.required("trip", new FieldType.Reference(TripDefinition.KIND), "T-1"),
              Field.required("made_on", new FieldType.Day(true), "2022-03-01"))
          .listed("trip")
          .readBy(Role.MOVEMENT)
          .writtenBy(Role.MOVEMENT);

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public Map<UUID, List<Fact>> facts(List<SavedRecord> stops) {
    return stops.stream()
        .collect(Collectors.toMap(stop -> stop.ref().id(), stop -> List.of(fact(stop))));
  }

  private static Fact fact(SavedRecord stop) {
    var day = stop.values().day("made_on").orElseThrow();
    return new Fact(
        new MeasureCode("trial.stops"), day, Optional.empty(), Dimensions.NONE, Set.of(), 1);
  }
}
