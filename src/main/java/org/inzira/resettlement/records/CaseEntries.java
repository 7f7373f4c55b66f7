package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Decision;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.StepKind;
import org.springframework.stereotype.Component;

/** Writes the records of cases by the path of a form, so that nothing is kept by another. */
@Component
public class CaseEntries {

  private final CaseReading reading;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;

  CaseEntries(CaseReading reading, Registers registers, Transactions transactions, Trail trail) {
    this.reading = reading;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
  }

  /** A step to be taken for one, or for all. */
  public record Step(
      CaseId of,
      Optional<PersonId> person,
      StepKind kind,
      LocalDate on,
      Optional<Reason> reason,
      Optional<Decision> decision) {}

  Outcome<CaseId> step(Step step) {
    if (reading.kept(Set.of(step.of().value())).isEmpty()) {
      return Outcome.refused(Refusal.of("RS-020"));
    }
    var values = new HashMap<String, String>();
    values.put("case", key(CaseDefinition.KIND, step.of().value()));
    step.person().ifPresent(person -> values.put("person", key(People.KIND, person.value())));
    values.put("step", step.kind().code());
    values.put("happened_on", step.on().toString());
    step.reason().ifPresent(reason -> values.put("reason", reason.code()));
    step.decision()
        .ifPresent(decision -> {
          values.put("decided_by", decision.by().code());
          decision.document().ifPresent(document -> values.put("document", document));
        });
    return add(StepDefinition.KIND, values).map(_ -> step.of());
  }

  /** Adds a record under a key of its own. */
  public Outcome<UUID> add(RecordKind kind, Map<String, String> values) {
    return save(kind, freshKey(), values, OptionalInt.empty());
  }

  Outcome<UUID> save(RecordKind kind, String key, Map<String, String> values, OptionalInt version) {
    return transactions.write(() -> {
      var record =
          new FieldRecord(Location.field(""), key, values, Optional.empty(), Optional.empty());
      var saved = registers.get(kind).save(record, version).map(Register.Saved::id);
      if (saved instanceof Outcome.Done<UUID>(var id)) {
        trail.did("saved", new RecordRef(kind, id));
      }
      return saved;
    });
  }

  /** Whether a record belongs to a case. */
  public boolean isOf(RecordKind kind, UUID id, CaseReading.Seen seen) {
    var record = registers.find(kind, Set.of(id)).get(id);
    return record != null
        && record.values().reference("case").filter(seen.kept().row().id()::equals).isPresent();
  }

  /** Fills in one field of a standing record; refused when another version was saved since. */
  public Outcome<UUID> change(RecordKind kind, UUID id, String field, String value, int version) {
    var register = registers.get(kind);
    var kept = register.find(id).orElseThrow();
    var values = new HashMap<>(register.written(kept));
    values.put(field, value);
    return save(kind, kept.key().value(), values, OptionalInt.of(version));
  }

  /** Empties fields of a standing record; one that has nothing in them is left as it is. */
  Outcome<UUID> empty(RecordKind kind, UUID id, Set<String> fields) {
    var register = registers.get(kind);
    var kept = register.find(id).orElseThrow();
    var values = new HashMap<>(register.written(kept));
    return values.keySet().removeAll(fields)
        ? save(kind, kept.key().value(), values, OptionalInt.of(kept.version()))
        : Outcome.done(id);
  }

  /** A record as it would be handed in; nothing for one that is not there. */
  Map<String, String> written(RecordKind kind, UUID id) {
    var register = registers.get(kind);
    return register.find(id).map(register::written).orElse(Map.of());
  }

  /** What is written in a field of a record; empty for nothing. */
  String text(RecordKind kind, UUID id, String field) {
    return registers.get(kind).find(id).flatMap(kept -> kept.values().text(field)).orElse("");
  }

  /** Puts on the trail that somebody tried what is not for them. */
  public void refused(String what) {
    trail.refused(what);
  }

  /** Takes all of them, or none. */
  public <T> Outcome<T> together(Supplier<Outcome<T>> work) {
    return transactions.write(work);
  }

  /** The key under which a record is known; empty for one that is not there. */
  public String key(RecordKind kind, UUID id) {
    return registers.keys(kind, Set.of(id)).getOrDefault(id, "");
  }

  /** Short enough to be read out, and never twice the same. */
  static String freshKey() {
    return "F-"
        + HexFormat.of()
            .withUpperCase()
            .toHexDigits(UUID.randomUUID().getMostSignificantBits(), 10);
  }
}
