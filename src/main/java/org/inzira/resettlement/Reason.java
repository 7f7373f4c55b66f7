package org.inzira.resettlement;

import java.util.Locale;

/**
 * Why somebody is held, put off or leaves the way. What health found is one word here, {@link
 * #MEDICAL}: only health knows more.
 */
public enum Reason {
  MEDICAL,
  EXIT_PERMIT,
  VISA_OR_DOCUMENT,
  SECURITY,
  SPONSOR,
  RECEIVING_SIDE,
  FAMILY_ADDITION,
  GUARDIANSHIP,
  PROTECTION,
  SITE_CLOSED,
  NO_SHOW,
  TRAVEL_REFUSED,
  FLIGHT_CANCELLED,
  CONNECTION_MISSED,
  PROGRAMME_SUSPENDED,
  ASSISTANCE_NOT_APPROVED,
  DOCUMENT_ERROR,
  WITHDRAWN,
  DECEASED,
  OTHER;

  /** The code in sheets, messages and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
