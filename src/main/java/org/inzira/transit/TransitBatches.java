package org.inzira.transit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Brings rows in by the one path of all records; the caller's transaction decides. */
@Component
class TransitBatches {

  private final Registers registers;

  TransitBatches(Registers registers) {
    this.registers = registers;
  }

  /** The values of a record, under its key. */
  record Line(String key, Map<String, String> values) {}

  /** What was refused of them; each sentence once, however many rows it is about. */
  List<Refusal> bring(RecordKind kind, List<Line> lines) {
    var rows =
        lines.stream()
            .map(line ->
                new FieldRecord(
                    Location.field(""),
                    line.key(),
                    line.values(),
                    Optional.empty(),
                    Optional.empty()))
            .toList();
    return registers.bring(kind, rows);
  }

  /** Takes rows out; what was refused of them. */
  List<Refusal> takeOut(RecordKind kind, List<String> keys, String why) {
    var rows =
        keys.stream()
            .map(key ->
                new FieldRecord(
                    Location.field(""), key, Map.of(), Optional.of(why), Optional.empty()))
            .toList();
    return registers.bring(kind, rows);
  }
}
