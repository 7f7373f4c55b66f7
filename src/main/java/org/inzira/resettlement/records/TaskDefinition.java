package org.inzira.resettlement.records;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
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

/** What somebody has to do for a case, and by when. */
@Component
class TaskDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("case-task");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "case_tasks", Programme.RESETTLEMENT, "resettlement.case_task")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.required("officer", new Text(60), "case.worker"),
              Field.required("task", new Text(300), "Ask for the exit permit"),
              Field.required("due_on", new Day(false), "2022-02-14"),
              Field.optional("done_on", new Day(true), "2022-02-11"))
          .listed("due_on", "case", "officer", "task", "done_on")
          .sortedBy("due_on")
          .readBy(Role.CASE_WORKER, Role.PROTECTION)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    drafts.forEach(draft -> CaseDefinition.checkOfficer(draft, complaints));
  }
}
