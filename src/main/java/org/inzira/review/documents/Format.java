package org.inzira.review.documents;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of document a review is printed as. */
public enum Format {
  PAGE("html", "text/html;charset=UTF-8"),
  PDF("pdf", "application/pdf"),
  WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String ending;
  private final String mediaType;

  Format(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** How the name of such a file ends. */
  public String ending() {
    return ending;
  }

  /** What it is to a browser. */
  public String mediaType() {
    return mediaType;
  }

  /** The code in addresses, messages and the database. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The one with this code. */
  public static Optional<Format> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findAny();
  }
}
