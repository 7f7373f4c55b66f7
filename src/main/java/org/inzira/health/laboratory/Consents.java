package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;
import org.inzira.kernel.PersonId;
import org.inzira.people.PersonDirectory;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Whether a person consented to a test; the newest answer counts. */
@Component
public class Consents {

  private final Registers registers;
  private final PersonDirectory directory;

  Consents(@Lazy Registers registers, PersonDirectory directory) {
    this.registers = registers;
    this.directory = directory;
  }

  public boolean stands(PersonId person, TestCode test, LocalDate day) {
    return newest(person, test, day)
        .flatMap(record -> record.values().text("answer"))
        .filter(TestConsentDefinition.GIVEN::equals)
        .isPresent();
  }

  /** The last answer by a day; of two on one day the one that was recorded later. */
  public Optional<SavedRecord> newest(PersonId person, TestCode test, LocalDate day) {
    var same =
        directory.recordsOf(person).stream().map(PersonId::value).collect(Collectors.toSet());
    return registers.list(TestConsentDefinition.KIND, "person", same).stream()
        .filter(record -> record.values().text("test").orElse("").equals(test.value()))
        .filter(record -> !answeredOn(record).isAfter(day))
        .max(Comparator.comparing(Consents::answeredOn).thenComparing(record -> record.ref().id()));
  }

  private static LocalDate answeredOn(SavedRecord record) {
    return record.values().day("answered_on").orElseThrow();
  }
}
