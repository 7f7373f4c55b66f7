package org.inzira.places;

import java.util.Locale;

/** What a place is. */
public enum PlaceKind {
  COUNTRY,
  PROVINCE,
  DISTRICT,
  BORDER_POST,
  AIRPORT,
  SITE,
  HOSPITAL,
  COLLEGE,
  CENTRE;

  /** The code in fields and messages. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
