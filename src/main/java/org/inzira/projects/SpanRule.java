package org.inzira.projects;

import java.util.List;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;

/** Nothing ends before it starts. */
final class SpanRule {

  private SpanRule() {}

  static void check(List<Draft> drafts, String first, String last, Complaints complaints) {
    for (var draft : drafts) {
      var starts = draft.values().day(first);
      var ends = draft.values().day(last);
      if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
        complaints.about(draft, last, "PR-001", ends.get().toString(), starts.get().toString());
      }
    }
  }
}
