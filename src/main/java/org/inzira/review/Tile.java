package org.inzira.review;

import java.util.Optional;

/**
 * A figure printed large.
 *
 * @param value the number as it is printed, or the words for what was not recorded
 * @param change the change on the year before with both operands, if both are recorded
 * @param claim what may not be claimed of the change, where a writer would be tempted
 * @param parts the part that was not individually counted, if there is one
 * @param note what must be said beside it
 */
record Tile(
    String address,
    String title,
    String value,
    boolean recorded,
    Optional<String> change,
    Optional<String> claim,
    Optional<String> parts,
    Optional<String> note) {}
