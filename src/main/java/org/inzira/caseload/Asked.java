package org.inzira.caseload;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads parameters that come from closed sets; any other value is malformed. */
final class Asked {

  private Asked() {}

  static Selection selection(String destination, String site, String officer) {
    return wellFormed(() -> Selection.of(destination, site, officer));
  }

  static Optional<Stage> stage(String code) {
    return one(Stage.values(), Stage::code, code).filter(Asked::isListed);
  }

  private static boolean isListed(Stage stage) {
    if (!stage.isOpen()) {
      throw malformed();
    }
    return true;
  }

  static Optional<Reason> reason(String code) {
    return one(Reason.values(), Reason::code, code);
  }

  static Optional<Boolean> held(String written) {
    return switch (written) {
      case "" -> Optional.empty();
      case "yes" -> Optional.of(true);
      case "no" -> Optional.of(false);
      default -> throw malformed();
    };
  }

  static Optional<LocalDate> day(String written) {
    try {
      return written.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(written.strip()));
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }

  /** The one with this code, or none where none is asked for. */
  static <T> Optional<T> one(T[] all, Function<T, String> code, String written) {
    if (written.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Arrays.stream(all)
            .filter(one -> code.apply(one).equals(written))
            .findFirst()
            .orElseThrow(Asked::malformed));
  }

  static <T> T wellFormed(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, unreadable);
    }
  }

  private static ResponseStatusException malformed() {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST);
  }
}
