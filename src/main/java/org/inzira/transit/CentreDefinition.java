package org.inzira.transit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** Where people sleep before they fly, and in how many beds. */
@Component
class CentreDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("transit-centre");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "transit_centres", Programme.RESETTLEMENT, "transit.transit_centre")
          .fields(
              Field.required("place", new Place(Set.of("site", "centre")), "RW57-GASHORA"),
              Field.required("beds", new Whole(1, 5000), "120"))
          .listed("place", "beds")
          .readBy(Role.MOVEMENT, Role.CASE_WORKER, Role.PROTECTION)
          .writtenBy(Role.MOVEMENT);

  private final BedRows beds;
  private final Clock clock;
  private final ZoneId zone;

  CentreDefinition(BedRows beds, Clock clock, ZoneId zone) {
    this.beds = beds;
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  /** Nights that are over may have had more. */
  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var today = LocalDate.now(clock.withZone(zone));
    for (var draft : drafts) {
      int most = beds.mostTaken(draft.id(), today);
      if (draft.values().whole("beds").orElseThrow() < most) {
        complaints.about(draft, "beds", "TC-006", Integer.toString(most));
      }
    }
  }
}
