package org.inzira.clearances.signed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * One reading of rules as they are written down. It goes on after a fault and keeps each with its
 * place, so that who wrote the file hears of all of them at once.
 */
public final class WrittenRules {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final String name;
  private final List<String> complaints = new ArrayList<>();

  /**
   * A reading that has met no fault yet.
   *
   * @param name how faults call the file
   */
  public WrittenRules(String name) {
    this.name = name;
  }

  /** The text of a file that ships beside a class. */
  public static String shipped(Class<?> beside, String file) {
    try (var stream = Objects.requireNonNull(beside.getResourceAsStream(file))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The text in the shape of a file; nothing when it has another shape, which is a fault. */
  public <W> Optional<W> read(String text, Class<W> shape) {
    try {
      var written = Optional.ofNullable(YAML.readValue(text, shape));
      if (written.isEmpty()) {
        complain("has no rules");
      }
      return written;
    } catch (JacksonException unreadable) {
      complain(unreadable.getOriginalMessage() + " at " + unreadable.getPathReference());
      return Optional.empty();
    }
  }

  /** The rules that lines are, those without a fault; a file without lines is one. */
  public <L, R> List<R> rules(
      @Nullable List<L> lines, Function<L, @Nullable String> id, Function<L, R> rule) {
    if (lines == null || lines.stream().anyMatch(Objects::isNull)) {
      complain("has no rules, or an empty one");
      return List.of();
    }
    return lines.stream().flatMap(line -> rule(line, id, rule).stream()).toList();
  }

  private <L, R> Optional<R> rule(L line, Function<L, @Nullable String> id, Function<L, R> rule) {
    try {
      return Optional.of(rule.apply(line));
    } catch (IllegalArgumentException | NullPointerException | DateTimeException faulty) {
      complaints.add(name + ", " + id.apply(line) + ": " + faulty.getMessage());
      return Optional.empty();
    }
  }

  /** Keeps a fault of the file as a whole. */
  public void complain(String fault) {
    complaints.add(name + ": " + fault);
  }

  /**
   * Ends the reading; when anything was wrong, with an exception that says all of it.
   *
   * @param kind whose rules these are, as in “the rules of clearances”
   */
  public void end(String kind) {
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          "the rules of " + kind + " are faulty:\n" + String.join("\n", complaints));
    }
  }

  /** The countries of a rule; none written means all. */
  public static Set<CountryCode> countries(@Nullable List<String> written) {
    return listed(written).stream().map(CountryCode::new).collect(Collectors.toSet());
  }

  /** What is listed; nothing written is nothing listed. */
  public static List<String> listed(@Nullable List<String> written) {
    return written == null ? List.of() : written;
  }
}
