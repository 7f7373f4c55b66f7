package org.inzira.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.MeasureCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the definitions of one programme, and names every fault with its file and figure. */
final class CatalogueReader {

  /** The file as it is written. */
  record Sheet(String programme, List<Line> figures) {}

  /** One definition as it is written. */
  record Line(
      String id,
      int version,
      int since,
      String counted,
      String unit,
      List<String> measures,
      @Nullable Map<String, List<String>> where,
      @Nullable List<String> exclusive,
      @Nullable List<String> overlapping,
      @JsonProperty("part_of") @Nullable String partOf) {}

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final List<String> complaints = new ArrayList<>();

  /** The definitions of a file; faults are kept for {@link #complaints}. */
  List<FigureDefinition> read(String file, String text) {
    try {
      var sheet = YAML.readValue(text, Sheet.class);
      var definitions = new ArrayList<FigureDefinition>();
      for (var line : sheet.figures()) {
        definition(file + ", " + line.id(), sheet.programme(), line).ifPresent(definitions::add);
      }
      return definitions;
    } catch (JacksonException unreadable) {
      complaints.add(file + ": " + unreadable.getOriginalMessage());
      return List.of();
    }
  }

  /** Everything that was wrong so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  private Optional<FigureDefinition> definition(String where, String programme, Line line) {
    try {
      var definition =
          new FigureDefinition(
              new FigureId(line.id()),
              value(Programme.class, programme),
              value(FigureDefinition.Counted.class, line.counted()),
              line.unit(),
              Set.copyOf(each(line.measures(), MeasureCode::new)),
              conditions(line.where() == null ? Map.of() : line.where()),
              each(line.exclusive(), CatalogueReader::axis),
              each(line.overlapping(), CatalogueReader::axis),
              line.version(),
              Year.of(line.since()),
              Optional.ofNullable(line.partOf()).map(FigureId::new));
      definition.complaints().forEach(complaint -> complaints.add(where + ": " + complaint));
      return Optional.of(definition);
    } catch (IllegalArgumentException | NullPointerException faulty) {
      complaints.add(where + ": " + faulty.getMessage());
      return Optional.empty();
    }
  }

  private static Map<Dimension, Set<String>> conditions(Map<String, List<String>> written) {
    var conditions = new EnumMap<Dimension, Set<String>>(Dimension.class);
    written.forEach((name, values) -> {
      var dimension = value(Dimension.class, name);
      for (var value : values) {
        if (!dimension.accepts(value)) {
          throw new IllegalArgumentException(value + " is no value of " + name);
        }
      }
      conditions.put(dimension, Set.copyOf(values));
    });
    return conditions;
  }

  private static Axis axis(String code) {
    return Axis.find(code)
        .orElseThrow(() -> new IllegalArgumentException("there is no axis " + code));
  }

  private static <E extends Enum<E>> E value(Class<E> type, String written) {
    return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
  }

  private static <T> List<T> each(@Nullable List<String> written, Function<String, T> read) {
    return written == null ? List.of() : written.stream().map(read).toList();
  }
}
