package org.inzira.health.laboratory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** All tests in one version. */
public record Catalogue(String version, List<TestKind> tests) {

  public Catalogue {
    tests = List.copyOf(tests);
  }

  public Optional<TestKind> find(TestCode code) {
    return tests.stream().filter(one -> one.code().equals(code)).findFirst();
  }

  /** A test that stands in a record; one that is gone from the file is a bug. */
  public TestKind get(TestCode code) {
    return find(code).orElseThrow(() -> new IllegalStateException("no test: " + code.value()));
  }

  List<String> codes() {
    return tests.stream().map(test -> test.code().value()).toList();
  }

  /** The kinds of specimen that any test wants, as they are named in records. */
  public List<String> specimens() {
    return tests.stream().map(TestKind::specimen).distinct().toList();
  }

  /** The methods that any step knows. */
  public List<String> methods() {
    return tests.stream()
        .flatMap(test -> test.steps().stream())
        .filter(step -> step.methods().size() > 1)
        .flatMap(step -> step.methods().stream())
        .map(TestKind.Method::id)
        .distinct()
        .toList();
  }

  public Set<String> consented() {
    return tests.stream()
        .filter(TestKind::isConsented)
        .map(test -> test.code().value())
        .collect(Collectors.toUnmodifiableSet());
  }
}
