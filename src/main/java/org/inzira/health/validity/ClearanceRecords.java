package org.inzira.health.validity;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelCondition;
import org.inzira.health.HealthRecords;
import org.inzira.health.validity.Telling.Told;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes what others are told: the record of a person's medical clearance. */
@Repository
class ClearanceRecords {

  private final Registers registers;
  private final JdbcClient database;

  ClearanceRecords(Registers registers, JdbcClient database) {
    this.registers = registers;
    this.database = database;
  }

  /** The record that stands. */
  Optional<SavedRecord> find(PersonId person) {
    return registers
        .list(HealthRecords.MEDICAL_CLEARANCE, "person", Set.of(person.value()))
        .stream()
        .findFirst();
  }

  static Told told(SavedRecord record) {
    var values = record.values();
    return new Told(
        values.day("until_day"),
        values.day("needed_until"),
        Arrays.stream(TravelCondition.values())
            .filter(need -> values.yes(need.code()).orElse(false))
            .collect(Collectors.toSet()));
  }

  /** The key of a person’s record; empty when there is none. */
  Optional<String> personKey(PersonId person) {
    return Optional.ofNullable(
        registers.keys(People.KIND, Set.of(person.value())).get(person.value()));
  }

  /** Writes it by the path that sheets and forms take; empty when nothing was refused. */
  List<Refusal> write(PersonId person, String personKey, Told told) {
    var kept = find(person);
    var values = new HashMap<String, String>();
    values.put("person", personKey);
    told.until().ifPresent(day -> values.put("until_day", day.toString()));
    told.needed().ifPresent(day -> values.put("needed_until", day.toString()));
    told.conditions().forEach(need -> values.put(need.code(), "yes"));
    kept.flatMap(SavedRecord::project).ifPresent(project -> values.put("project", project.value()));
    var key = kept.map(record -> record.key().value()).orElseGet(() -> freeKey(person, personKey));
    var record =
        new FieldRecord(Location.field(""), key, values, Optional.empty(), Optional.empty());
    return registers
        .get(HealthRecords.MEDICAL_CLEARANCE)
        .handle(new FieldRecordBatch(List.of(record), Map.of()))
        .refusals();
  }

  /** The key of the person, unless somebody gave it to the record of another. */
  private String freeKey(PersonId person, String personKey) {
    return database
        .sql("select person from health.medical_clearance where record_key = :key")
        .param("key", personKey)
        .query(UUID.class)
        .optional()
        .filter(taken -> !taken.equals(person.value()))
        .map(_ -> personKey + "/" + person.value())
        .orElse(personKey);
  }
}
