package org.inzira.health.asked;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.Sex;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads one file of data and remembers all that is wrong with it. */
final class Reading {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final String file;
  private final List<String> faults = new ArrayList<>();

  private Reading(String file) {
    this.file = file;
  }

  /** Where a line comes from, as it is written down. */
  record WrittenOrigin(
      @Nullable String source,
      @com.fasterxml.jackson.annotation.JsonProperty("looked_at") @Nullable String lookedAt,
      @Nullable String certainty,
      @Nullable Map<String, String> note) {}

  /** What reads a file and may complain meanwhile. */
  interface Reader<W, T> {
    T read(Reading reading, W written);
  }

  static String shipped(String name) {
    try (var stream = Objects.requireNonNull(Reading.class.getResourceAsStream(name))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a text says; when anything is wrong with it, an exception that says all of it. */
  static <W, T> T read(String file, String text, Class<W> type, Reader<W, T> reader) {
    var reading = new Reading(file);
    var read = reading.part("", () -> reader.read(reading, YAML.readValue(text, type)));
    if (read.isEmpty() || !reading.faults.isEmpty()) {
      throw new IllegalStateException(file + " is faulty:\n" + String.join("\n", reading.faults));
    }
    return read.get();
  }

  /** One part; what is wrong with it is remembered, and the others are read on. */
  <T> Optional<T> part(String where, Supplier<T> part) {
    try {
      return Optional.of(part.get());
    } catch (JacksonException unreadable) {
      faults.add(unreadable.getOriginalMessage() + " at " + unreadable.getPathReference());
    } catch (IllegalArgumentException | NullPointerException | DateTimeException faulty) {
      faults.add((where.isEmpty() ? file : where) + ": " + faulty.getMessage());
    }
    return Optional.empty();
  }

  /** Something else that is wrong. */
  void fault(String said) {
    faults.add(said);
  }

  static <T> T needed(@Nullable T value, String name) {
    return Objects.requireNonNull(value, () -> name + " is missing");
  }

  static <T> List<T> some(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }

  static Origin origin(@Nullable WrittenOrigin written) {
    var given = needed(written, "rule");
    return new Origin(
        needed(given.source(), "source"),
        Optional.ofNullable(given.lookedAt()).map(LocalDate::parse),
        value(Origin.Certainty.class, needed(given.certainty(), "certainty")),
        needed(given.note(), "note"));
  }

  static Set<CountryCode> countries(@Nullable List<String> codes) {
    return some(codes).stream().map(CountryCode::new).collect(Collectors.toUnmodifiableSet());
  }

  static Whom whom(@Nullable Integer from, @Nullable Integer under, @Nullable String sex) {
    return new Whom(
        from == null ? Whom.ALL.fromYears() : from,
        under == null ? Whom.ALL.underYears() : under,
        Optional.ofNullable(sex).map(code -> value(Sex.class, code)));
  }

  static <E extends Enum<E>> E value(Class<E> type, String written) {
    return Enum.valueOf(type, written.toUpperCase(Locale.ROOT));
  }

  static Map<String, String> words(@Nullable Map<String, String> written, String name) {
    var words = needed(written, name);
    if (!words.keySet().containsAll(Set.of("en", "fr"))) {
      throw new IllegalArgumentException(name + " is missing in a language");
    }
    return words;
  }
}
