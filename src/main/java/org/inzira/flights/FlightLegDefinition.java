package org.inzira.flights;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Reference;
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

/** From one airport to the next. Its times are written by the clocks of its airports. */
@Component
class FlightLegDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("flight-leg");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "flight_legs", Programme.RESETTLEMENT, "flights.flight_leg")
          .fields(
              Field.required("flight", new Reference(FlightDefinition.KIND), "M-2022-0001"),
              Field.required("position", new Whole(1, 9), "1"),
              Field.required("airline", new Text(60), "RwandAir"),
              Field.required("flight_number", new Text(10), "WB 700"),
              Field.required("from_airport", new Code(Airports.codes()), "KGL"),
              Field.required("to_airport", new Code(Airports.codes()), "BRU"),
              Field.required("departs_at", new Text(22), "2022-03-01T22:30"),
              Field.required("arrives_at", new Text(22), "2022-03-02T06:45"))
          .listed("flight", "position", "flight_number", "from_airport", "to_airport", "departs_at")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.MOVEMENT);

  private final RecordReader records;
  private final SeatBlocks blocks;
  private final BookingDesk desk;

  /** Reader and desk are lazy, since the register that reads is itself made of the definitions. */
  FlightLegDefinition(@Lazy RecordReader records, SeatBlocks blocks, @Lazy BookingDesk desk) {
    this.records = records;
    this.blocks = blocks;
    this.desk = desk;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  /** Locks the blocks, so that nobody is booked by days that are about to change. */
  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    blocks.lock(
        drafts.stream()
            .map(draft -> new FlightId(draft.values().reference("flight").orElseThrow()))
            .toList());
    new LegRules(records, complaints).check(drafts);
  }

  /** Those who are booked travel on other days then. */
  @Override
  public void changed(List<Difference> differences) {
    differences.stream()
        .flatMap(one -> one.references("flight"))
        .distinct()
        .map(FlightId::new)
        .forEach(desk::tellAgain);
  }
}
