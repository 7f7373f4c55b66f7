package org.inzira.resettlement.records;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** That two cases are to fly on one flight. */
@Component
class BondDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("case-bond");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "case_bonds", Programme.RESETTLEMENT, "resettlement.case_bond")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.required("bound_with", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.optional("shown_to", new Code(List.of(CaseTies.FOR_PROTECTION)), ""))
          .listed("case", "bound_with")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT);

  private final TieChecks checks;
  private final CaseChanges changes;

  BondDefinition(TieChecks checks, CaseChanges changes) {
    this.checks = checks;
    this.changes = changes;
  }

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
    checks.checkBonds(drafts, complaints);
  }

  @Override
  public void changed(List<Difference> differences) {
    changes.moved(
        differences.stream()
            .flatMap(one -> Stream.concat(one.references("case"), one.references("bound_with")))
            .collect(Collectors.toSet()));
  }
}
