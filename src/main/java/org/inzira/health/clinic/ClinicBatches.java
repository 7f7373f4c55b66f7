package org.inzira.health.clinic;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Brings rows in by the one path of all records; the caller's transaction decides. */
@Component
class ClinicBatches {

  private final Registers registers;

  ClinicBatches(Registers registers) {
    this.registers = registers;
  }

  /**
   * The values of a record, under its key.
   *
   * @param place of the row on the sheet of paper, or 0
   */
  record Line(String key, Map<String, String> values, int place) {}

  /** What was refused of them; each sentence once a row, however many fields it is about. */
  List<Refusal> bring(RecordKind kind, List<Line> lines) {
    var rows =
        lines.stream()
            .map(line ->
                new FieldRecord(
                    new Location("", line.place(), ""),
                    line.key(),
                    present(line.values()),
                    Optional.empty(),
                    Optional.empty()))
            .toList();
    return registers.bring(kind, rows);
  }

  /** A record with some of its values changed; an empty one takes the value away. */
  Line changed(RecordKind kind, KeptRecord kept, Map<String, String> changes) {
    var values = new HashMap<>(registers.get(kind).written(kept));
    values.putAll(changes);
    return new Line(kept.key().value(), values, 0);
  }

  private static Map<String, String> present(Map<String, String> values) {
    var present = new HashMap<>(values);
    present.values().removeIf(String::isBlank);
    return present;
  }
}
