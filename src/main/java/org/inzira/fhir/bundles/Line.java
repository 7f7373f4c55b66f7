package org.inzira.fhir.bundles;

import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;

/**
 * One record that an entry becomes.
 *
 * @param identity by what the sender knows the resource; without it, it is known by its content
 * @param values by field of the kind, all but the person
 */
record Line(
    int entry, RecordKind kind, Optional<String> identity, SortedMap<String, String> values) {

  String digest() {
    return Digests.of(
        values.entrySet().stream()
            .map(value -> value.getKey() + "=" + value.getValue())
            .collect(Collectors.joining("\n")));
  }

  /** The record's key: the same resource has it again, whichever bundle it comes in. */
  String key(PersonId person) {
    var known = identity.orElseGet(() -> "content|" + person.value() + "|" + digest());
    return "fhir-" + Digests.of(kind.code() + "|" + known).substring(0, Digests.SHORT);
  }
}
