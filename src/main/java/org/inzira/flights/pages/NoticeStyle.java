package org.inzira.flights.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style sheet of a notice on paper. */
final class NoticeStyle {

  private static final String TEXT = read();

  private NoticeStyle() {}

  static String text() {
    return TEXT;
  }

  private static String read() {
    try (var stream = Objects.requireNonNull(NoticeStyle.class.getResourceAsStream("notice.css"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
