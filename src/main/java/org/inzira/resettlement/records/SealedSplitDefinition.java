package org.inzira.resettlement.records;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/**
 * A split for protection. It refers by number, so that nothing at either case tells of the other;
 * only two roles may know that it is there.
 */
@Component
class SealedSplitDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("sealed-split");

  /** As long as what is said of shared places may be. */
  static final int SHARED_MAX = 2000;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "sealed_splits", Programme.RESETTLEMENT, "resettlement.sealed_split")
          .fields(
              Field.required("case_number", new Text(30), "RW-C-2022-0001"),
              Field.required("new_case_number", new Text(30), "RW-C-2022-0002"),
              Field.required("authorised_by", new Text(120), "UNHCR"),
              Field.required("decided_on", new Day(true), "2022-02-10"),
              Field.required("reason", new Text(300), "Protection"),
              Field.optional("shared", new Text(SHARED_MAX), ""))
          .listed("decided_on", "case_number", "new_case_number", "authorised_by")
          .sortedBy("decided_on")
          .searchedIn("case_number", "new_case_number")
          .readBy(Role.PROTECTION, Role.HEAD_OF_MISSION)
          .writtenBy(Role.PROTECTION);

  private final TieChecks checks;
  private final CaseNumbers numbers;
  private final Sealing sealing;

  SealedSplitDefinition(TieChecks checks, CaseNumbers numbers, Sealing sealing) {
    this.checks = checks;
    this.numbers = numbers;
    this.sealing = sealing;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    checks.checkSealed(drafts, complaints);
  }

  /** One that a sheet brings empties the new case as the page does. */
  @Override
  public void written(List<SavedRecord> records) {
    for (var record : records) {
      var old = record.values().text("case_number").flatMap(numbers::find);
      var fresh = record.values().text("new_case_number").flatMap(numbers::find);
      old.ifPresent(from -> fresh.ifPresent(apart -> sealing.seal(from, apart)));
    }
  }
}
