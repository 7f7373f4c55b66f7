package org.inzira.figures;

import java.time.Year;
import java.util.regex.Pattern;

/** The name of a key figure in the catalogue ({@code people-resettled}); permanent. */
public record FigureId(String value) {

  private static final Pattern FORM = Pattern.compile("[a-z][a-z0-9-]{1,59}");

  public FigureId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a figure: " + value);
    }
  }

  /** The address of the figure's page in a year, as it is known today. */
  public String address(Year year) {
    return "/figures/" + year + "/" + value;
  }
}
