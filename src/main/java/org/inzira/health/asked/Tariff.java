package org.inzira.health.asked;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.kernel.CountryCode;

/**
 * What those pay who pay for themselves, in one version.
 *
 * @param services their names by language
 */
public record Tariff(
    String version,
    LocalDate from,
    String currency,
    Origin origin,
    Map<String, Map<String, String>> services,
    List<Line> lines) {

  /** What one service costs those whom the line fits; no destination or purpose means all. */
  public record Line(
      String service, Set<CountryCode> destinations, Set<String> purposes, Whom whom, long amount) {

    public Line {
      if (amount < 0) {
        throw new IllegalArgumentException("no amount: " + amount);
      }
      destinations = Set.copyOf(destinations);
      purposes = Set.copyOf(purposes);
    }

    private boolean fits(CountryCode destination, String purpose, Examined person) {
      return (destinations.isEmpty() || destinations.contains(destination))
          && (purposes.isEmpty() || purposes.contains(purpose))
          && person.mayBe(whom);
    }
  }

  /** What is asked of one person, by service, in the order of the tariff. */
  public record Price(Tariff tariff, Map<String, Long> services) {

    /** All of it together. */
    public long amount() {
      return services.values().stream().mapToLong(Long::longValue).sum();
    }
  }

  public Tariff {
    services = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(services));
    lines = List.copyOf(lines);
    for (var line : lines) {
      if (!services.containsKey(line.service())) {
        throw new IllegalArgumentException("no service: " + line.service());
      }
    }
  }

  /**
   * The price for one person: of each service that costs them something the first line that fits.
   */
  public Price of(CountryCode destination, String purpose, Examined person) {
    var asked = new LinkedHashMap<String, Long>();
    for (var service : services.keySet()) {
      lines.stream()
          .filter(line -> line.service().equals(service))
          .filter(line -> line.fits(destination, purpose, person))
          .findFirst()
          .filter(line -> line.amount() > 0)
          .ifPresent(line -> asked.put(service, line.amount()));
    }
    return new Price(this, asked);
  }

  /** The name of a service, in a language. */
  public String service(String code, String language) {
    var names = services.getOrDefault(code, Map.of());
    return names.getOrDefault(language, names.getOrDefault("en", code));
  }
}
