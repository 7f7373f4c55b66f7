package org.inzira.orientation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.RecordQuery;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.Stage;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Offers the cases of a destination that are accepted and still need an orientation. It looks
 * through the cases referred last and no further, so that it costs the same however many there are.
 */
@Component
class Candidates {

  static final int OFFERED_MAX = 40;

  private static final RecordKind CASE = new RecordKind("case");
  private static final int PAGES_MAX = 5;

  private final Registers registers;
  private final Cases cases;

  Candidates(Registers registers, @Lazy Cases cases) {
    this.registers = registers;
    this.cases = cases;
  }

  /** Those of whom nobody is invited yet, those referred last first. */
  List<CaseFile> of(Course course, Set<PersonId> invited) {
    var offered = new ArrayList<CaseFile>();
    registers
        .find(CASE)
        .ifPresent(register -> {
          var after = Optional.<UUID>empty();
          for (int page = 0; page < PAGES_MAX && offered.size() < OFFERED_MAX; page++) {
            var ids =
                register.list(query(register, course, after)).stream().map(KeptRecord::id).toList();
            offered.addAll(needing(ids, invited));
            if (ids.size() < RecordQuery.LIMIT_MAX) {
              break;
            }
            after = Optional.of(ids.getLast());
          }
        });
    return offered.stream().limit(OFFERED_MAX).toList();
  }

  private static RecordQuery query(Register register, Course course, Optional<UUID> after) {
    var carrying = new HashMap<String, Object>();
    register
        .filterValue("destination", course.destination().value())
        .ifPresent(value -> carrying.put("destination", value));
    return new RecordQuery(
        carrying,
        Optional.empty(),
        false,
        "",
        RecordQuery.Sort.NEWEST,
        after,
        RecordQuery.LIMIT_MAX);
  }

  private List<CaseFile> needing(List<UUID> ids, Set<PersonId> invited) {
    Map<CaseId, CaseFile> files = cases.find(ids.stream().map(CaseId::new).toList());
    return ids.stream()
        .flatMap(id -> Optional.ofNullable(files.get(new CaseId(id))).stream())
        .filter(file -> file.stage() == Stage.ACCEPTED)
        .filter(file -> file.lacking().contains(Preparation.ORIENTATION))
        .filter(file ->
            file.members().stream().map(CaseFile.Member::person).noneMatch(invited::contains))
        .toList();
  }
}
