package org.inzira.health.asked;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The questions of each section, in the order in which they are asked. */
public record Questions(String version, Map<Section, List<Question>> sections) {

  public Questions {
    var all = new EnumMap<Section, List<Question>>(Section.class);
    for (var section : Section.values()) {
      all.put(section, List.copyOf(sections.getOrDefault(section, List.of())));
    }
    sections = Map.copyOf(all);
    var faults = new ArrayList<String>();
    sections.forEach((section, questions) -> faults.addAll(faults(section, questions)));
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", faults.stream().sorted().toList()));
    }
  }

  private static List<String> faults(Section section, List<Question> questions) {
    var faults = new ArrayList<String>();
    if (questions.isEmpty()) {
      faults.add(section.code() + " has no question");
    }
    var known = new HashSet<String>();
    for (var question : questions) {
      if (!known.add(question.code())) {
        faults.add(section.code() + "." + question.code() + " stands twice");
      }
    }
    for (var question : questions) {
      Stream.of(question.when(), question.unless())
          .flatMap(Optional::stream)
          .map(Question.Match::question)
          .forEach(other -> {
            if (!known.contains(other)) {
              faults.add(section.code() + "." + question.code() + " leans on " + other);
            }
          });
      question.after().stream()
          .filter(other -> !known.contains(other))
          .forEach(
              other -> faults.add(section.code() + "." + question.code() + " waits for " + other));
    }
    return faults;
  }

  /** Those of a section. */
  public List<Question> of(Section section) {
    return sections.getOrDefault(section, List.of());
  }

  /** One of them. */
  public Optional<Question> find(Section section, String code) {
    return of(section).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
