package org.inzira.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document that is whole in itself, to be printed.
 *
 * @param title what it is called; printed at the foot of each page and shown by readers
 * @param subject what it is about, in a sentence, for catalogues
 * @param author who answers for it
 * @param notice what every page must say at its head; empty for nothing
 * @param styles style sheets, after the house's own
 * @param base where the pages are served that links with a path lead to ({@code
 *     https://mission.example}); without it they print as their words
 * @param body what stands in the body, as XHTML. A heading with an id becomes a bookmark; a drawing
 *     inside an element with {@code data-width} is that many millimetres wide
 */
public record PrintedDocument(
    String title,
    Locale language,
    String subject,
    String author,
    String notice,
    List<String> styles,
    Optional<String> base,
    String body) {

  public PrintedDocument {
    if (title.isBlank() || language.getLanguage().isEmpty()) {
      throw new IllegalArgumentException("a printed document needs a title and a language");
    }
    if (base.isPresent() && !base.get().matches("https?://[^\\s\"<>]+[^/\\s\"<>]")) {
      throw new IllegalArgumentException("not an address that pages are served at: " + base.get());
    }
    styles = List.copyOf(styles);
  }
}
