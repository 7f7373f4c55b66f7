package org.inzira.kernel;

import java.util.regex.Pattern;

/**
 * A country or nationality by its three-letter code (ISO 3166-1 alpha-3), and the codes that travel
 * documents add: XXA stateless, XXB and XXC refugee, XXX unspecified (ICAO Doc 9303).
 */
public record CountryCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

  public CountryCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a country code: " + value);
    }
  }
}
