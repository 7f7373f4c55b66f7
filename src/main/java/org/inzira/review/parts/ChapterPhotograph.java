package org.inzira.review.parts;

import java.util.Locale;
import org.inzira.photographs.Photograph;

/**
 * A photograph as a chapter prints it.
 *
 * @param source where its bytes are, or they themselves; empty when it was taken down since
 */
public record ChapterPhotograph(
    String source, String alternative, String caption, String credit, int width, int height) {

  /** A photograph in a language. */
  public static ChapterPhotograph of(Photograph photograph, String source, Locale language) {
    return new ChapterPhotograph(
        source,
        photograph.alternative(language),
        photograph.caption(language),
        photograph.credit(),
        photograph.width(),
        photograph.height());
  }
}
