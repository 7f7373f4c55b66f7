package org.inzira.restatement;

import java.time.Year;
import java.util.List;

/**
 * What changed of a year since it was published.
 *
 * @param then the last block whose postings are in the published numbers
 * @param now the last block today
 * @param figures those that changed, in the order of the catalogue
 * @param unchanged how many did not
 */
public record Restatement(
    Year year, long then, long now, List<RestatedFigure> figures, int unchanged) {

  public Restatement {
    figures = List.copyOf(figures);
  }
}
