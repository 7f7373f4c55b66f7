package org.inzira.health.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.inzira.kernel.AccountName;

/**
 * One document to be written: for whom, by whom, what for.
 *
 * @param day of the issue, in the mission's zone
 */
record Order(
    DocumentKind kind,
    String number,
    Client client,
    Asked asked,
    AccountName account,
    Instant at,
    LocalDate day,
    Optional<Document.Certified> certified) {

  /**
   * What the form said.
   *
   * @param confidential whether what is confidential within health is to stand in it
   * @param consentedOn when the client agreed to that
   */
  record Asked(
      String recipient, String purpose, boolean confidential, Optional<LocalDate> consentedOn) {}
}
