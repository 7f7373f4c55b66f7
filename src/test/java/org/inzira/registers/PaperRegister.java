package org.inzira.registers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.Location;
import org.inzira.kernel.ProjectCode;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;

/** Records on paper: what rules and facts of a kind read, without a database. */
public final class PaperRegister implements RecordReader {

  private final Map<RecordRef, SavedRecord> records = new HashMap<>();

  /** Keeps a standing record of the project RR-0102. */
  public SavedRecord save(RecordKind kind, String key, Map<String, Object> values) {
    var record =
        new SavedRecord(
            new RecordRef(kind, RecordIds.next()),
            new RecordKey(key),
            1,
            new FieldValues(values),
            Optional.of(new ProjectCode("RR-0102")));
    records.put(record.ref(), record);
    return record;
  }

  /** A record about to be written. */
  public static Draft draft(String key, Map<String, Object> values) {
    return draft(RecordIds.next(), key, values);
  }

  /** The next version of a record that is kept. */
  public static Draft draft(UUID id, String key, Map<String, Object> values) {
    return new Draft(id, new RecordKey(key), Location.field(""), new FieldValues(values));
  }

  /**
   * The codes of what a definition complains about, with the field, such as {@code site MV-002}.
   */
  public static List<String> complaints(RecordDefinition definition, Draft... drafts) {
    var complaints = new ArrayList<String>();
    definition.check(
        List.of(drafts), (draft, field, code, arguments) -> complaints.add(field + " " + code));
    return complaints;
  }

  @Override
  public Map<UUID, SavedRecord> find(RecordKind kind, Set<UUID> ids) {
    var found = new HashMap<UUID, SavedRecord>();
    records.forEach((ref, record) -> {
      if (ref.kind().equals(kind) && ids.contains(ref.id())) {
        found.put(ref.id(), record);
      }
    });
    return found;
  }

  @Override
  public List<SavedRecord> list(RecordKind kind, String field, Set<UUID> ids) {
    return records.values().stream()
        .filter(record -> record.ref().kind().equals(kind))
        .filter(record -> record.values().reference(field).filter(ids::contains).isPresent())
        .toList();
  }
}
