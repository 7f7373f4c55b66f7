package org.inzira.health.clinic;

import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A clinic: how many it sees on a usual day, and which stations it has. */
@Component
class ClinicDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("clinic");

  private static final int PLACES_MAX = 500;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "clinics", Programme.HEALTH, "health.clinic")
          .fields(
              Field.required("place", new Place(Set.of("centre", "hospital", "site")), "RW13-MHAC"),
              Field.required("morning", new Whole(0, PLACES_MAX), "24"),
              Field.required("afternoon", new Whole(0, PLACES_MAX), "16"),
              Field.optional("open_saturday", new YesNo(), "no"),
              Field.optional("open_sunday", new YesNo(), "no"),
              Field.required("registration", new YesNo(), "yes"),
              Field.required("counselling", new YesNo(), "yes"),
              Field.required("vitals", new YesNo(), "yes"),
              Field.required("physician", new YesNo(), "yes"),
              Field.required("x_ray", new YesNo(), "yes"),
              Field.required("laboratory", new YesNo(), "yes"),
              Field.required("vaccination", new YesNo(), "yes"))
          .listed("place", "morning", "afternoon")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  /** A clinic without a station would have nowhere to send whoever comes. */
  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    for (var draft : drafts) {
      if (Clinics.stations(draft.values()).isEmpty()) {
        complaints.about(draft, "registration", "CD-001");
      }
    }
  }
}
