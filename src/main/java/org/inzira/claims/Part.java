package org.inzira.claims;

import java.util.Locale;
import java.util.Optional;
import org.inzira.kernel.Refusal;

/** One piece of a narrative. The pieces follow each other without gaps. */
public sealed interface Part {

  /** Where it stands. */
  Span at();

  /** Markdown as it is written. */
  record Literal(Span at, String text) implements Part {}

  /**
   * A figure, or the year when {@link #isYear}.
   *
   * @param figure the name as it is written; nobody has looked yet whether there is such a figure
   * @param cell by what it is broken down; present for a cell or a share
   * @param wording what is printed instead of the number, and checked like text about the figure
   * @param wordingStart where the wording begins in the text; meaningless without one
   */
  record Reference(
      Span at,
      String figure,
      Shown shown,
      Optional<Cell> cell,
      Optional<String> wording,
      int wordingStart)
      implements Part {

    /** Whether it stands for the year of the review, or the one before. */
    public boolean isYear() {
      return figure.equals("year");
    }
  }

  /** A number or words of somebody else, with whose they are. */
  record Quotation(Span at, String text, String source) implements Part {}

  /** What looks like a reference or a quotation and is none, with the reason. */
  record Broken(Span at, String text, Refusal refusal) implements Part {}

  /** One cell of a breakdown: an axis and its key, as they are written. */
  record Cell(String axis, String key) {}

  /** What of a figure is printed. */
  enum Shown {
    VALUE,
    /** The value of the year before. */
    PREVIOUS,
    /** The change on the year before in per cent. */
    CHANGE,
    /** One cell of a breakdown. */
    CELL,
    /** One cell in per cent of the total. */
    SHARE;

    static Shown of(String word) {
      return word.equals("by") ? CELL : valueOf(word.toUpperCase(Locale.ROOT));
    }
  }
}
