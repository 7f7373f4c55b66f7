package org.inzira.charts;

import java.util.regex.Pattern;

/**
 * What a chart is called.
 *
 * @param id unique on the page: patterns and texts of the chart hang on it
 * @param title what the chart shows, in a few words
 * @param labelHeading what its labels are ("District"), the first heading of its table
 * @param valueHeading what its values count ("People"), the second
 */
public record ChartCaption(String id, String title, String labelHeading, String valueHeading) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,79}");

  public ChartCaption {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException("not an id of a chart: " + id);
    }
  }
}
