package org.inzira.registers;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.access.Viewer;

/** Who may do what with the records of a kind; the one place that decides it. */
public final class RecordRights {

  private RecordRights() {}

  /** Whether the viewer may list and open records of the kind. */
  public static boolean mayRead(Viewer viewer, RecordDefinition definition) {
    return isAny(viewer, definition.readers());
  }

  /** Whether the viewer may read this record of the kind. */
  public static boolean mayRead(Viewer viewer, RecordDefinition definition, FieldValues record) {
    return mayRead(viewer, definition)
        && withheld(viewer, definition).map(confidence -> !confidence.covers(record)).orElse(true);
  }

  /** What of a kind the viewer may not read, although they read the kind. */
  static Optional<RecordDefinition.Confidence> withheld(
      Viewer viewer, RecordDefinition definition) {
    return definition.confidence().filter(confidence -> !isAny(viewer, confidence.confidants()));
  }

  /** Whether the viewer may add, edit, void and restore records of the kind. */
  public static boolean mayWrite(Viewer viewer, RecordDefinition definition) {
    return mayRead(viewer, definition) && isAny(viewer, definition.writers());
  }

  /** Whether the viewer may open one record of the kind by stating a reason. */
  public static boolean mayAsk(Viewer viewer, RecordDefinition definition) {
    return !mayRead(viewer, definition) && isAny(viewer, definition.readersWithReason());
  }

  private static boolean isAny(Viewer viewer, Set<Role> roles) {
    return !Collections.disjoint(viewer.roles(), roles);
  }
}
