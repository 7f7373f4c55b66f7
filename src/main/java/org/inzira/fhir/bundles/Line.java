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
 * @param wish what the sender asks for
 */
record Line(
    int entry,
    RecordKind kind,
    Optional<String> identity,
    SortedMap<String, String> values,
    Wish wish) {

  /** What is to become of a line. */
  enum Wish {
    KEEP,

    /** Only if nothing is known by its condition; what is known stays as it is. */
    KEEP_IF_NEW,

    /** It was entered in error: what it became here is voided. */
    WITHDRAW
  }

  boolean isWithdrawn() {
    return wish == Wish.WITHDRAW;
  }

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
