package org.inzira.clearances.plans;

import java.util.List;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.clearances.WindowsMoved;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Who is to travel on a planned journey, and whether they are held for now. */
@Component
class TravellerDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("traveller");
  static final RecordKind PERSON = new RecordKind("person");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "travellers", Programme.RESETTLEMENT, "clearances.traveller")
          .fields(
              Field.required("journey", new Reference(JourneyDefinition.KIND), "J-2022-0001"),
              Field.required("person", new Reference(PERSON), "P-2022-0001"),
              Field.optional("held", new YesNo(), "no"))
          .listed("journey", "person", "held")
          .aboutPerson("person")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT, Role.HEALTH)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT);

  private final RecordReader records;
  private final ApplicationEventPublisher events;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  TravellerDefinition(@Lazy RecordReader records, ApplicationEventPublisher events) {
    this.records = records;
    this.events = events;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    records
        .repeated(
            KIND,
            "person",
            drafts,
            values ->
                List.of(
                    values.reference("person").orElseThrow(),
                    values.reference("journey").orElseThrow()))
        .forEach((draft, other) -> complaints.about(draft, "person", "TW-001", other.value()));
  }

  @Override
  public void changed(List<Difference> differences) {
    var journeys =
        differences.stream().flatMap(one -> one.references("journey")).collect(Collectors.toSet());
    events.publishEvent(new WindowsMoved(journeys));
  }
}
