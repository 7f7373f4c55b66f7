package org.inzira.resettlement.records;

import java.util.List;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.inzira.resettlement.Reason;
import org.springframework.stereotype.Component;

/** That somebody may not travel for now. Why stands here alone; elsewhere they are only held. */
@Component
class HoldDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("case-hold");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "case_holds", Programme.RESETTLEMENT, "resettlement.case_hold")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.optional("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required(
                  "reason",
                  new Code(StepDefinition.codes(Reason.values(), Reason::code)),
                  "exit_permit"),
              Field.required("held_on", new Day(true), "2022-02-10"),
              Field.optional("lifted_on", new Day(true), "2022-02-24"),
              Field.optional("note", new Text(300), ""))
          .listed("held_on", "case", "person", "lifted_on")
          .sortedBy("held_on")
          .aboutPerson("person")
          .readBy(Role.CASE_WORKER, Role.PROTECTION)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  private final MemberChecks checks;
  private final CaseChanges changes;

  HoldDefinition(MemberChecks checks, CaseChanges changes) {
    this.checks = checks;
    this.changes = changes;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    checks.checkBelonging(drafts, complaints);
    drafts.forEach(draft -> MemberChecks.checkOrder(draft, "held_on", "lifted_on", complaints));
  }

  @Override
  public void changed(List<Difference> differences) {
    changes.moved(
        differences.stream()
            .flatMap(difference -> difference.references("case"))
            .collect(Collectors.toSet()));
  }
}
