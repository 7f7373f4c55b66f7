package org.inzira.resettlement.records;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** By whom and how urgently a case was submitted: for case and protection staff only. */
@Component
class SubmissionDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("submission");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "submissions", Programme.RESETTLEMENT, "resettlement.submission")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.required(
                  "category",
                  new Code(
                      List.of(
                          "legal_or_physical_protection",
                          "survivors_of_violence_or_torture",
                          "medical_needs",
                          "women_and_girls_at_risk",
                          "family_reunification",
                          "children_and_adolescents_at_risk",
                          "lack_of_alternative_solutions")),
                  "lack_of_alternative_solutions"),
              Field.required(
                  "priority", new Code(List.of("emergency", "urgent", "normal")), "normal"),
              Field.required("submitted_on", new Day(true), "2022-01-10"))
          .listed("submitted_on", "case", "category", "priority")
          .filteredBy("category", "priority")
          .sortedBy("submitted_on")
          .readBy(Role.CASE_WORKER, Role.PROTECTION)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  @Override
  public RecordShape shape() {
    return SHAPE;
  }
}
