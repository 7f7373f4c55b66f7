package org.inzira.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.kernel.RecordKind;

/** Restates the standing records that refer to changed ones, and those that refer to them. */
final class Restating {

  private final Registers registers;
  private final Stating stating;
  private final Desk.Stamp stamp;

  Restating(Registers registers, Stating stating, Desk.Stamp stamp) {
    this.registers = registers;
    this.stating = stating;
    this.stamp = stamp;
  }

  /** The causes are the changed records, all of one kind. */
  void restate(RecordKind changed, List<Change.Cause> causes) {
    if (causes.isEmpty()) {
      return;
    }
    var byId = new HashMap<UUID, Change.Cause>();
    causes.forEach(cause -> byId.put(cause.record().ref().id(), cause));
    for (var register : registers.referringTo(changed)) {
      var dependants = advance(register, changed, byId);
      stating.state(register.definition(), dependants);
      restate(register.kind(), dependants);
    }
  }

  private List<Change.Cause> advance(
      Register register, RecordKind changed, Map<UUID, Change.Cause> byId) {
    var fields = register.fieldsReferringTo(changed);
    var locked = register.table().lockReferring(fields, byId.keySet());
    var dependants = new ArrayList<Change.Cause>(locked.size());
    for (var record : locked) {
      cause(fields, record, byId)
          .ifPresent(cause -> dependants.add(cause.of(next(record, register.kind()))));
    }
    register.table().advance(locked.stream().map(KeptRecord::id).toList());
    var lines = dependants.stream().map(cause -> line(cause.record())).toList();
    registers.revisions().add(register.kind(), lines, stamp.account(), stamp.at());
    return dependants;
  }

  private static Revisions.Line line(SavedRecord record) {
    return new Revisions.Line(record.ref().id(), record.version(), Revision.Action.RESTATED);
  }

  private static SavedRecord next(KeptRecord record, RecordKind kind) {
    var saved = record.saved(kind);
    return new SavedRecord(
        saved.ref(), saved.key(), saved.version() + 1, saved.values(), saved.project());
  }

  private static Optional<Change.Cause> cause(
      List<String> fields, KeptRecord record, Map<UUID, Change.Cause> byId) {
    return fields.stream()
        .flatMap(field -> record.values().reference(field).stream())
        .flatMap(id -> Stream.ofNullable(byId.get(id)))
        .findFirst();
  }
}
