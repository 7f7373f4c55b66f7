package org.inzira.clearances.plans;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelPlans;
import org.inzira.database.Transactions;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Writes plans by the path that sheets and forms take, so that versions and revisions stay. */
@Component
class PlanDesk implements TravelPlans {

  private static final Location NOWHERE = new Location("", 0, "");

  private final Registers registers;
  private final PlanRows rows;
  private final Transactions transactions;
  private final Texts texts;

  PlanDesk(Registers registers, PlanRows rows, Transactions transactions, Texts texts) {
    this.registers = registers;
    this.rows = rows;
    this.transactions = transactions;
    this.texts = texts;
  }

  @Override
  public Optional<UUID> find(RecordKey key) {
    return rows.find(key).filter(PlanRows.Kept::standing).map(PlanRows.Kept::id);
  }

  @Override
  public void forget(RecordKey key, Set<PersonId> persons) {
    rows.forget(key, persons.stream().map(PersonId::value).toList());
  }

  @Override
  public Outcome<UUID> plan(TravelPlan plan) {
    return transactions.write(() -> {
      var keys = keys(plan);
      if (keys.size() < plan.travellers().size()) {
        return Outcome.refused(Refusal.of("TW-012", plan.key().value()));
      }
      var before = rows.find(plan.key()).map(PlanRows.Kept::id);
      var refused = take(JourneyDefinition.KIND, List.of(journey(plan, before)));
      if (!refused.isEmpty()) {
        return Outcome.refused(refused);
      }
      var id = before.orElseGet(() -> rows.find(plan.key()).orElseThrow().id());
      var kept = rows.travellers(id);
      refused =
          isSame(kept, plan)
              ? List.of()
              : take(TravellerDefinition.KIND, travellers(kept, plan, keys));
      return refused.isEmpty() ? Outcome.done(id) : Outcome.refused(refused);
    });
  }

  @Override
  public Outcome<UUID> end(RecordKey key, Ending ending) {
    return transactions.write(() -> {
      var kept = find(key);
      if (kept.isEmpty()) {
        return Outcome.refused(Refusal.of("TW-011", key.value()));
      }
      var values = written(kept.get());
      values.put("state", ending.code());
      var refused = take(JourneyDefinition.KIND, List.of(record(key, values)));
      return refused.isEmpty() ? Outcome.done(kept.get()) : Outcome.refused(refused);
    });
  }

  /** What a plan does not know of a journey, such as its project, stays as it was. */
  private FieldRecord journey(TravelPlan plan, Optional<UUID> before) {
    var values = before.map(this::written).orElseGet(HashMap::new);
    values.put("destination", plan.destination().value());
    values.put("departs_on", plan.departsOn().toString());
    values.put("arrival_days_later", Integer.toString(plan.arrivalDaysLater()));
    values.put("state", "planned");
    return record(plan.key(), values);
  }

  private Map<String, String> written(UUID journey) {
    var register = registers.get(JourneyDefinition.KIND);
    return new HashMap<>(register.written(register.find(journey).orElseThrow()));
  }

  /** Another flight moves the day of a journey and none of those who are on it. */
  private static boolean isSame(List<PlanRows.KeptTraveller> kept, TravelPlan plan) {
    var standing = kept.stream().filter(PlanRows.KeptTraveller::standing).toList();
    var held =
        standing.stream()
            .filter(PlanRows.KeptTraveller::held)
            .map(PlanRows.KeptTraveller::person)
            .collect(Collectors.toSet());
    return standing.size() == plan.travellers().size()
        && plan.travellers().stream()
            .allMatch(one ->
                one.held() == held.contains(one.person().value())
                    && standing.stream()
                        .anyMatch(other -> other.person().equals(one.person().value())));
  }

  /** All who travel, each under the key they had before; those who no longer do are voided. */
  private List<FieldRecord> travellers(
      List<PlanRows.KeptTraveller> kept, TravelPlan plan, Map<UUID, String> keys) {
    var known =
        kept.stream()
            .collect(
                Collectors.toMap(
                    PlanRows.KeptTraveller::person,
                    PlanRows.KeptTraveller::key,
                    (first, other) -> first));
    var records = new ArrayList<FieldRecord>();
    var staying = new ArrayList<RecordKey>();
    for (var traveller : plan.travellers()) {
      var person = traveller.person().value();
      var personKey = keys.getOrDefault(person, "");
      var key = known.getOrDefault(person, new RecordKey(plan.key().value() + "/" + personKey));
      staying.add(key);
      records.add(
          record(
              key,
              Map.of(
                  "journey",
                  plan.key().value(),
                  "person",
                  personKey,
                  "held",
                  traveller.held() ? "yes" : "no")));
    }
    kept.stream()
        .filter(PlanRows.KeptTraveller::standing)
        .map(PlanRows.KeptTraveller::key)
        .filter(key -> !staying.contains(key))
        .forEach(key -> records.add(left(key)));
    return records;
  }

  private FieldRecord left(RecordKey key) {
    var reason = texts.in(Texts.LANGUAGES.getFirst()).text("clearances.plan.left");
    return new FieldRecord(NOWHERE, key.value(), Map.of(), Optional.of(reason), Optional.empty());
  }

  private static FieldRecord record(RecordKey key, Map<String, String> values) {
    return new FieldRecord(NOWHERE, key.value(), values, Optional.empty(), Optional.empty());
  }

  private Map<UUID, String> keys(TravelPlan plan) {
    return registers.keys(
        TravellerDefinition.PERSON,
        plan.travellers().stream()
            .map(traveller -> traveller.person().value())
            .collect(Collectors.toSet()));
  }

  private List<Refusal> take(RecordKind kind, List<FieldRecord> records) {
    return records.isEmpty()
        ? List.of()
        : registers.get(kind).handle(new FieldRecordBatch(records, Map.of())).refusals();
  }
}
