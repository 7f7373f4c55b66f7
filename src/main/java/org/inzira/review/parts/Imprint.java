package org.inzira.review.parts;

import org.inzira.page.Wording;

/** Who publishes, how it may be cited and used, what its maps do not mean and come from. */
public record Imprint(
    String publisher, String citation, String licence, String mapDisclaimer, String mapCredit) {

  /** What the mission has set, and what holds for any mission where it has not. */
  public static Imprint of(org.inzira.projects.Imprint set, Wording wording) {
    return new Imprint(
        or(set.publisher(), "review.imprint.publisher", wording),
        or(set.citation(), "review.imprint.citation", wording),
        or(set.licence(), "review.imprint.licence", wording),
        or(set.mapDisclaimer(), "review.imprint.map-disclaimer", wording),
        or(set.mapCredit(), "review.imprint.map-credit", wording));
  }

  private static String or(String set, String key, Wording wording) {
    return set.isBlank() ? wording.text(key) : set;
  }
}
