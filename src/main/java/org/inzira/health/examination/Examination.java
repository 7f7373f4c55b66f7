package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.FieldValues;
import org.inzira.registers.SavedRecord;

/**
 * One assessment while it is under way, and its detail once it is signed. It says what is found by
 * the codes of the record; which words a destination has for them is its scheme’s.
 *
 * @param assessment the record that is counted, written at signature
 * @param repeatReason why this one was made although there had been one for the same destination
 */
public record Examination(
    UUID id,
    RecordKey key,
    int version,
    PersonId person,
    Optional<UUID> assessment,
    Request request,
    LocalDate openedOn,
    Optional<String> repeatReason,
    Found found,
    Sent sent) {

  /**
   * What was asked for, by whom.
   *
   * @param passport of those who pay for themselves
   * @param askedVersion the version of what is asked that held on the day it was opened
   */
  public record Request(
      Optional<PlaceCode> centre,
      String clientCategory,
      String purpose,
      CountryCode destination,
      Optional<String> passport,
      Optional<String> askedVersion) {

    /** Whether the person pays for it; nothing is asked of refugees. */
    public boolean isPaid() {
      return !clientCategory.equals("refugee");
    }
  }

  /**
   * What the physician found and signed.
   *
   * @param outcome as it is counted
   * @param grade a class of a scheme that has its own codes
   * @param signedBy the physician’s name or account, as it is printed
   */
  public record Found(
      Optional<String> outcome,
      Optional<String> tuberculosisClass,
      Optional<String> otherClass,
      Optional<String> grade,
      Optional<LocalDate> signedOn,
      Optional<String> signedBy) {}

  /** What became of it on the receiving side. */
  public record Sent(
      Optional<LocalDate> submittedOn, Optional<String> decision, Optional<LocalDate> decidedOn) {}

  static Examination of(SavedRecord record) {
    return of(record.ref().id(), record.key(), record.version(), record.values());
  }

  static Examination of(UUID id, RecordKey key, int version, FieldValues values) {
    return new Examination(
        id,
        key,
        version,
        new PersonId(values.reference("person").orElseThrow()),
        values.reference("assessment"),
        new Request(
            values.place("centre"),
            values.text("client_category").orElseThrow(),
            values.text("purpose").orElseThrow(),
            values.country("destination").orElseThrow(),
            values.text("passport"),
            values.text("asked_version")),
        values.day("opened_on").orElseThrow(),
        values.text("repeat_reason"),
        new Found(
            values.text("finding"),
            values.text("tuberculosis_class"),
            values.text("other_class"),
            values.text("grade"),
            values.day("signed_on"),
            values.text("signed_by")),
        new Sent(values.day("submitted_on"), values.text("decision"), values.day("decided_on")));
  }

  /** Whether it was signed; an amendment that is under way leaves standing what was signed. */
  public boolean isSigned() {
    return found.signedOn().isPresent();
  }

  /** Its record. */
  public RecordRef ref() {
    return new RecordRef(ExaminationDefinition.KIND, id);
  }
}
