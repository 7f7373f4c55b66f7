package org.inzira.health.examination;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** How far an examination has come, and what may be done to it there. */
public enum State {
  UNDER_WAY,
  SIGNED,
  SUBMITTED,
  DECIDED,
  /** Signed, and opened again with a reason; what was signed stands until it is signed anew. */
  AMENDING;

  /** What may be done to an examination. */
  public enum Step {
    WRITE,
    SIGN,
    AMEND,
    SUBMIT,
    DECIDE
  }

  static State of(Examination examination, boolean isAmending) {
    if (isAmending) {
      return AMENDING;
    }
    if (!examination.isSigned()) {
      return UNDER_WAY;
    }
    if (examination.sent().decidedOn().isPresent()) {
      return DECIDED;
    }
    return examination.sent().submittedOn().isPresent() ? SUBMITTED : SIGNED;
  }

  /** The code in messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether this may be done now; all else is neither offered nor taken. */
  public boolean allows(Step step) {
    return steps().contains(step);
  }

  private Set<Step> steps() {
    return switch (this) {
      case UNDER_WAY, AMENDING -> EnumSet.of(Step.WRITE, Step.SIGN);
      case SIGNED -> EnumSet.of(Step.AMEND, Step.SUBMIT);
      case SUBMITTED -> EnumSet.of(Step.AMEND, Step.DECIDE);
      case DECIDED -> EnumSet.of(Step.AMEND, Step.DECIDE);
    };
  }
}
