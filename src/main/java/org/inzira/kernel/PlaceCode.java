package org.inzira.kernel;

import java.util.regex.Pattern;

/**
 * A place of the gazetteer: a p-code of the mission's country ({@code RW43}) or the gazetteer's own
 * code of a post, site, hospital or college ({@code RW55-MAHAMA}).
 */
public record PlaceCode(String value) {

  private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9-]{0,39}");

  public PlaceCode {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a place code: " + value);
    }
  }
}
