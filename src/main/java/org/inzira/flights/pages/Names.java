package org.inzira.flights.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** What staff call those on board: their names, and the numbers that they say aloud. */
@Component
class Names {

  static final RecordKind PERSON = new RecordKind("person");

  private final Registers registers;

  Names(Registers registers) {
    this.registers = registers;
  }

  /** A name, and the number by which papers know its bearer. */
  record Named(String name, String number) {

    static final Named NOBODY = new Named("–", "–");
  }

  Map<UUID, Named> of(Collection<UUID> persons) {
    var names = new HashMap<UUID, Named>();
    var ids = java.util.Set.copyOf(persons);
    var numbers = registers.spoken(PERSON, ids);
    registers
        .find(PERSON, ids)
        .forEach((id, record) -> names.put(id, named(record, numbers.getOrDefault(id, "–"))));
    return names;
  }

  private static Named named(SavedRecord record, String number) {
    var name =
        Stream.of(record.values().text("family_name"), record.values().text("given_name"))
            .flatMap(java.util.Optional::stream)
            .collect(Collectors.joining(", "));
    return new Named(name, number);
  }
}
