package org.inzira.health.clinic;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** A day on which a clinic sees more or fewer than usual, or nobody. */
@Component
class ClinicDayDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("clinic-day");

  private static final int PLACES_MAX = 500;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "clinic_days", Programme.HEALTH, "health.clinic_day")
          .fields(
              Field.required("clinic", new Reference(ClinicDefinition.KIND), "CL-KIGALI"),
              Field.required("day", new Day(false), "2022-04-07"),
              Field.required("morning", new Whole(0, PLACES_MAX), "0"),
              Field.required("afternoon", new Whole(0, PLACES_MAX), "0"),
              Field.optional("reason", new Text(120), "public holiday"))
          .listed("day", "clinic", "morning", "afternoon", "reason")
          .sortedBy("day")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final RecordReader records;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  ClinicDayDefinition(@Lazy RecordReader records) {
    this.records = records;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    records
        .repeated(KIND, "clinic", drafts, ClinicDayDefinition::said)
        .forEach((draft, other) -> complaints.about(draft, "day", "CD-002", other.value()));
  }

  private static List<Object> said(FieldValues values) {
    return List.of(values.reference("clinic").orElseThrow(), values.day("day").orElseThrow());
  }
}
