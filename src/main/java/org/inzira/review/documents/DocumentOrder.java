package org.inzira.review.documents;

import java.util.Optional;
import java.util.Set;
import org.inzira.access.Viewer;
import org.inzira.figures.Figures;
import org.inzira.kernel.AccountName;
import org.inzira.page.Wording;
import org.inzira.review.ReviewContent;

/**
 * One document to be made.
 *
 * @param figures the figures as this audience may be told them; their addresses lead within the
 *     document, or to served pages
 * @param mark what to say of the edition; empty for a review that is not published
 */
public record DocumentOrder(
    ReviewContent content,
    Audience audience,
    Figures figures,
    Wording wording,
    Optional<EditionMark> mark) {

  private static final AccountName READER = new AccountName("reader");

  /** For whom charts and breakdowns are drawn. */
  public Viewer reader() {
    return new Viewer(READER, Set.copyOf(audience.roles()));
  }
}
