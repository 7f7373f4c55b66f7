package org.inzira.health.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;

/**
 * One document as it was issued.
 *
 * @param recipient whom it was for
 * @param consentedOn when the client agreed, where they were asked
 * @param confidential whether what is confidential within health stands in it
 */
record Document(
    UUID id,
    DocumentKind kind,
    String number,
    PersonId person,
    AccountName account,
    Instant issuedAt,
    String recipient,
    String purpose,
    Optional<LocalDate> consentedOn,
    boolean confidential,
    Optional<Certified> certified,
    Optional<Withdrawal> withdrawal) {

  /**
   * What a certificate has besides.
   *
   * @param code the random word by which anybody may ask for it
   * @param found what the check before boarding had found when it was issued
   * @param until the last day on which it holds
   * @param rule the rule that says so, with its version
   * @param statement what its QR code holds
   */
  record Certified(String code, Check found, LocalDate until, String rule, String statement) {}
}
