package org.inzira.health.asked;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;

/**
 * The terms in which a destination is told what was found.
 *
 * @param destinations of which countries; none means of all that have no scheme of their own
 */
public record Scheme(String id, Set<CountryCode> destinations, List<Axis> axes, Origin origin) {

  /**
   * One class that is given, kept in the field of the same name.
   *
   * @param classes what may be chosen, each with its words by language, in their order
   */
  public record Axis(
      Field field, Map<String, String> labels, List<HealthTerm> classes, boolean required) {

    public Axis {
      classes = List.copyOf(classes);
      labels = Map.copyOf(labels);
    }

    /** Whether it may be chosen. */
    public boolean has(String code) {
      return classes.stream().anyMatch(one -> one.code().equals(code));
    }

    /** What is classified, in a language. */
    public String label(String language) {
      return labels.getOrDefault(language, "");
    }
  }

  /** A class with its words. */
  public record HealthTerm(String code, Map<String, String> labels) {

    public HealthTerm {
      labels = Map.copyOf(labels);
    }

    /** Its words in a language. */
    public String label(String language) {
      return labels.getOrDefault(language, code);
    }
  }

  /** The field of an examination that keeps a class. */
  public enum Field {
    TUBERCULOSIS_CLASS,
    OTHER_CLASS,
    GRADE;

    /** Its name. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Scheme {
    destinations = Set.copyOf(destinations);
    axes = List.copyOf(axes);
    if (axes.stream().map(Axis::field).distinct().count() < axes.size()) {
      throw new IllegalArgumentException(id + ": a field is classified twice");
    }
  }

  /** The axis that a field is classified on, where the scheme has it. */
  public Optional<Axis> axis(Field field) {
    return axes.stream().filter(axis -> axis.field() == field).findFirst();
  }
}
