package org.inzira.registers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.database.Transactions;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;

/** Brings single rows in as a sheet would, each in a transaction of its own. */
public final class Deliveries {

  private final Registers registers;
  private final Transactions transactions;

  public Deliveries(Registers registers, Transactions transactions) {
    this.registers = registers;
    this.transactions = transactions;
  }

  /** Brings a row in that must be taken; gives the record. */
  public RecordRef bring(String kind, String key, Map<String, String> values) {
    var refusals = refusals(kind, row(key, values, Optional.empty()));
    if (!refusals.isEmpty()) {
      throw new AssertionError("refused: " + refusals);
    }
    return ref(kind, key);
  }

  /** The refusal codes that a row brings on itself; nothing of it is kept. */
  public List<String> refused(String kind, String key, Map<String, String> values) {
    return refusals(kind, row(key, values, Optional.empty())).stream().map(Refusal::code).toList();
  }

  /** Voids a record by a row with a reason. */
  public void withdraw(String kind, String key) {
    var refused = refusedToWithdraw(kind, key);
    if (!refused.isEmpty()) {
      throw new AssertionError("refused: " + refused);
    }
  }

  /** Voids a record unless that is refused; gives the codes. */
  public List<String> refusedToWithdraw(String kind, String key) {
    return refusals(kind, row(key, Map.of(), Optional.of("Entered by mistake"))).stream()
        .map(Refusal::code)
        .toList();
  }

  /** The same values with one changed. */
  public static Map<String, String> with(Map<String, String> values, String field, String value) {
    var changed = new HashMap<>(values);
    changed.put(field, value);
    return changed;
  }

  private List<Refusal> refusals(String kind, FieldRecord row) {
    var register = registers.get(new RecordKind(kind));
    var outcome =
        transactions.write(() -> {
          var handled = register.handle(new FieldRecordBatch(List.of(row), Map.of()));
          return handled.refusals().isEmpty()
              ? Outcome.done(handled)
              : Outcome.<Handled>refused(handled.refusals());
        });
    return outcome instanceof Outcome.Refused<Handled>(var refusals) ? refusals : List.of();
  }

  private RecordRef ref(String kind, String key) {
    var register = registers.get(new RecordKind(kind));
    var kept = register.table().lockByKeys(List.of(key)).getFirst();
    return new RecordRef(register.kind(), kept.id());
  }

  private static FieldRecord row(
      String key, Map<String, String> values, Optional<String> voidReason) {
    return new FieldRecord(new Location("sheet", 2, ""), key, values, voidReason, Optional.empty());
  }
}
