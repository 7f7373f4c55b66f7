package org.inzira.projects;

import java.util.List;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKey;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A project: one agreement with one donor. Its record key is the project code. */
@Component
class ProjectDefinition implements ShapedDefinition {

  private static final RecordShape SHAPE = SupportShapes.project();

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    SpanRule.check(drafts, "starts_on", "ends_on", complaints);
    for (var draft : drafts) {
      if (!isCode(draft.key())) {
        complaints.about(draft, "record_key", "PR-002");
      }
    }
  }

  /** The ledger knows a project by its key, so the key has the form of a project code. */
  private static boolean isCode(RecordKey key) {
    try {
      new ProjectCode(key.value());
      return true;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
