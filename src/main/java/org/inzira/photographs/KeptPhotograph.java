package org.inzira.photographs;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Programme;

/**
 * A photograph as it is kept, printed or not.
 *
 * @param said what was filled in, by the names of the form
 * @param takenDown that and why it is gone
 */
record KeptPhotograph(
    UUID id,
    int version,
    Year year,
    Programme programme,
    Said said,
    Sizes sizes,
    AccountName addedBy,
    Instant addedAt,
    Optional<Tombstone> takenDown) {

  /** What is said of a photograph. */
  record Said(
      String alternativeEnglish,
      String alternativeFrench,
      String captionEnglish,
      String captionFrench,
      String credit,
      String place,
      Optional<LocalDate> takenOn,
      boolean recognisable,
      Optional<Consent> consent) {}

  /** That persons on it agreed: how, on what day, who recorded it, where the paper lies. */
  record Consent(String kind, LocalDate on, String recorder, String reference) {}

  /** The hashes of both sizes, and the measures of the smaller. */
  record Sizes(String largeHash, String smallHash, int width, int height) {}

  /**
   * What stays of a photograph that was taken down.
   *
   * @param because whose wish it was: {@code person}, {@code guardian} or {@code mission}
   */
  record Tombstone(
      Instant at, AccountName by, String because, Optional<LocalDate> withdrawnOn, String reason) {}

  /** Whether it may be shown to everyone. */
  boolean isPrinted() {
    return takenDown.isEmpty() && !isWithoutConsent();
  }

  boolean isWithoutConsent() {
    return said.recognisable() && said.consent().isEmpty();
  }

  Photograph printed() {
    return new Photograph(
        id,
        programme,
        Map.of("en", said.alternativeEnglish(), "fr", said.alternativeFrench()),
        Map.of("en", said.captionEnglish(), "fr", said.captionFrench()),
        said.credit(),
        said.recognisable() || said.consent().isPresent(),
        sizes.width(),
        sizes.height(),
        sizes.smallHash());
  }
}
