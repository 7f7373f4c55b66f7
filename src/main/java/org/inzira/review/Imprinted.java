package org.inzira.review;

import java.util.List;
import org.inzira.review.parts.Annex;

/**
 * A review as a document prints it.
 *
 * @param lead what stands under the title
 * @param colophon at the end: where the numbers come from, and which edition it is
 */
record Imprinted(YearReview review, String lead, List<Annex> annexes, List<String> colophon) {

  Imprinted {
    annexes = List.copyOf(annexes);
    colophon = List.copyOf(colophon);
  }
}
