package org.inzira.health.cold;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of cold and of open vials, as it is written down, each rule with its source.
 *
 * @param readingsADay how often a refrigerator is read
 * @param expiringWithinDays from when on a lot is said to expire soon
 */
public record ColdChain(
    String version,
    @JsonProperty("readings_a_day") int readingsADay,
    @JsonProperty("expiring_within_days") int expiringWithinDays,
    List<Limits> limits,
    @JsonProperty("open_vials") List<OpenVial> openVials,
    List<Given> routes,
    @JsonProperty("routes_rule") Origin routesRule) {

  /** Between which temperatures what is kept so must stay. */
  public record Limits(
      String keeps,
      String lowest,
      String highest,
      String source,
      @JsonProperty("looked_at") @Nullable String lookedAt,
      String certainty,
      Map<String, String> note) {

    public Limits {
      if (from(lowest).compareTo(from(highest)) >= 0) {
        throw new IllegalArgumentException("no limits: " + keeps);
      }
      new Origin(source, lookedAt, certainty, note);
    }

    private static Celsius from(String written) {
      return Celsius.read(written).orElseThrow(() -> new IllegalArgumentException(written));
    }

    public Celsius low() {
      return from(lowest);
    }

    public Celsius high() {
      return from(highest);
    }

    /** The limits themselves are still within. */
    public boolean isWithin(Celsius read) {
      return read.compareTo(low()) >= 0 && read.compareTo(high()) <= 0;
    }

    public Origin origin() {
      return new Origin(source, lookedAt, certainty, note);
    }
  }

  /** How long an open vial may be used. */
  public record OpenVial(
      int hours,
      Set<String> cvx,
      String source,
      @JsonProperty("looked_at") @Nullable String lookedAt,
      String certainty,
      Map<String, String> note) {

    public OpenVial {
      if (hours < 1) {
        throw new IllegalArgumentException("no time: " + hours);
      }
      cvx = Set.copyOf(cvx);
      new Origin(source, lookedAt, certainty, note);
    }

    public Duration life() {
      return Duration.ofHours(hours);
    }

    public Origin origin() {
      return new Origin(source, lookedAt, certainty, note);
    }
  }

  /** By which way vaccines are given, as proposed. */
  public record Given(String route, Set<String> cvx) {}

  /** Where a rule comes from. */
  public record Origin(
      String source,
      @JsonProperty("looked_at") @Nullable String lookedAt,
      String certainty,
      Map<String, String> note) {

    public Origin {
      note = Map.copyOf(note);
      if (!note.keySet().containsAll(Set.of("en", "fr"))) {
        throw new IllegalArgumentException("a note is missing in a language");
      }
      if (!Set.of("verified", "illustrative").contains(certainty)) {
        throw new IllegalArgumentException("no certainty: " + certainty);
      }
      if (certainty.equals("verified") && (source.isBlank() || lookedAt == null)) {
        throw new IllegalArgumentException("verified, without a source and the day it was seen");
      }
    }

    public Optional<LocalDate> looked() {
      return Optional.ofNullable(lookedAt).map(LocalDate::parse);
    }

    public boolean isIllustrative() {
      return certainty.equals("illustrative");
    }

    public String note(Locale language) {
      return note.getOrDefault(language.getLanguage(), note.getOrDefault("en", ""));
    }
  }

  public ColdChain {
    limits = List.copyOf(limits);
    openVials = List.copyOf(openVials);
    routes = List.copyOf(routes);
    if (readingsADay != 2 || expiringWithinDays < 1) {
      throw new IllegalArgumentException("a refrigerator is read before and after noon");
    }
    if (openVials.stream().filter(one -> one.cvx().isEmpty()).count() != 1) {
      throw new IllegalArgumentException("one time is for every vaccine that is not named");
    }
    var named = new HashSet<String>();
    if (!openVials.stream().flatMap(one -> one.cvx().stream()).allMatch(named::add)) {
      throw new IllegalArgumentException("a vaccine has two times");
    }
  }

  public Limits limits(String keeps) {
    return limits.stream().filter(one -> one.keeps().equals(keeps)).findFirst().orElseThrow();
  }

  public OpenVial openVial(String cvx) {
    return openVials.stream()
        .filter(one -> one.cvx().contains(cvx))
        .findFirst()
        .orElseGet(
            () -> openVials.stream().filter(one -> one.cvx().isEmpty()).findFirst().orElseThrow());
  }

  /** The way that is proposed for a vaccine. */
  public Optional<String> route(String cvx) {
    return routes.stream().filter(one -> one.cvx().contains(cvx)).map(Given::route).findFirst();
  }
}
