package org.inzira.resettlement.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** How the printed summary looks. */
final class SummaryStyle {

  private SummaryStyle() {}

  static String text() {
    try (var stream =
        Objects.requireNonNull(SummaryStyle.class.getResourceAsStream("summary.css"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
