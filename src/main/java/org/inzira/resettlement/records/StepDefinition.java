package org.inzira.resettlement.records;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
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
import org.inzira.resettlement.StepKind;
import org.springframework.stereotype.Component;

/**
 * A step of a case: by it, and by nothing else, a case has a stage. A day never recorded is empty.
 */
@Component
class StepDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("case-step");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "case_steps", Programme.RESETTLEMENT, "resettlement.case_step")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.optional("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required(
                  "step", new Code(codes(StepKind.values(), StepKind::code)), "registered"),
              Field.optional("happened_on", new Day(true), "2022-01-20"),
              Field.optional("decided_by", new Code(List.of("receiving_state", "unhcr")), ""),
              Field.optional("document", new Text(120), ""),
              Field.optional("reason", new Code(codes(Reason.values(), Reason::code)), ""))
          .listed("happened_on", "case", "person", "step", "decided_by", "reason")
          .filteredBy("step", "decided_by", "reason")
          .sortedBy("happened_on")
          .aboutPerson("person")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  private final StepChecks checks;
  private final CaseChanges changes;

  StepDefinition(StepChecks checks, CaseChanges changes) {
    this.checks = checks;
    this.changes = changes;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    checks.check(drafts, complaints);
  }

  @Override
  public void checkVoiding(List<Draft> drafts, Complaints complaints) {
    checks.checkVoiding(drafts, complaints);
  }

  @Override
  public void changed(List<Difference> differences) {
    changes.moved(
        differences.stream()
            .flatMap(difference -> difference.references("case"))
            .collect(Collectors.toSet()));
  }

  static <E> List<String> codes(E[] values, Function<E, String> code) {
    return Arrays.stream(values).map(code).toList();
  }
}
