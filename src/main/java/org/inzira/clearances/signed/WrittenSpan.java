package org.inzira.clearances.signed;

import java.util.Locale;
import org.inzira.clearances.Span;
import org.jspecify.annotations.Nullable;

/** How long, as a file of rules says it. */
public record WrittenSpan(String direction, int length, String unit, @Nullable Boolean inclusive) {

  /** Read; nothing written means that the day is printed. */
  public static Span read(@Nullable WrittenSpan written) {
    return written == null
        ? new Span(Span.Direction.PRINTED, 0, Span.Unit.DAYS, true)
        : new Span(
            value(Span.Direction.class, written.direction),
            written.length,
            value(Span.Unit.class, written.unit),
            written.inclusive == null || written.inclusive);
  }

  /** One of a closed set, as it is written in files. */
  public static <E extends Enum<E>> E value(Class<E> type, String written) {
    return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
  }
}
