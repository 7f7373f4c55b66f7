package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelPlans;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.inzira.resettlement.course.Happening;
import org.inzira.resettlement.shared.SharedPlaces;
import org.inzira.resettlement.shared.SharedPlaces.Parting;
import org.inzira.resettlement.shared.SharedPlaces.Sides;
import org.springframework.stereotype.Component;

/**
 * Lets some of a case go on as a case of their own. What is about them goes with them. A split for
 * protection leaves nothing by which one case could be found from the other: neither number nor
 * key, neither days nor officer nor who travelled with whom.
 */
@Component
public class CaseSplits {

  private static final Set<StepKind> KEPT_STEPS =
      EnumSet.of(StepKind.REGISTERED, StepKind.INTERVIEWED, StepKind.DECIDED_ACCEPTED);

  private final CaseReading reading;
  private final CaseNumbers numbers;
  private final CaseEntries entries;
  private final CaseChanges changes;
  private final TieRows rows;
  private final TravelPlans plans;
  private final Registers registers;
  private final SharedPlaces shared;
  private final Transactions transactions;

  CaseSplits(
      CaseReading reading,
      CaseNumbers numbers,
      CaseEntries entries,
      CaseChanges changes,
      TieRows rows,
      TravelPlans plans,
      Registers registers,
      SharedPlaces shared,
      Transactions transactions) {
    this.reading = reading;
    this.numbers = numbers;
    this.entries = entries;
    this.changes = changes;
    this.rows = rows;
    this.plans = plans;
    this.registers = registers;
    this.shared = shared;
    this.transactions = transactions;
  }

  /**
   * Who goes on apart, by whose word.
   *
   * @param destination as it is written: where they go now
   * @param parting what is decided of the places that both sides have; only where it is sealed
   */
  public record Split(
      CaseId of,
      Set<PersonId> persons,
      String destination,
      String authorisedBy,
      LocalDate on,
      String reason,
      boolean sealed,
      Parting parting) {}

  /** The two sides, were these to go on apart. */
  public static Sides sides(KeptCase kept, Set<PersonId> leaving) {
    return new Sides(
        leaving,
        kept.members().stream()
            .map(KeptCase.Belonging::person)
            .filter(person -> !leaving.contains(person))
            .collect(Collectors.toSet()));
  }

  /**
   * Splits a case; refused with {@code RS-…} once they have seats, when nobody would stay, or,
   * sealed, while both sides have places together of which nothing was decided. Places are given
   * back before the case is locked, since whoever gives places locks in that order.
   */
  public Outcome<CaseId> split(Split split) {
    return transactions.write(() -> {
      var id = split.of().value();
      var told = "";
      var before = reading.kept(Set.of(id)).get(id);
      if (split.sealed() && before != null) {
        switch (part(before, split)) {
          case Outcome.Refused<String>(var reasons) -> {
            return Outcome.refused(reasons);
          }
          case Outcome.Done<String>(var decided) -> told = decided;
        }
      }
      numbers.lock(Set.of(id));
      var kept = reading.kept(Set.of(id)).get(id);
      if (kept == null) {
        return Outcome.refused(Refusal.of("RS-020"));
      }
      var refusals = refusals(kept, split);
      return refusals.isEmpty() ? split(kept, split, told) : Outcome.refused(refusals);
    });
  }

  private Outcome<String> part(KeptCase kept, Split split) {
    var parting = split.parting();
    return shared.part(sides(kept, split.persons()), parting, false).map(parting.told());
  }

  private static List<Refusal> refusals(KeptCase kept, Split split) {
    var refusals = new ArrayList<Refusal>();
    boolean some =
        !split.persons().isEmpty()
            && split.persons().stream().allMatch(kept::has)
            && split.persons().size() < kept.members().size();
    if (!some) {
      refusals.add(Refusal.of("RS-053"));
    } else if (!split.persons().stream()
        .allMatch(person -> kept.standing(person).stage().compareTo(Stage.READY) <= 0)) {
      refusals.add(Refusal.of("RS-054"));
    }
    return refusals;
  }

  private Outcome<CaseId> split(KeptCase kept, Split split, String told) {
    var added = entries.add(CaseDefinition.KIND, values(kept, split));
    if (!(added instanceof Outcome.Done<UUID>(var fresh))) {
      return added.map(CaseId::new);
    }
    rows.move(kept.row().id(), fresh, split.persons());
    if (split.sealed()) {
      rows.rename(fresh);
      plans.forget(kept.row().key(), split.persons());
    }
    copySteps(kept, split, fresh);
    var tied =
        split.sealed()
            ? entries.add(SealedSplitDefinition.KIND, sealed(kept, split, told, fresh))
            : entries.add(SplitDefinition.KIND, open(kept, split, fresh));
    if (tied instanceof Outcome.Refused<UUID>(var refusals)) {
      return Outcome.refused(refusals);
    }
    changes.moved(Set.of(kept.row().id()));
    changes.moved(Set.of(fresh));
    return Outcome.done(new CaseId(fresh));
  }

  private static Map<String, String> values(KeptCase kept, Split split) {
    var row = kept.row();
    var values = new HashMap<String, String>();
    values.put("destination", split.destination());
    values.put("asylum_country", row.asylumCountry().value());
    values.put("pathway", row.pathway());
    values.put("travels_together", row.travelsTogether() ? "yes" : "no");
    if (!split.sealed()) {
      row.unhcrNumber().ifPresent(number -> values.put("unhcr_case_number", number));
      row.site().map(PlaceCode::value).ifPresent(site -> values.put("site", site));
      row.officer().map(AccountName::value).ifPresent(officer -> values.put("officer", officer));
      row.referredOn().ifPresent(day -> values.put("referred_on", day.toString()));
    }
    return values;
  }

  /** The steps that those who leave had taken with all; a sealed split tells none of their days. */
  private void copySteps(KeptCase kept, Split split, UUID fresh) {
    var key = entries.key(CaseDefinition.KIND, fresh);
    var records = new ArrayList<FieldRecord>();
    for (var step : KEPT_STEPS) {
      boolean had =
          split.persons().stream().anyMatch(one -> kept.standing(one).marks().contains(step));
      var on = common(kept, step).flatMap(Happening::on).filter(_ -> !split.sealed());
      if (had && common(kept, step).isPresent()) {
        records.add(step(key, step, on));
      }
    }
    boolean oriented = split.persons().stream().anyMatch(one -> kept.standing(one).oriented());
    var together = common(kept, StepKind.ORIENTED);
    if (oriented && together.isPresent()) {
      records.add(step(key, StepKind.ORIENTED, together.get().on().filter(_ -> !split.sealed())));
    }
    if (!records.isEmpty()) {
      var refusals =
          registers
              .get(StepDefinition.KIND)
              .handle(new FieldRecordBatch(records, Map.of()))
              .refusals();
      if (!refusals.isEmpty()) {
        throw new RefusedException(refusals);
      }
    }
  }

  private static Optional<Happening.Step> common(KeptCase kept, StepKind kind) {
    return kept.happenings().stream()
        .filter(Happening.Step.class::isInstance)
        .map(Happening.Step.class::cast)
        .filter(step -> step.person().isEmpty() && step.kind() == kind)
        .filter(step -> !kept.course().misfits().contains(step))
        .findFirst();
  }

  /** Comes in as from a sheet: it is told of the past, and need not be possible now. */
  private static FieldRecord step(String key, StepKind step, Optional<LocalDate> on) {
    var values = new HashMap<String, String>();
    values.put("case", key);
    values.put("step", step.code());
    on.ifPresent(day -> values.put("happened_on", day.toString()));
    return new FieldRecord(
        new Location(StepDefinition.KIND.code(), 0, ""),
        CaseEntries.freshKey(),
        values,
        Optional.empty(),
        Optional.empty());
  }

  private Map<String, String> open(KeptCase kept, Split split, UUID fresh) {
    return Map.of(
        "case", kept.row().key().value(),
        "new_case", entries.key(CaseDefinition.KIND, fresh),
        "authorised_by", split.authorisedBy(),
        "decided_on", split.on().toString(),
        "reason", split.reason());
  }

  private Map<String, String> sealed(KeptCase kept, Split split, String told, UUID fresh) {
    var values = new HashMap<String, String>();
    values.put("case_number", kept.row().number());
    values.put("new_case_number", numbers.of(Set.of(fresh)).getOrDefault(fresh, ""));
    values.put("authorised_by", split.authorisedBy());
    values.put("decided_on", split.on().toString());
    values.put("reason", split.reason());
    values.put("shared", told);
    return values;
  }
}
