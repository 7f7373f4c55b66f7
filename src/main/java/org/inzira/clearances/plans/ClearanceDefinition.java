package org.inzira.clearances.plans;

import java.util.Arrays;
import java.util.List;
import org.inzira.access.Role;
import org.inzira.clearances.ClearanceKind;
import org.inzira.clearances.Clearances;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A paper, check or answer that a person got; never what health alone states. */
@Component
class ClearanceDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("clearance");

  private static final List<String> KINDS =
      Arrays.stream(ClearanceKind.values())
          .filter(kind -> !kind.isStatedByHealth())
          .map(ClearanceKind::code)
          .toList();

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "clearances", Programme.RESETTLEMENT, "clearances.clearance")
          .fields(
              Field.required("person", new Reference(TravellerDefinition.PERSON), "P-2022-0001"),
              Field.required("clearance", new Code(KINDS), "exit_permit"),
              Field.optional("destination", new Country(), "CAN"),
              Field.optional(
                  "condition", new Code(List.of("emergency", "urgent", "normal")), "normal"),
              Field.required("given_on", new Day(true), "2022-02-01"),
              Field.optional("valid_from", new Day(false), "2022-02-01"),
              Field.optional("valid_until", new Day(false), "2022-05-01"))
          .listed("given_on", "person", "clearance", "destination", "valid_until")
          .filteredBy("clearance", "destination")
          .sortedBy("given_on")
          .aboutPerson("person")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .readWithReasonBy(Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT);

  private final Clearances clearances;

  ClearanceDefinition(Clearances clearances) {
    this.clearances = clearances;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    drafts.forEach(draft -> checkOne(draft, complaints));
  }

  private static void checkOne(Draft draft, Complaints complaints) {
    var values = draft.values();
    var until = values.day("valid_until");
    var first = values.day("valid_from").or(() -> values.day("given_on"));
    if (until.isPresent() && first.filter(day -> until.get().isBefore(day)).isPresent()) {
      complaints.about(draft, "valid_until", "TW-002", until.get().toString());
    }
    boolean submission =
        values.text("clearance").orElseThrow().equals(ClearanceKind.SUBMISSION.code());
    if (submission != values.text("condition").isPresent()) {
      complaints.about(draft, "condition", "TW-003");
    }
  }

  @Override
  public void changed(List<Difference> differences) {
    clearances.moved(differences, "person");
  }
}
