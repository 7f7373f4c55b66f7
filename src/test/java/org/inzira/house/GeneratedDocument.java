package org.inzira.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document that is generated from the code and kept beside it: the test fails when the two
 * differ, and {@code mvn test -Ddocs=write} writes the document anew.
 */
public final class GeneratedDocument {

  private GeneratedDocument() {}

  /** Compares a document below {@code docs/} with what the code says now. */
  public static void compare(String name, String generated) {
    var file = Path.of("docs", name);
    try {
      if ("write".equals(System.getProperty("docs"))) {
        Files.createDirectories(Path.of("docs"));
        Files.writeString(file, generated);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("%s is not what the code says; mvn test -Ddocs=write writes it", file)
          .isEqualTo(generated);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
