package org.inzira.boarding.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The style of what is printed about a flight: wide tables on a page that lies on its side. */
final class DocumentStyles {

  private DocumentStyles() {}

  static String read() {
    try (var file =
        Objects.requireNonNull(DocumentStyles.class.getResourceAsStream("document.css"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
