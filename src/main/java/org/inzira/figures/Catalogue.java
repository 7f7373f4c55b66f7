package org.inzira.figures;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.MeasureCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** All definitions, in the order of programmes and files. A faulty one stops the start. */
final class Catalogue {

  /** A figure of a year that somebody asked for. */
  record Asked(FigureDefinition figure, Year year) {}

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
    var reader = new Reader();
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

  /** What an address asks for; refused when there is no such year or figure. */
  Outcome<Asked> ask(String year, String figure) {
    var named = list().stream().filter(each -> each.id().value().equals(figure)).findAny();
    if (named.isEmpty()) {
      return Outcome.refused(Refusal.of("FI-001", figure));
    }
    return year(year).map(asked -> new Asked(named.get(), asked));
  }

  /** A year of four digits. */
  static Outcome<Year> year(String written) {
    return written.matches("[12][0-9]{3}")
        ? Outcome.done(Year.of(Integer.parseInt(written)))
        : Outcome.refused(Refusal.of("FI-003"));
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

  /** Reads the definitions of one programme, and names every fault with its file and figure. */
  static final class Reader {

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
        complaints.add(
            file + ": " + unreadable.getOriginalMessage() + " at " + unreadable.getPathReference());
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
                each(line.exclusive(), Reader::axis),
                each(line.overlapping(), Reader::axis),
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
}
