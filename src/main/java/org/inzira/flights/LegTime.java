package org.inzira.flights;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A time by the clock of an airport. Where clocks are set back an hour comes twice: the first is
 * meant, unless the offset stands behind it.
 */
final class LegTime {

  private static final Pattern FORM =
      Pattern.compile("(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(Z|[+-]\\d{2}:\\d{2})?");

  private LegTime() {}

  /** Whether it is written as a time, whatever the clock of an airport says. */
  static boolean isWritten(String text) {
    return local(text).isPresent();
  }

  /** The time; empty when that clock never shows it, as when it is set forward. */
  static Optional<ZonedDateTime> read(String text, ZoneId zone) {
    var form = FORM.matcher(text);
    return local(text)
        .filter(_ -> form.matches())
        .flatMap(local -> {
          var offsets = zone.getRules().getValidOffsets(local);
          return Optional.ofNullable(form.group(2))
              .map(ZoneOffset::of)
              .map(offset -> offsets.contains(offset) ? Optional.of(offset) : none())
              .orElseGet(() -> offsets.stream().findFirst())
              .map(offset -> ZonedDateTime.ofStrict(local, offset, zone));
        });
  }

  private static Optional<ZoneOffset> none() {
    return Optional.empty();
  }

  private static Optional<LocalDateTime> local(String text) {
    var form = FORM.matcher(text);
    try {
      return form.matches() ? Optional.of(LocalDateTime.parse(form.group(1))) : Optional.empty();
    } catch (DateTimeException impossible) {
      return Optional.empty();
    }
  }
}
