package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.Optional;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.SavedRecord;

/** An assessment that is counted and of which no examination holds the detail. */
public record CountedAssessment(
    RecordRef ref,
    LocalDate completedOn,
    CountryCode destination,
    String purpose,
    String clientCategory,
    Optional<PlaceCode> centre,
    String outcome) {

  static CountedAssessment of(SavedRecord record) {
    var values = record.values();
    return new CountedAssessment(
        record.ref(),
        values.day("completed_on").orElseThrow(),
        values.country("destination").orElseThrow(),
        values.text("purpose").orElseThrow(),
        values.text("client_category").orElseThrow(),
        values.place("centre"),
        values.text("outcome").orElseThrow());
  }
}
