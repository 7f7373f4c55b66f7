package org.inzira.health.asked;

import java.util.List;
import org.inzira.kernel.CountryCode;

/** The schemes of all destinations; one that names none is the plain one of all others. */
public record Schemes(String version, List<Scheme> schemes) {

  public Schemes {
    schemes = List.copyOf(schemes);
    if (schemes.stream().filter(one -> one.destinations().isEmpty()).count() != 1) {
      throw new IllegalArgumentException("exactly one scheme is for all other destinations");
    }
    var named = schemes.stream().flatMap(one -> one.destinations().stream()).toList();
    if (named.stream().distinct().count() < named.size()) {
      throw new IllegalArgumentException("a destination has two schemes");
    }
  }

  /** The one of a destination. */
  public Scheme of(CountryCode destination) {
    return schemes.stream()
        .filter(one -> one.destinations().contains(destination))
        .findFirst()
        .orElseGet(this::plain);
  }

  private Scheme plain() {
    return schemes.stream().filter(one -> one.destinations().isEmpty()).findFirst().orElseThrow();
  }
}
