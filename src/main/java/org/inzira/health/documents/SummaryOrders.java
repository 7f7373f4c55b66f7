package org.inzira.health.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.kernel.CountryCode;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * In which order a medical summary tells what is recorded, by the country it goes to. A faulty file
 * stops the start.
 */
record SummaryOrders(String version, List<Sequence> sequences) {

  private static final YAMLMapper YAML =
      YAMLMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  /** What a summary has. */
  enum Section {
    ASSESSMENTS,
    CONDITIONS,
    TREATMENT,
    RESULTS,
    VACCINATIONS,
    JOURNEY,
    CONFIDENTIAL;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * An order.
   *
   * @param destinations the countries it is for; none for all that no other names
   */
  record Sequence(Set<CountryCode> destinations, List<Section> sections) {

    Sequence {
      destinations = Set.copyOf(destinations);
      sections = List.copyOf(sections);
      if (!EnumSet.allOf(Section.class).equals(Set.copyOf(sections))
          || sections.size() != Section.values().length) {
        throw new IllegalArgumentException("an order names each section once");
      }
    }
  }

  SummaryOrders {
    sequences = List.copyOf(sequences);
    var named = new HashSet<CountryCode>();
    boolean twice =
        sequences.stream()
            .flatMap(sequence -> sequence.destinations().stream())
            .anyMatch(country -> !named.add(country));
    if (twice || sequences.stream().filter(one -> one.destinations().isEmpty()).count() != 1) {
      throw new IllegalArgumentException("one order is for all, and a country stands in one");
    }
  }

  private record Written(String version, List<WrittenOrder> orders) {}

  private record WrittenOrder(List<String> destinations, List<String> sections) {}

  static SummaryOrders shipped() {
    try (var stream =
        Objects.requireNonNull(SummaryOrders.class.getResourceAsStream("summary.yaml"))) {
      return read(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static SummaryOrders read(String text) {
    var written = YAML.readValue(text, Written.class);
    return new SummaryOrders(
        Objects.requireNonNull(written.version(), "version"),
        written.orders().stream()
            .map(order ->
                new Sequence(
                    order.destinations().stream()
                        .map(CountryCode::new)
                        .collect(Collectors.toUnmodifiableSet()),
                    order.sections().stream().map(SummaryOrders::section).toList()))
            .toList());
  }

  private static Section section(String code) {
    return Arrays.stream(Section.values())
        .filter(section -> section.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no section: " + code));
  }

  /** The order for a country; for none, that for all. */
  List<Section> of(Optional<CountryCode> destination) {
    return sequences.stream()
        .filter(one -> destination.filter(one.destinations()::contains).isPresent())
        .findFirst()
        .or(() -> sequences.stream().filter(one -> one.destinations().isEmpty()).findFirst())
        .orElseThrow()
        .sections();
  }
}
