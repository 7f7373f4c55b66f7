package org.inzira.claims;

import java.util.Optional;
import org.inzira.claims.Part.Reference;

/**
 * One word, number or mark of a text, without the Markdown around it.
 *
 * @param text folded to lower case, apostrophes straight
 * @param glued joined to the token before by a hyphen, dash or slash
 * @param capital whether it holds a capital letter where it is written
 * @param quantity its value, where it is a number whose value can be read
 * @param about the reference in whose wording it stands, or that it is
 */
record Token(
    Kind kind,
    String text,
    int start,
    int end,
    boolean glued,
    boolean capital,
    Optional<Quantity> quantity,
    Optional<Reference> about) {

  enum Kind {
    WORD,
    NUMBER,
    /** A number that is a date, a time, or a place in an order. */
    ORDINAL,
    PERCENT,
    MARK,
    /** The end of a block of the text: no sentence crosses it. */
    BREAK,
    REFERENCE,
    QUOTATION
  }

  boolean is(Kind asked) {
    return kind == asked;
  }

  boolean isMark(String mark) {
    return kind == Kind.MARK && text.equals(mark);
  }
}
