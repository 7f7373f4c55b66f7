package org.inzira.kernel;

import java.util.regex.Pattern;

/** The code of a project, as donors and the ledger know it ({@code RR-0102}). */
public record ProjectCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,29}");

  public ProjectCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a project code: " + value);
    }
  }
}
