package org.inzira.registers;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordKind;

/**
 * Reads kept records for the rules and facts of programmes; no trail, since no one looks at them.
 */
public interface RecordReader {

  /** The standing records with these identifiers; voided and unknown ones are absent. */
  Map<UUID, SavedRecord> find(RecordKind kind, Set<UUID> ids);

  /** The standing records of a kind whose reference field points to one of these, in no order. */
  List<SavedRecord> list(RecordKind kind, String field, Set<UUID> ids);

  /**
   * The drafts that say what another standing record or an earlier draft says already, each with
   * the key of that one. Only records that refer to the same record by the field are compared; a
   * draft replaces what is kept of itself.
   */
  default Map<Draft, RecordKey> repeated(
      RecordKind kind, String field, List<Draft> drafts, Function<FieldValues, ?> said) {
    var drafted = drafts.stream().map(Draft::id).collect(Collectors.toSet());
    var referred =
        drafts.stream()
            .flatMap(draft -> draft.values().reference(field).stream())
            .collect(Collectors.toUnmodifiableSet());
    var first = new HashMap<Object, RecordKey>();
    list(kind, field, referred).stream()
        .filter(kept -> !drafted.contains(kept.ref().id()))
        .forEach(kept -> first.putIfAbsent(said.apply(kept.values()), kept.key()));
    var repeated = new LinkedHashMap<Draft, RecordKey>();
    for (var draft : drafts) {
      var earlier = first.putIfAbsent(said.apply(draft.values()), draft.key());
      if (earlier != null) {
        repeated.put(draft, earlier);
      }
    }
    return repeated;
  }
}
