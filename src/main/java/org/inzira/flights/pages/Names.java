package org.inzira.flights.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.RecordReader;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** What staff call those on board: their names, and the keys of their records. */
@Component
class Names {

  static final RecordKind PERSON = new RecordKind("person");

  private final RecordReader records;

  Names(RecordReader records) {
    this.records = records;
  }

  /** A name, and the key by which papers know its bearer. */
  record Named(String name, String key) {

    static final Named NOBODY = new Named("–", "–");
  }

  Map<UUID, Named> of(Collection<UUID> persons) {
    var names = new HashMap<UUID, Named>();
    records
        .find(PERSON, java.util.Set.copyOf(persons))
        .forEach((id, record) -> names.put(id, named(record)));
    return names;
  }

  private static Named named(SavedRecord record) {
    var name =
        Stream.of(record.values().text("family_name"), record.values().text("given_name"))
            .flatMap(java.util.Optional::stream)
            .collect(Collectors.joining(", "));
    return new Named(name, record.key().value());
  }
}
