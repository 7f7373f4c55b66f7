package org.inzira.figures.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Programme;

/** The definitions that lie beside the code, one file a programme. A faulty one stops the start. */
public final class ShippedDefinitions {

  private ShippedDefinitions() {}

  /** All of them, in the order of programmes and files. */
  public static List<FigureDefinition> read() {
    var reader = new DefinitionReader();
    var definitions = new ArrayList<FigureDefinition>();
    for (var programme : Programme.values()) {
      var file = programme.code() + ".yaml";
      text(file)
          .ifPresent(
              text -> reader.read(file, text).forEach(each -> definitions.add(each.definition())));
    }
    refuse(reader.complaints());
    return List.copyOf(definitions);
  }

  /** Stops the start when anything is wrong. */
  public static void refuse(List<String> complaints) {
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "the catalogue of figures is faulty:\n" + String.join("\n", complaints));
    }
  }

  private static Optional<String> text(String file) {
    try (var stream = FigureId.class.getResourceAsStream(file)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
