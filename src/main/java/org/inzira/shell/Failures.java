package org.inzira.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.springframework.boot.web.server.PortInUseException;

/** The refusals behind a failed start, however deep the framework wrapped them. */
final class Failures {

  /** PostgreSQL's state of a full disk, and what the system says of one. */
  private static final String DISK_FULL = "53100";

  private static final String NO_ROOM = "No space left on device";

  private Failures() {}

  static List<Refusal> refusals(Throwable failed) {
    return Stream.<Throwable>iterate(failed, cause -> cause != null, Throwable::getCause)
        .map(Failures::own)
        .filter(refusals -> !refusals.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private static List<Refusal> own(Throwable failed) {
    return switch (failed) {
      case RefusedException refused -> refused.refusals();
      case PortInUseException taken ->
          List.of(Refusal.of("SH-001", Integer.toString(taken.getPort())));
      case SQLException full when DISK_FULL.equals(full.getSQLState()) -> noRoom();
      case IOException full when String.valueOf(full.getMessage()).contains(NO_ROOM) -> noRoom();
      default -> List.of();
    };
  }

  private static List<Refusal> noRoom() {
    return List.of(Refusal.of("SH-003"));
  }
}
