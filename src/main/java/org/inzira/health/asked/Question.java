package org.inzira.health.asked;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One question of a section.
 *
 * @param required whether the section is not complete without an answer
 * @param when the answer to another question without which this one need not be answered
 * @param after questions of the same section that must be answered before this one may be
 * @param unless an answer to another question beside which this one has none
 */
public record Question(
    String code,
    Kind kind,
    Whom whom,
    boolean required,
    Optional<Match> when,
    List<String> after,
    Optional<Match> unless,
    Map<String, String> labels,
    Map<String, String> units) {

  /** How it is answered. */
  public sealed interface Kind {

    /** Yes or no. */
    record YesNo() implements Kind {}

    /** One of several, each with its words by language. */
    record Choice(Map<String, Map<String, String>> options) implements Kind {}

    /** A number between two, with so many decimals. */
    record Measure(double least, double most, int decimals) implements Kind {}

    /** A day that is not in the future. */
    record Day() implements Kind {}

    /** A line of words. */
    record Line() implements Kind {}

    /** Several lines of words. */
    record Words() implements Kind {}
  }

  /** That a question has an answer. */
  public record Match(String question, String answer) {
    boolean holds(Map<String, String> answers) {
      return answer.equals(answers.get(question));
    }
  }

  public Question {
    after = List.copyOf(after);
    labels = Map.copyOf(labels);
    units = Map.copyOf(units);
  }

  /** The question, in a language. */
  public String label(String language) {
    return labels.getOrDefault(language, labels.getOrDefault("en", code));
  }

  /** What is counted, in a language; empty where nothing is. */
  public String unit(String language) {
    return units.getOrDefault(language, "");
  }

  /** Whether it is asked of this person at all. */
  public boolean isAskedOf(Examined person) {
    return person.mayBe(whom);
  }

  boolean isNeeded(Examined person, Map<String, String> answers) {
    return isAskedOf(person) && when.map(match -> match.holds(answers)).orElse(required);
  }
}
