package org.inzira.resettlement.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.inzira.clearances.ClearanceKind;
import org.inzira.kernel.CountryCode;
import org.inzira.resettlement.Preparation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What each destination asks for, as the mission configured it; a faulty file stops the start with
 * all that is wrong.
 */
public final class Destinations {

  private static final String SHIPPED = "destinations.yaml";
  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private final Map<CountryCode, Destination> named;
  private final Destination others;

  private Destinations(Map<CountryCode, Destination> named, Destination others) {
    this.named = Map.copyOf(named);
    this.others = others;
  }

  private record Written(
      @Nullable Line others, @Nullable Map<String, @Nullable Line> destinations) {}

  private record Line(
      @JsonProperty("interviews") @Nullable Boolean interviews,
      @JsonProperty("preparations") @Nullable List<String> preparations,
      @JsonProperty("security") @Nullable List<String> security) {}

  /** The list that lies beside the code. */
  public static Destinations shipped() {
    try (var stream = Objects.requireNonNull(Destinations.class.getResourceAsStream(SHIPPED))) {
      return read(SHIPPED, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** The mission’s own list; one that cannot be read stops the start, too. */
  public static Destinations read(Path file) {
    try {
      return read(file.toString(), Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** What a text says; when anything is wrong with it, an exception that says all of it. */
  public static Destinations read(String name, String text) {
    var complaints = new ArrayList<String>();
    var named = new HashMap<CountryCode, Destination>();
    var others = new Destination(true, List.of(), Set.of());
    try {
      var written = YAML.readValue(text, Written.class);
      others = destination("others", written.others(), complaints);
      var lines =
          Objects.requireNonNullElse(written.destinations(), Map.<String, @Nullable Line>of());
      lines.forEach((country, line) -> name(country, line, named, complaints));
    } catch (JacksonException unreadable) {
      complaints.add(unreadable.getOriginalMessage() + " at " + unreadable.getPathReference());
    }
    if (!complaints.isEmpty()) {
      throw new IllegalStateException(
          name + ": the list of destinations is faulty:\n" + String.join("\n", complaints));
    }
    return new Destinations(named, others);
  }

  /** What this country asks for. */
  public Destination of(CountryCode country) {
    return named.getOrDefault(country, others);
  }

  private static void name(
      String country,
      @Nullable Line line,
      Map<CountryCode, Destination> named,
      List<String> complaints) {
    try {
      named.put(new CountryCode(country), destination(country, line, complaints));
    } catch (IllegalArgumentException malformed) {
      complaints.add(malformed.getMessage());
    }
  }

  private static Destination destination(
      String where, @Nullable Line line, List<String> complaints) {
    if (line == null || line.preparations() == null || line.interviews() == null) {
      complaints.add(where + ": says interviews and preparations");
      return new Destination(true, List.of(), Set.of());
    }
    var preparations = new ArrayList<Preparation>();
    for (var code : line.preparations()) {
      preparation(where, code, complaints, preparations);
    }
    var security = EnumSet.noneOf(ClearanceKind.class);
    for (var code : Objects.requireNonNullElse(line.security(), List.<String>of())) {
      ClearanceKind.find(code)
          .ifPresentOrElse(
              security::add, () -> complaints.add(where + ": no kind of clearance: " + code));
    }
    if (preparations.contains(Preparation.SECURITY) == security.isEmpty()) {
      complaints.add(where + ": security is asked for if and only if its checks are named");
    }
    if (new HashSet<>(preparations).size() < preparations.size()) {
      complaints.add(where + ": names a preparation twice");
    }
    return new Destination(line.interviews(), preparations, security);
  }

  private static void preparation(
      String where, String code, List<String> complaints, List<Preparation> preparations) {
    try {
      preparations.add(Preparation.valueOf(code.toUpperCase(Locale.ROOT)));
    } catch (IllegalArgumentException unknown) {
      complaints.add(where + ": no preparation: " + code);
    }
  }
}
