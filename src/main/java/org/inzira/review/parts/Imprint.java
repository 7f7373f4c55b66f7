package org.inzira.review.parts;

import org.inzira.page.Wording;

/** Who publishes, how it may be cited and used, what its maps do not mean and come from. */
public record Imprint(
    String publisher, String citation, String licence, String mapDisclaimer, String mapCredit) {

  /** What the mission has set in a language, else in any, and what holds for any mission else. */
  public static Imprint of(org.inzira.projects.Imprint set, Wording wording) {
    var spoken = new Spoken(wording);
    var french = set.fr();
    return new Imprint(
        spoken.text(set.publisher(), french.publisher(), "review.imprint.publisher"),
        spoken.text(set.citation(), french.citation(), "review.imprint.citation"),
        spoken.text(set.licence(), french.licence(), "review.imprint.licence"),
        spoken.text(set.mapDisclaimer(), french.mapDisclaimer(), "review.imprint.map-disclaimer"),
        spoken.text(set.mapCredit(), french.mapCredit(), "review.imprint.map-credit"));
  }

  private record Spoken(Wording wording) {

    private String text(String set, String french, String key) {
      var own = wording.language().getLanguage().equals("fr") && !french.isBlank() ? french : set;
      return own.isBlank() ? wording.text(key) : own;
    }
  }
}
