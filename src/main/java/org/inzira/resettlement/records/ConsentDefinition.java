package org.inzira.resettlement.records;

import java.util.List;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** That somebody agrees to travel, or a guardian for them; it can be withdrawn at any time. */
@Component
class ConsentDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("consent");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "consents", Programme.RESETTLEMENT, "resettlement.consent")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("given_by", new Code(List.of("own", "guardian")), "own"),
              Field.required("given_on", new Day(true), "2022-02-01"),
              Field.optional("withdrawn_on", new Day(true), ""))
          .listed("given_on", "case", "person", "given_by", "withdrawn_on")
          .filteredBy("given_by")
          .sortedBy("given_on")
          .aboutPerson("person")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  private final MemberChecks checks;
  private final CaseChanges changes;

  ConsentDefinition(MemberChecks checks, CaseChanges changes) {
    this.checks = checks;
    this.changes = changes;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    checks.checkConsent(drafts, complaints);
  }

  @Override
  public void changed(List<Difference> differences) {
    changes.moved(
        differences.stream()
            .flatMap(difference -> difference.references("case"))
            .collect(Collectors.toSet()));
  }
}
