package org.inzira.page;

import java.util.Optional;

/**
 * What one cell of a table or one value of a record shows.
 *
 * @param note smaller words below, or empty
 * @param address where the words lead, if anywhere
 * @param tone shown as a pill in this tone
 */
public record Cell(String text, String note, Optional<String> address, Optional<Tone> tone) {

  /** Plain words. */
  public static Cell text(String text) {
    return new Cell(text, "", Optional.empty(), Optional.empty());
  }

  /** Words that lead somewhere. */
  public static Cell link(String text, String address) {
    return new Cell(text, "", Optional.of(address), Optional.empty());
  }

  /** Words on a pill. */
  public static Cell pill(String text, Tone tone) {
    return new Cell(text, "", Optional.empty(), Optional.of(tone));
  }

  /** Nothing to show. */
  public static Cell empty() {
    return text("");
  }

  /** The same with smaller words below. */
  public Cell withNote(String words) {
    return new Cell(text, words, address, tone);
  }
}
