package org.inzira.shell;

import java.util.List;
import java.util.stream.Stream;
import org.inzira.kernel.Refusal;
import org.inzira.kernel.RefusedException;
import org.springframework.boot.web.server.PortInUseException;

/** The refusals behind a failed start, however deep the framework wrapped them. */
final class Failures {

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
      default -> List.of();
    };
  }
}
