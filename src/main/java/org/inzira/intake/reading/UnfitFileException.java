package org.inzira.intake.reading;

import java.io.IOException;
import java.util.Optional;
import org.inzira.kernel.Refusal;

/**
 * Stops the reading of a file that cannot be a delivery. An IOException, because it has to pass
 * through streams; never leaves the module.
 */
public final class UnfitFileException extends IOException {

  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  UnfitFileException(Refusal refusal) {
    super(refusal.code());
    this.refusal = refusal;
  }

  UnfitFileException(String code, String... arguments) {
    this(Refusal.of(code, arguments));
  }

  /** Why. */
  public Refusal refusal() {
    return refusal;
  }

  /** The refusal behind a failure, if a file was to blame. */
  public static Optional<Refusal> find(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnfitFileException unfit) {
        return Optional.of(unfit.refusal());
      }
    }
    return Optional.empty();
  }

  /** The reason behind a failure of parsing: the one that a stream below gave, else the given. */
  public static UnfitFileException behind(
      Throwable failure, String otherwise, String... arguments) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnfitFileException unfit) {
        return unfit;
      }
    }
    return new UnfitFileException(otherwise, arguments);
  }
}
