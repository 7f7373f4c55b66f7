package org.inzira.caseload;

import org.inzira.kernel.AccountName;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PlaceCode;

/**
 * By what cases are filtered; {@link Tally#ALL} stands for all, an empty text for those that have
 * none.
 */
record Selection(String destination, String site, String officer) {

  /** How an address asks for those without a site or an officer. */
  static final String NONE = "-";

  static final Selection EVERYTHING = new Selection(Tally.ALL, Tally.ALL, Tally.ALL);

  /** Reads what an address asks for, where nothing means all; what can be no value is malformed. */
  static Selection of(String destination, String site, String officer) {
    return new Selection(
        destination.isEmpty() ? Tally.ALL : new CountryCode(destination).value(),
        site.isEmpty() ? Tally.ALL : site.equals(NONE) ? "" : new PlaceCode(site).value(),
        officer.isEmpty()
            ? Tally.ALL
            : officer.equals(NONE) ? "" : new AccountName(officer).value());
  }

  /** How an address asks for a value. */
  static String written(String value) {
    return value.equals(Tally.ALL) ? "" : value.isEmpty() ? NONE : value;
  }

  /**
   * The part of an address that asks for this, without stage; empty or beginning with {@code &}.
   */
  String query() {
    return part("destination", destination) + part("site", site) + part("officer", officer);
  }

  private static String part(String name, String value) {
    return value.equals(Tally.ALL) ? "" : "&" + name + "=" + written(value);
  }
}
