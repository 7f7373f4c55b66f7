package org.inzira.editions;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.inzira.kernel.AccountName;
import org.inzira.review.Reading;

/**
 * Something that was done with the coming edition of a year, as it is kept.
 *
 * @param number its place among the steps of the year, from 1
 * @param textHash what was submitted, approved or published, by the hash of its reading; else empty
 * @param reading the texts and quoted values of a submission
 * @param reason why it was sent back; else empty
 * @param edition the number of what was published
 */
record Step(
    int number,
    Kind kind,
    AccountName account,
    Instant at,
    String textHash,
    Optional<Reading> reading,
    String reason,
    OptionalInt edition) {

  /** What was done. */
  enum Kind {
    SUBMITTED,
    SENT_BACK,
    APPROVED,
    PUBLISHED;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind of(String code) {
      return Arrays.stream(values())
          .filter(kind -> kind.code().equals(code))
          .findAny()
          .orElseThrow();
    }
  }

  static Step submitted(int number, AccountName account, Instant at, Reading reading) {
    return new Step(
        number,
        Kind.SUBMITTED,
        account,
        at,
        reading.hash(),
        Optional.of(reading),
        "",
        OptionalInt.empty());
  }

  static Step sentBack(int number, AccountName account, Instant at, String reason) {
    return new Step(
        number, Kind.SENT_BACK, account, at, "", Optional.empty(), reason, OptionalInt.empty());
  }

  static Step approved(int number, AccountName account, Instant at, String textHash) {
    return new Step(
        number, Kind.APPROVED, account, at, textHash, Optional.empty(), "", OptionalInt.empty());
  }

  static Step published(int number, AccountName account, Instant at, String textHash, int edition) {
    return new Step(
        number,
        Kind.PUBLISHED,
        account,
        at,
        textHash,
        Optional.empty(),
        "",
        OptionalInt.of(edition));
  }
}
