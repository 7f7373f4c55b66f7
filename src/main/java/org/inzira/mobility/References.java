package org.inzira.mobility;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.registers.FieldValues;

/** The records that a field of many records refers to. */
final class References {

  private References() {}

  static Set<UUID> of(List<FieldValues> records, String field) {
    return records.stream()
        .map(values -> values.reference(field))
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
