package org.inzira.editions;

import java.time.Instant;
import java.util.List;
import org.inzira.kernel.AccountName;
import org.inzira.review.Reading;

/** How the coming edition of a year stands. What may be done next follows from it alone. */
sealed interface Stage {

  /** Texts are being written; nothing is submitted. */
  record Draft() implements Stage {}

  /** Somebody read it and asked for changes; it is a draft again. */
  record SentBack(AccountName by, Instant at, String reason) implements Stage {}

  /** Submitted, to be read by a second person. */
  record InReview(Submission submission) implements Stage {}

  /** Read and approved by a second person, to be published. */
  record Approved(Submission submission, AccountName by, Instant at) implements Stage {}

  /** The last edition is out; the next one begins when its texts are submitted. */
  record Published(int edition, AccountName by, Instant at) implements Stage {}

  /** What was submitted: exactly this is read and approved. */
  record Submission(Reading reading, AccountName by, Instant at) {

    /** Whether an account wrote or submitted any of it, and so cannot be the second person. */
    boolean isBy(AccountName account) {
      return by.equals(account)
          || reading.texts().stream()
              .flatMap(text -> text.saving().stream())
              .anyMatch(saving -> saving.account().equals(account));
    }

    /** Whether texts and quoted values are still those that were submitted. */
    boolean isOf(Reading now) {
      return reading.hash().equals(now.hash());
    }
  }

  /** Where the steps of a year have led. */
  static Stage of(List<Step> steps) {
    Stage stage = new Draft();
    for (var step : steps) {
      stage = stage.after(step);
    }
    return stage;
  }

  private Stage after(Step step) {
    return switch (step.kind()) {
      case SUBMITTED ->
          new InReview(new Submission(step.reading().orElseThrow(), step.account(), step.at()));
      case SENT_BACK -> new SentBack(step.account(), step.at(), step.reason());
      case APPROVED -> new Approved(submission(), step.account(), step.at());
      case PUBLISHED -> new Published(step.edition().orElseThrow(), step.account(), step.at());
    };
  }

  private Submission submission() {
    return switch (this) {
      case InReview(Submission submission) -> submission;
      case Approved approved -> approved.submission();
      case Draft _, SentBack _, Published _ ->
          throw new IllegalStateException("nothing was submitted before this step");
    };
  }
}
