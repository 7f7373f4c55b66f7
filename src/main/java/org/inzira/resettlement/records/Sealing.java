package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelPlans;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RefusedException;
import org.inzira.people.People;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.course.Happening;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Takes out of a case that was split off for protection all by which it could be found from the
 * other one, whether the split was made on the page or came by a sheet.
 */
@Component
class Sealing {

  private final CaseReading reading;
  private final CaseEntries entries;
  private final TieRows rows;
  private final TravelPlans plans;

  /** What writes is lazy, since the registers are themselves made of the definitions. */
  Sealing(CaseReading reading, @Lazy CaseEntries entries, TieRows rows, @Lazy TravelPlans plans) {
    this.reading = reading;
    this.entries = entries;
    this.rows = rows;
    this.plans = plans;
  }

  /** Does it again without harm; refused as a whole when a record cannot be changed. */
  void seal(UUID old, UUID fresh) {
    var kept = reading.kept(Set.of(old, fresh));
    var from = kept.get(old);
    var apart = kept.get(fresh);
    if (from == null || apart == null) {
      return;
    }
    rows.rename(fresh);
    rows.hide(old, fresh);
    plans.forget(
        from.row().key(),
        apart.members().stream().map(KeptCase.Belonging::person).collect(Collectors.toSet()));
    withoutSharedCodes(from, apart);
    withoutSharedWords(old, fresh);
    withoutSharedDays(from, apart);
  }

  /** A family's code, and a number that all of a case have, would find one by the other. */
  private void withoutSharedCodes(KeptCase from, KeptCase apart) {
    var common = new HashSet<>(Set.of(from.row().unhcrNumber().orElse("")));
    from.members()
        .forEach(
            one -> common.add(entries.text(People.KIND, one.person().value(), "unhcr_number")));
    for (var member : apart.members()) {
      var person = member.person().value();
      var fields = new HashSet<>(Set.of("family"));
      if (common.contains(entries.text(People.KIND, person, "unhcr_number"))) {
        fields.add("unhcr_number");
      }
      empty(People.KIND, person, fields);
    }
  }

  /** What stands at both cases alike: the page writes none of it at the new one. */
  private void withoutSharedWords(UUID old, UUID fresh) {
    var from = entries.written(CaseDefinition.KIND, old);
    var own = entries.written(CaseDefinition.KIND, fresh);
    var alike =
        Set.of("unhcr_case_number", "site", "officer", "referred_on").stream()
            .filter(own::containsKey)
            .filter(field -> Objects.equals(own.get(field), from.get(field)))
            .collect(Collectors.toSet());
    empty(CaseDefinition.KIND, fresh, alike);
  }

  /** The days of steps that all of both cases took on the same day. */
  private void withoutSharedDays(KeptCase from, KeptCase apart) {
    var days = days(from);
    apart.happenings().stream()
        .filter(Happening.Step.class::isInstance)
        .map(Happening.Step.class::cast)
        .filter(step -> step.person().isEmpty() && step.on().isPresent())
        .filter(step -> days.getOrDefault(step.kind(), Set.of()).contains(step.on().get()))
        .forEach(step -> empty(StepDefinition.KIND, step.id(), Set.of("happened_on")));
  }

  private static Map<StepKind, Set<LocalDate>> days(KeptCase kept) {
    var days = new HashMap<StepKind, Set<LocalDate>>();
    for (var happening : kept.happenings()) {
      if (happening instanceof Happening.Step step && step.person().isEmpty()) {
        var known = days.computeIfAbsent(step.kind(), any -> new HashSet<>());
        Optional.of(step).flatMap(Happening::on).ifPresent(known::add);
      }
    }
    return days;
  }

  private void empty(RecordKind kind, UUID id, Set<String> fields) {
    if (entries.empty(kind, id, fields) instanceof Outcome.Refused<UUID>(var refusals)) {
      throw new RefusedException(refusals);
    }
  }
}
