package org.inzira.boarding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Stage;
import org.springframework.stereotype.Component;

/**
 * Tells cases what happened to their members at the airport. A person is told of to the case that
 * is open today, since a split may have moved them since they were booked.
 */
@Component
class Telling {

  private final Cases cases;

  Telling(Cases cases) {
    this.cases = cases;
  }

  /** The open cases of these persons. */
  Map<CaseId, Set<PersonId>> open(Collection<PersonId> persons) {
    var groups = new HashMap<CaseId, Set<PersonId>>();
    cases
        .openCases(persons)
        .forEach((person, of) -> groups.computeIfAbsent(of, any -> new HashSet<>()).add(person));
    return groups;
  }

  /** The files of cases. */
  Map<CaseId, CaseFile> files(Collection<CaseId> ids) {
    return cases.find(ids);
  }

  /** Tells of those of these persons who stand at such a stage; gives what refuses it. */
  List<Refusal> tell(
      Collection<PersonId> persons,
      Predicate<Stage> concerned,
      BiFunction<CaseId, Set<PersonId>, MovementNews> news) {
    var groups = open(persons);
    var files = cases.find(groups.keySet());
    var refusals = new ArrayList<Refusal>();
    groups.forEach((of, members) -> {
      var file = files.get(of);
      var told = file == null ? Set.<PersonId>of() : at(file, members, concerned);
      if (!told.isEmpty()
          && cases.told(news.apply(of, told)) instanceof Outcome.Refused<CaseId>(var refused)) {
        refusals.addAll(refused);
      }
    });
    return refusals;
  }

  private static Set<PersonId> at(
      CaseFile file, Set<PersonId> members, Predicate<Stage> concerned) {
    var found = new HashSet<PersonId>();
    file.members().stream()
        .filter(member -> members.contains(member.person()) && concerned.test(member.stage()))
        .forEach(member -> found.add(member.person()));
    return found;
  }
}
