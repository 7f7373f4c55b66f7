package org.inzira.activities;

import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A building work at a border post; what it achieves is stated by its milestones. */
@Component
class WorkDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("work");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "works", Programme.BORDER, "activities.work")
          .fields(
              Field.required("title", new Text(200), "One-stop border post, home side"),
              Field.required("post", new Place(Set.of("border-post")), "RW36-RUSIZI-2"),
              Field.required("side", new Code(List.of("home", "neighbour")), "home"),
              Field.required("authority", new Text(120), "Transport development agency"))
          .listed("title", "post", "side", "authority")
          .filteredBy("post", "side")
          .searchedIn("title", "authority")
          .readBy(Role.FIELD_OFFICER, Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.FIELD_OFFICER);

  @Override
  public RecordShape shape() {
    return SHAPE;
  }
}
