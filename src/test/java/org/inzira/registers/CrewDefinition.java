package org.inzira.registers;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;

/** A kind that others refer to and that states nothing itself. */
final class CrewDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("crew");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "crews", Programme.SUPPORT, "trial.crew")
          .fields(
              Field.required("size", new FieldType.Whole(1, 99), "4"),
              Field.optional("motto", new FieldType.Text(40), "On time"))
          .listed("size")
          .searchedIn("motto")
          .readBy(Role.MOVEMENT)
          .writtenBy(Role.MOVEMENT);

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    drafts.stream()
        .filter(draft -> draft.values().whole("size").orElse(0) == 13)
        .forEach(draft -> complaints.about(draft, "size", "ZZ-013"));
  }
}
