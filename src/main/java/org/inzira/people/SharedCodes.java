package org.inzira.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Keeps a sheet from bringing back the code of a family, or a number that all of a case have, at
 * somebody who was parted from it for protection.
 */
@Component
class SharedCodes {

  private static final List<String> FIELDS = List.of("family", "unhcr_number");

  private final ObjectProvider<Parted> parted;
  private final RecordReader records;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  SharedCodes(ObjectProvider<Parted> parted, @Lazy RecordReader records) {
    this.parted = parted;
    this.records = records;
  }

  /** Of two who were parted, the one keeps a code who has it already, or whose row comes first. */
  void check(List<Draft> drafts, Complaints complaints) {
    var parting = parting(drafts);
    if (parting.isEmpty()) {
      return;
    }
    var codes = kept(parting.values());
    for (var draft : drafts) {
      var apart = parting.get(new PersonId(draft.id()));
      if (apart != null && !complain(draft, apart, codes, complaints)) {
        codes.put(draft.id(), codes(draft.values()).collect(Collectors.toSet()));
      }
    }
  }

  private Map<PersonId, Parted.Parting> parting(List<Draft> drafts) {
    var coded =
        drafts.stream()
            .filter(draft -> codes(draft.values()).findAny().isPresent())
            .map(draft -> new PersonId(draft.id()))
            .toList();
    return coded.isEmpty()
        ? Map.of()
        : parted.stream().findFirst().map(programme -> programme.parted(coded)).orElse(Map.of());
  }

  private Map<UUID, Set<String>> kept(Collection<Parted.Parting> partings) {
    var others =
        partings.stream()
            .flatMap(parting -> parting.others().stream())
            .map(PersonId::value)
            .collect(Collectors.toSet());
    var codes = new HashMap<UUID, Set<String>>();
    records
        .find(People.KIND, others)
        .forEach((id, record) -> codes.put(id, codes(record.values()).collect(Collectors.toSet())));
    return codes;
  }

  private static boolean complain(
      Draft draft, Parted.Parting apart, Map<UUID, Set<String>> codes, Complaints complaints) {
    var forbidden = new HashSet<>(apart.numbers());
    apart.others().forEach(other -> forbidden.addAll(codes.getOrDefault(other.value(), Set.of())));
    boolean found = false;
    for (var field : FIELDS) {
      if (draft.values().text(field).filter(forbidden::contains).isPresent()) {
        complaints.about(draft, field, "PE-005");
        found = true;
      }
    }
    return found;
  }

  private static Stream<String> codes(FieldValues values) {
    return FIELDS.stream().flatMap(field -> values.text(field).stream());
  }
}
