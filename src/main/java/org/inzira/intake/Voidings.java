package org.inzira.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.RecordKind;

/**
 * The rows of a delivery that void. They wait until all others are in and are then taken kind by
 * kind from the last to the first, so that a record and what refers to it can be voided at once.
 */
final class Voidings {

  private record Waiting(FieldRecord record, SheetTaking sheet) {}

  private final Map<RecordKind, Map<String, Waiting>> waiting = new HashMap<>();

  void add(RecordKind kind, FieldRecord record, SheetTaking sheet) {
    forget(kind, record.key());
    // Of a row that voids nothing else is read.
    var bare =
        new FieldRecord(
            record.location(), record.key(), Map.of(), record.voidReason(), record.lateReason());
    waiting
        .computeIfAbsent(kind, any -> new LinkedHashMap<>())
        .put(record.key(), new Waiting(bare, sheet));
  }

  /** A later file says something else of the record: what was said last holds. */
  void forget(RecordKind kind, String key) {
    var ofKind = waiting.get(kind);
    var superseded = ofKind == null ? null : ofKind.remove(key);
    if (superseded != null) {
      superseded.sheet.passOver();
    }
  }

  /** Hands the rows of one kind to the sheets that they came in. */
  void take(RecordKind kind) {
    var bySheet = new LinkedHashMap<SheetTaking, List<FieldRecord>>();
    waiting
        .getOrDefault(kind, Map.of())
        .values()
        .forEach(
            one -> bySheet.computeIfAbsent(one.sheet, any -> new ArrayList<>()).add(one.record));
    bySheet.forEach(SheetTaking::withdraw);
  }
}
