package org.inzira.photographs;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.inzira.kernel.Programme;

/**
 * A photograph that may be printed: of no recognisable person, or with consent. What is said of it
 * is data, so that a document can be made again; its bytes are asked for by identifier, since they
 * may have been taken down meanwhile.
 *
 * @param alternatives what is to be seen, for who does not see it, by language
 * @param captions the line below it by language; empty where there is none
 * @param consented whether it is printed by consent, which may be withdrawn
 * @param width of the smaller size, in pixels
 * @param hash the SHA-256 of the smaller size's bytes
 */
public record Photograph(
    UUID id,
    Programme programme,
    Map<String, String> alternatives,
    Map<String, String> captions,
    String credit,
    boolean consented,
    int width,
    int height,
    String hash) {

  public Photograph {
    alternatives = Map.copyOf(alternatives);
    captions = Map.copyOf(captions);
  }

  /** The alternative text in a language. */
  public String alternative(Locale language) {
    return alternatives.getOrDefault(language.getLanguage(), "");
  }

  /** The caption in a language, or empty. */
  public String caption(Locale language) {
    return captions.getOrDefault(language.getLanguage(), "");
  }

  /** Where its smaller size is served. */
  public String address() {
    return "/photographs/" + id + "/small";
  }
}
