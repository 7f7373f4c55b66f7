package org.inzira.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Records of one kind that came in together.
 *
 * @param heldBack keys, by kind, that stood in the same delivery and were refused: who refers to
 *     one is not blamed for it
 */
public record FieldRecordBatch(List<FieldRecord> records, Map<RecordKind, Set<String>> heldBack) {

  public FieldRecordBatch {
    records = List.copyOf(records);
    heldBack = Map.copyOf(heldBack);
  }
}
