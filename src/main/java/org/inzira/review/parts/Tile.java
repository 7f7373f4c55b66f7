package org.inzira.review.parts;

import java.util.Optional;
import org.inzira.kernel.Programme;
import org.inzira.page.Icon;
import org.inzira.page.Link;

/**
 * A figure printed large.
 *
 * @param value the number as it is printed, or the words for what was not recorded
 * @param change the change on the year before with both operands, if both are recorded
 * @param claim what may not be claimed of the change, where a writer would be tempted
 * @param parts the part that was not individually counted, if there is one
 * @param note what must be said beside it
 */
public record Tile(
    Programme programme,
    Icon icon,
    String address,
    String title,
    String value,
    boolean recorded,
    Optional<String> change,
    Optional<String> claim,
    Optional<Parts> parts,
    Optional<String> note) {

  /** The two parts of a count of people; the one counted by head opens to its entries. */
  public record Parts(String individually, Link headcount) {}
}
