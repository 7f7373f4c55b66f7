package org.inzira.figures;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Year;

/** Which entries behind a figure are asked for, as an address says it and the ledger reads it. */
record EntryFilter() {

  static String address(FigureId figure, Year year, Axis axis, String key) {
    var base = Figures.address(figure, year) + "/entries?";
    if (axis != Axis.SEX_AGE_BAND) {
      return base + axis.code() + "=" + encoded(key);
    }
    var plus = key.indexOf('+');
    return base
        + ("sex=" + encoded(key.substring(0, plus)))
        + ("&age_band=" + encoded(key.substring(plus + 1)));
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8);
  }
}
