package org.inzira.figures.definitions;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Year;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Programme;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.MeasureCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads the definitions of one programme, and names every fault with its file and figure. */
public final class DefinitionReader {

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
      @JsonProperty("part_of") @Nullable String partOf,
      @Nullable Map<String, String> title,
      @Nullable Map<String, String> definition) {}

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final List<String> complaints = new ArrayList<>();

  /** The definitions of a file; faults are kept for {@link #complaints}. */
  public List<WrittenDefinition> read(String file, String text) {
    try {
      var sheet = YAML.readValue(text, Sheet.class);
      if (sheet == null || sheet.figures() == null) {
        complaints.add(file + ": it names no figures");
        return List.of();
      }
      var definitions = new ArrayList<WrittenDefinition>();
      for (var line : sheet.figures()) {
        definition(file + ", " + line.id(), sheet.programme(), line).ifPresent(definitions::add);
      }
      return definitions;
    } catch (JacksonException unreadable) {
      complaints.add(
          file + ": " + unreadable.getOriginalMessage() + " at " + unreadable.getPathReference());
      return List.of();
    }
  }

  /** Everything that was wrong so far. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private Optional<WrittenDefinition> definition(String place, String programme, Line line) {
    try {
      var definition =
          new FigureDefinition(
              new FigureId(line.id()),
              value(Programme.class, programme),
              value(FigureDefinition.Counted.class, line.counted()),
              line.unit(),
              Set.copyOf(each(line.measures(), MeasureCode::new)),
              conditions(line.where() == null ? Map.of() : line.where()),
              each(line.exclusive(), DefinitionReader::axis),
              each(line.overlapping(), DefinitionReader::axis),
              line.version(),
              Year.of(line.since()),
              Optional.ofNullable(line.partOf()).map(FigureId::new));
      definition.complaints().forEach(complaint -> complaints.add(place + ": " + complaint));
      return Optional.of(
          new WrittenDefinition(place, definition, texts(line.title()), texts(line.definition())));
    } catch (IllegalArgumentException | NullPointerException faulty) {
      complaints.add(place + ": " + faulty.getMessage());
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

  private static Map<Locale, String> texts(@Nullable Map<String, String> written) {
    var texts = new HashMap<Locale, String>();
    if (written != null) {
      written.forEach((language, text) -> {
        if (!language.equals("en") && !language.equals("fr")) {
          throw new IllegalArgumentException("texts are in en and fr, not in " + language);
        }
        if (!text.isBlank()) {
          texts.put(Locale.forLanguageTag(language), text.strip());
        }
      });
    }
    return texts;
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
