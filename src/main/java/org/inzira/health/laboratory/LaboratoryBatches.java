package org.inzira.health.laboratory;

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

/** Brings rows in by the one path of all records; the caller's transaction decides. */
@Component
class LaboratoryBatches {

  private final Registers registers;

  LaboratoryBatches(@Lazy Registers registers) {
    this.registers = registers;
  }

  /** A row, or what takes one out. */
  record Line(String key, Map<String, String> values, Optional<String> voidReason) {

    static Line of(String key, Map<String, String> values) {
      return new Line(key, values, Optional.empty());
    }

    static Line voiding(String key, String reason) {
      return new Line(key, Map.of(), Optional.of(reason));
    }
  }

  /** What was refused of them; each sentence once, however many rows it is about. */
  List<Refusal> bring(RecordKind kind, List<Line> lines) {
    var rows =
        lines.stream()
            .map(line ->
                new FieldRecord(
                    Location.field(""),
                    line.key(),
                    line.values(),
                    line.voidReason(),
                    Optional.empty()))
            .toList();
    return registers.bring(kind, rows);
  }
}
