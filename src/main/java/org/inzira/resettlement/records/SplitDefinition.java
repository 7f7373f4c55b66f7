package org.inzira.resettlement.records;

import java.util.List;
import java.util.Optional;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** That some of a case go on as a case of their own, by whose word and why; both show it. */
@Component
class SplitDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("split");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "splits", Programme.RESETTLEMENT, "resettlement.split")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.required("new_case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.required("authorised_by", new Text(120), "UNHCR"),
              Field.required("decided_on", new Day(true), "2022-02-10"),
              Field.required("reason", new Text(300), "Married; goes on with her husband"),
              Field.optional("shown_to", new Code(List.of(CaseTies.FOR_PROTECTION)), ""))
          .listed("decided_on", "case", "new_case", "authorised_by")
          .sortedBy("decided_on")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  /** One that tied cases which were sealed later tells of the tie. */
  @Override
  public Optional<Confidence> confidence() {
    return Optional.of(CaseTies.CONFIDENCE);
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    drafts.stream()
        .filter(draft ->
            MemberChecks.caseOf(draft).equals(draft.values().reference("new_case").orElseThrow()))
        .forEach(draft -> complaints.about(draft, "new_case", "RS-050"));
  }
}
