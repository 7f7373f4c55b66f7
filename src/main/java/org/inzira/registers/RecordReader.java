package org.inzira.registers;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.RecordKind;

/**
 * Reads kept records for the rules and facts of programmes; no trail, since no one looks at them.
 */
public interface RecordReader {

  /** The standing records with these identifiers; voided and unknown ones are absent. */
  Map<UUID, SavedRecord> find(RecordKind kind, Set<UUID> ids);

  /** The standing records of a kind whose reference field points to one of these, in no order. */
  List<SavedRecord> list(RecordKind kind, String field, Set<UUID> ids);
}
