package org.inzira.transit;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Moment;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** One vehicle on one run; several of them that leave together are a convoy. */
@Component
class VehicleDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("vehicle");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "vehicles", Programme.RESETTLEMENT, "transit.vehicle")
          .fields(
              Field.required("leaves_at", new Moment(false), "2022-03-05T07:30"),
              Field.required("from_place", new Place(Set.of()), "RW55-MAHAMA"),
              Field.required("to_place", new Place(Set.of()), "RW57-GASHORA"),
              Field.required("vehicle", new Text(60), "Bus RAD 123 B"),
              Field.required("seats", new Whole(1, 100), "29"),
              Field.optional("escort", new Text(120), "Movement assistant on duty"),
              Field.optional("flight", new Text(30), "M-2022-0456"))
          .listed("leaves_at", "from_place", "to_place", "vehicle", "seats", "escort")
          .filteredBy("from_place", "to_place")
          .sortedBy("leaves_at")
          .searchedIn("vehicle", "flight")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .writtenBy(Role.MOVEMENT);

  private final RecordReader records;

  VehicleDefinition(@Lazy RecordReader records) {
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var riding =
        records
            .list(
                RideDefinition.KIND,
                "vehicle",
                drafts.stream().map(Draft::id).collect(Collectors.toUnmodifiableSet()))
            .stream()
            .collect(
                Collectors.groupingBy(
                    ride -> RideDefinition.vehicle(ride.values()), Collectors.counting()));
    for (var draft : drafts) {
      var values = draft.values();
      if (values.place("from_place").equals(values.place("to_place"))) {
        complaints.about(draft, "to_place", "TC-021");
      }
      long taken = riding.getOrDefault(draft.id(), 0L);
      if (values.whole("seats").orElseThrow() < taken) {
        complaints.about(draft, "seats", "TC-020", Long.toString(taken));
      }
    }
  }
}
