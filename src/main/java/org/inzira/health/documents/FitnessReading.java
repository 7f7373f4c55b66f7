package org.inzira.health.documents;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.PersonId;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.RecordReader;
import org.inzira.registers.SavedRecord;
import org.springframework.stereotype.Component;

/** Reads checks and holds of one person, those under a merged record of theirs among them. */
@Component
class FitnessReading {

  private final RecordReader records;
  private final PersonDirectory directory;

  FitnessReading(RecordReader records, PersonDirectory directory) {
    this.records = records;
    this.directory = directory;
  }

  Fitness of(PersonId person) {
    var same =
        directory.recordsOf(person).stream()
            .map(PersonId::value)
            .collect(Collectors.toUnmodifiableSet());
    var checks = records.list(HealthRecords.CHECK, "person", same);
    boolean held =
        records.list(HealthRecords.MEDICAL_HOLD, "person", same).stream()
            .anyMatch(hold -> hold.values().day("lifted_on").isEmpty());
    return new Fitness(
        checks.stream().filter(FitnessReading::counts).map(Check::of).toList(), held);
  }

  /**
   * A screening weeks before departure is no ground to travel; one that found somebody unfit is.
   */
  private static boolean counts(SavedRecord check) {
    var values = check.values();
    return !values.text("check_kind").equals(Optional.of("pre_departure"))
        || values.text("outcome").equals(Optional.of("unfit"));
  }

  /** Whom the record of a check names: rules are asked about that one. */
  PersonId personOf(UUID check) {
    var record = records.find(HealthRecords.CHECK, Set.of(check)).get(check);
    return new PersonId(Objects.requireNonNull(record).values().reference("person").orElseThrow());
  }
}
