package org.inzira.health.laboratory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** All tests in one version. */
public record Catalogue(String version, List<TestKind> tests, List<LoincCode> loinc) {

  /**
   * A code of LOINC, as tests are known elsewhere.
   *
   * @param name what LOINC calls it
   * @param origin where that was read
   */
  public record LoincCode(String code, String name, Origin origin) {

    private static final Pattern FORM = Pattern.compile("\\d{1,6}-\\d");
    private static final int TEN = 10;

    /** Whether a text is a code whose last digit fits the others, so that a slip is noticed. */
    static boolean isWhole(String written) {
      if (!FORM.matcher(written).matches()) {
        return false;
      }
      var digits = written.substring(0, written.indexOf('-'));
      int sum = 0;
      for (int at = 0; at < digits.length(); at++) {
        int digit = Character.digit(digits.charAt(digits.length() - 1 - at), TEN);
        int weighed = at % 2 == 0 ? digit * 2 : digit;
        sum += weighed / TEN + weighed % TEN;
      }
      return (TEN - sum % TEN) % TEN == Character.digit(written.charAt(written.length() - 1), TEN);
    }
  }

  public Catalogue {
    tests = List.copyOf(tests);
    loinc = List.copyOf(loinc);
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
