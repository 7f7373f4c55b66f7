package org.inzira.health.asked;

import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.CountryCode;

/**
 * One thing that is asked: a section or a test.
 *
 * @param destinations of which countries; none means of all
 * @param required whether an assessment is not signed without it
 * @param signed by whose word it holds, where data need a signature: what is confidential is asked
 *     by a signed rule alone
 */
public record Ask(
    String id,
    Item item,
    Set<CountryCode> destinations,
    Whom whom,
    boolean required,
    Optional<String> signed,
    Origin origin) {

  /** What is asked. */
  public sealed interface Item {

    /** A section. */
    record Part(Section section) implements Item {}

    /** A test of the laboratory, by its code. */
    record Test(String code) implements Item {}
  }

  public Ask {
    destinations = Set.copyOf(destinations);
  }

  /** Whether it keeps a signature back; what is not verified only warns. */
  public boolean isBinding() {
    return required && !origin.isIllustrative();
  }

  boolean isOf(CountryCode destination, Examined person) {
    return (destinations.isEmpty() || destinations.contains(destination)) && person.mayBe(whom);
  }
}
