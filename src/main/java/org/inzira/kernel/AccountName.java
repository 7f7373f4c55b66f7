package org.inzira.kernel;

import java.util.regex.Pattern;

/** The name of an account: who did it. Lower case letters, digits, dot and hyphen, at most 60. */
public record AccountName(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9.-]{0,59}");

  public AccountName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not an account name");
    }
  }
}
