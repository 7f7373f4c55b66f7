package org.inzira.clearances.plans;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.clearances.Itinerary;
import org.inzira.clearances.WindowsMoved;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A journey that is planned for those who travel together; it states nothing to the ledger. */
@Component
class JourneyDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("planned-journey");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "planned_journeys", Programme.RESETTLEMENT, "clearances.planned_journey")
          .fields(
              Field.optional("family", new Text(30), "F-0117"),
              Field.required("destination", new Country(), "CAN"),
              Field.required("departs_on", new Day(false), "2022-03-01"),
              Field.optional("arrival_days_later", new Whole(-1, Itinerary.ARRIVAL_DAYS_MAX), "1"),
              Field.required(
                  "state", new Code(List.of("planned", "departed", "given_up")), "planned"))
          .listed("departs_on", "destination", "family", "state")
          .filteredBy("destination", "state")
          .sortedBy("departs_on")
          .searchedIn("family")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT, Role.HEALTH)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT);

  private final ApplicationEventPublisher events;

  JourneyDefinition(ApplicationEventPublisher events) {
    this.events = events;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void changed(List<Difference> differences) {
    var journeys =
        differences.stream()
            .flatMap(one -> Stream.concat(one.before().stream(), one.after().stream()))
            .map(record -> record.ref().id())
            .collect(Collectors.toSet());
    events.publishEvent(new WindowsMoved(journeys));
  }
}
