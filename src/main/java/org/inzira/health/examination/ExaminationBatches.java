package org.inzira.health.examination;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Brings a record in by the one path of all records; the caller's transaction decides. */
@Component
class ExaminationBatches {

  private final Registers registers;

  ExaminationBatches(@Lazy Registers registers) {
    this.registers = registers;
  }

  /** What was refused of it. */
  List<Refusal> bring(
      RecordKind kind, String key, Map<String, String> values, Optional<String> lateReason) {
    var filled = new java.util.HashMap<>(values);
    filled.values().removeIf(String::isBlank);
    var row = new FieldRecord(Location.field(""), key, filled, Optional.empty(), lateReason);
    return registers.bring(kind, List.of(row));
  }
}
