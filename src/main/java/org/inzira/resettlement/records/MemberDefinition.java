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

/** Who belongs to a case; who came to it later has the day on which they did. */
@Component
class MemberDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("case-member");

  static final List<String> RELATIONSHIPS =
      List.of(
          "principal",
          "spouse",
          "child",
          "parent",
          "sibling",
          "grandparent",
          "other_relative",
          "not_related");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "case_members", Programme.RESETTLEMENT, "resettlement.case_member")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.required("person", new Reference(People.KIND), "P-2022-0001"),
              Field.required("relationship", new Code(RELATIONSHIPS), "principal"),
              Field.optional("joined_on", new Day(true), "2022-02-20"))
          .listed("case", "person", "relationship", "joined_on")
          .filteredBy("relationship")
          .aboutPerson("person")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  private final MemberChecks checks;
  private final CaseChanges changes;

  MemberDefinition(MemberChecks checks, CaseChanges changes) {
    this.checks = checks;
    this.changes = changes;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    checks.checkMembers(drafts, complaints);
  }

  @Override
  public void changed(List<Difference> differences) {
    changes.moved(
        differences.stream()
            .flatMap(difference -> difference.references("case"))
            .collect(Collectors.toSet()));
  }
}
