package org.inzira.health.laboratory;

import java.util.regex.Pattern;

/**
 * One test of the laboratory by its code in {@code tests.yaml}; its name is the message {@code
 * code.laboratory-order.test.<code>}.
 */
public record TestCode(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9_]{1,39}");

  /** What stands in place of a test whose name a viewer may not read. */
  public static final TestCode CONFIDENTIAL = new TestCode("confidential");

  public TestCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("no code of a test: " + value);
    }
  }
}
