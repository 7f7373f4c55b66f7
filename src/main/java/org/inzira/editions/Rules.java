package org.inzira.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.inzira.editions.Stage.Approved;
import org.inzira.editions.Stage.Draft;
import org.inzira.editions.Stage.InReview;
import org.inzira.editions.Stage.Published;
import org.inzira.editions.Stage.SentBack;
import org.inzira.editions.Stage.Submission;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Refusal;
import org.inzira.review.Reading;

/** What may be done with the coming edition as it stands: nothing is refused, or why. */
final class Rules {

  private Rules() {}

  /**
   * What was submitted already is not submitted again, unless it has changed since; nor is what the
   * last edition tells.
   *
   * @param told whether the last edition stands and would print the same if it were made today
   */
  static List<Refusal> submit(Stage stage, Reading now, BooleanSupplier told) {
    return switch (stage) {
      case Draft _, SentBack _ -> List.of();
      case Published published ->
          told.getAsBoolean()
              ? List.of(Refusal.of("ED-022", Integer.toString(published.edition())))
              : List.of();
      case InReview(Submission submission) -> unchanged(submission, now, "ED-001");
      case Approved approved -> unchanged(approved.submission(), now, "ED-002");
    };
  }

  private static List<Refusal> unchanged(Submission submission, Reading now, String code) {
    return submission.isOf(now) ? List.of(Refusal.of(code)) : List.of();
  }

  /** A second person approves, and exactly what they were shown. */
  static List<Refusal> approve(Stage stage, Reading now, String read, AccountName account) {
    return switch (stage) {
      case Draft _, SentBack _, Published _ -> List.of(Refusal.of("ED-003"));
      case Approved _ -> List.of(Refusal.of("ED-002"));
      case InReview(Submission submission) -> approve(submission, now, read, account);
    };
  }

  private static List<Refusal> approve(
      Submission submission, Reading now, String read, AccountName account) {
    var refusals = new ArrayList<Refusal>();
    if (submission.isBy(account)) {
      refusals.add(Refusal.of("ED-004"));
    }
    if (!submission.isOf(now)) {
      refusals.add(Refusal.of("ED-005"));
    } else if (!submission.reading().hash().equals(read)) {
      refusals.add(Refusal.of("ED-006"));
    }
    return refusals;
  }

  /** What is in review or approved can be sent back, with a reason. */
  static List<Refusal> sendBack(Stage stage, String reason) {
    return switch (stage) {
      case Draft _, SentBack _, Published _ -> List.of(Refusal.of("ED-003"));
      case InReview _, Approved _ -> reason(reason);
    };
  }

  /** Only what was approved is published, and only as long as it is what was approved. */
  static List<Refusal> publish(Stage stage, Reading now) {
    return switch (stage) {
      case Draft _, SentBack _ -> List.of(Refusal.of("ED-008"));
      case InReview _ -> List.of(Refusal.of("ED-009"));
      case Published published ->
          List.of(Refusal.of("ED-010", Integer.toString(published.edition())));
      case Approved approved ->
          approved.submission().isOf(now) ? List.of() : List.of(Refusal.of("ED-011"));
    };
  }

  /** A reason is asked of whoever takes something back. */
  static List<Refusal> reason(String reason) {
    return reason.isBlank()
        ? List.of(Refusal.of("ED-007"))
        : reason.length() > Steps.REASON_LENGTH_MAX
            ? List.of(Refusal.of("ED-012", Integer.toString(Steps.REASON_LENGTH_MAX)))
            : List.of();
  }
}
