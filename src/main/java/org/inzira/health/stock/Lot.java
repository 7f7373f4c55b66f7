package org.inzira.health.stock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A lot of a vaccine, as it stands in its record.
 *
 * @param key by which the office knows the record
 * @param vaccine the CVX code
 * @param number as printed on the vial
 * @param lastDay the last day on which it may be given; of a printed month its last
 */
public record Lot(
    LotId id,
    String key,
    String vaccine,
    String number,
    String manufacturer,
    LocalDate lastDay,
    int dosesAVial,
    Optional<Recall> recall) {

  static final Comparator<Lot> FIRST_EXPIRY =
      Comparator.comparing(Lot::lastDay).thenComparing(Lot::number).thenComparing(Lot::key);

  /**
   * That a lot was called back.
   *
   * @param reference of the notice; may be empty
   */
  public record Recall(LocalDate on, String by, String reason, String reference) {}

  /** Whether it may be given on a day as far as it itself says. */
  public boolean isGood(LocalDate day) {
    return recall.isEmpty() && !day.isAfter(lastDay);
  }
}
