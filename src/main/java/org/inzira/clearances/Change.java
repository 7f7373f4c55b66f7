package org.inzira.clearances;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.inzira.clearances.Clearance.Medical;
import org.inzira.clearances.Clearance.Paper;
import org.inzira.kernel.PersonId;

/** What might happen to a planned journey. */
public sealed interface Change {

  /** The medical clearance of a person is not given before a day. */
  record MedicalDelayed(PersonId person, LocalDate until) implements Change {}

  /** A clearance of a person is given anew on a day, perhaps with a day on which it ends. */
  record Renewed(PersonId person, ClearanceKind kind, LocalDate on, Optional<LocalDate> validUntil)
      implements Change {}

  /** The flight leaves so many days later. */
  record Slipped(int days) implements Change {}

  /** The clearances as they then are. */
  default List<Clearance> applied(Collection<? extends Clearance> clearances) {
    var after = new ArrayList<Clearance>(clearances);
    switch (this) {
      case MedicalDelayed(var person, var until) -> {
        var conditions =
            clearances.stream()
                .filter(one -> one instanceof Medical && one.person().equals(person))
                .map(one -> ((Medical) one).conditions())
                .findFirst()
                .orElse(java.util.Set.of());
        remove(after, person, ClearanceKind.MEDICAL);
        after.add(new Medical(person, Optional.empty(), Optional.of(until), conditions));
      }
      case Renewed(var person, var kind, var on, var until) -> {
        remove(after, person, kind);
        after.add(
            kind == ClearanceKind.MEDICAL
                ? new Medical(person, until, Optional.of(on), java.util.Set.of())
                : new Paper(person, kind, Optional.empty(), "", on, Optional.empty(), until));
      }
      case Slipped _ -> {}
    }
    return after;
  }

  private static void remove(List<Clearance> from, PersonId person, ClearanceKind kind) {
    from.removeIf(one -> one.person().equals(person) && one.kind() == kind);
  }
}
