package org.inzira.intake;

import java.util.List;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.Refusal;

/**
 * What came of a delivery, sheet by sheet in the order of work. When anything was refused nothing
 * was written, and the counts say what would have been; unless valid rows were to be accepted, when
 * the refusals are of the rows that went back.
 *
 * @param notices what was corrected on the way and must be shown
 */
public record DeliveryReport(List<Sheet> sheets, List<Refusal> refusals, List<Refusal> notices) {

  public DeliveryReport {
    sheets = List.copyOf(sheets);
    refusals = List.copyOf(refusals);
    notices = List.copyOf(notices);
  }

  /** How many things were refused, those that are only counted among them. */
  static long count(List<Refusal> refusals) {
    return refusals.stream()
        .mapToLong(refusal ->
            refusal.code().equals("IN-071") ? Long.parseLong(refusal.arguments().getFirst()) : 1)
        .sum();
  }

  /**
   * What came of one sheet.
   *
   * @param name the sheet as refusals name it
   * @param read rows read, blank ones and explanations not counted
   * @param refused rows refused, or leaning on one that was
   */
  public record Sheet(
      String name,
      RecordKind kind,
      int read,
      int added,
      int changed,
      int unchanged,
      int voided,
      int refused) {}
}
