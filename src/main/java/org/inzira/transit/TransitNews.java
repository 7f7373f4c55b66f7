package org.inzira.transit;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RefusedException;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Stage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Tells cases who sleeps at a transit centre. */
@Component
class TransitNews {

  private final Cases cases;

  TransitNews(@Lazy Cases cases) {
    this.cases = cases;
  }

  /**
   * These came on that day. Only who has a seat is on the way by it: others live at a centre for
   * weeks before they are booked, and saying it twice changes nothing.
   */
  void entered(LocalDate on, Collection<UUID> persons) {
    var ids = persons.stream().map(PersonId::new).collect(Collectors.toUnmodifiableSet());
    var byCase = new HashMap<CaseId, Set<PersonId>>();
    cases
        .openCases(ids)
        .forEach((person, of) -> byCase.computeIfAbsent(of, one -> new HashSet<>()).add(person));
    cases
        .find(byCase.keySet())
        .forEach((id, file) -> tell(file, byCase.getOrDefault(id, Set.of()), on));
  }

  private void tell(CaseFile file, Set<PersonId> came, LocalDate on) {
    var booked =
        file.members().stream()
            .filter(member -> member.stage() == Stage.BOOKED)
            .map(CaseFile.Member::person)
            .filter(came::contains)
            .collect(Collectors.toUnmodifiableSet());
    if (!booked.isEmpty()
        && cases.told(new MovementNews.EnteredTransit(file.id(), booked, on))
            instanceof Outcome.Refused<CaseId>(var refusals)) {
      throw new RefusedException(refusals);
    }
  }
}
