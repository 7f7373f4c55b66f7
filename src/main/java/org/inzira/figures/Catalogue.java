package org.inzira.figures;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.kernel.Programme;
import org.inzira.ledger.MeasureCode;

/** All definitions, in the order of programmes and files. A faulty one stops the start. */
final class Catalogue {

  private final Map<FigureId, FigureDefinition> definitions = new LinkedHashMap<>();

  Catalogue(Collection<FigureDefinition> definitions) {
    var complaints = new ArrayList<String>();
    for (var definition : definitions) {
      if (this.definitions.put(definition.id(), definition) != null) {
        complaints.add(definition.id().value() + " is defined twice");
      }
    }
    for (var definition : definitions) {
      definition
          .partOf()
          .filter(whole -> !this.definitions.containsKey(whole))
          .ifPresent(whole ->
              complaints.add(definition.id().value() + " is part of no figure: " + whole.value()));
    }
    refuse(complaints);
  }

  /** The catalogue that lies beside the code, one file a programme. */
  static Catalogue read() {
    var reader = new CatalogueReader();
    var definitions = new ArrayList<FigureDefinition>();
    for (var programme : Programme.values()) {
      var file = programme.code() + ".yaml";
      text(file).ifPresent(text -> definitions.addAll(reader.read(file, text)));
    }
    refuse(reader.complaints());
    return new Catalogue(definitions);
  }

  List<FigureDefinition> list() {
    return List.copyOf(definitions.values());
  }

  Optional<FigureDefinition> find(FigureId id) {
    return Optional.ofNullable(definitions.get(id));
  }

  FigureDefinition get(FigureId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no figure " + id.value()));
  }

  /** Every measure that any figure counts. */
  Set<MeasureCode> measures() {
    return list().stream()
        .flatMap(definition -> definition.measures().stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Optional<String> text(String file) {
    try (var stream = Catalogue.class.getResourceAsStream(file)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static void refuse(List<String> complaints) {
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "the catalogue of figures is faulty:\n" + String.join("\n", complaints));
    }
  }
}
