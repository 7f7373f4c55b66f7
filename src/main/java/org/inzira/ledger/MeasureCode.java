package org.inzira.ledger;

import java.util.regex.Pattern;

/** The code of a measure in the chart ({@code movement.departures}). */
public record MeasureCode(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z]+\\.[a-z-]{1,40}");

  public MeasureCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a measure: " + value);
    }
  }
}
