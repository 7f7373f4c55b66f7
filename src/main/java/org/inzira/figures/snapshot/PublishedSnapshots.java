package org.inzira.figures.snapshot;

import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * Where the figures of published editions are found, as they were published; a bean of the module
 * that keeps editions.
 */
public interface PublishedSnapshots {

  /** The figures of an edition; empty when there is no such edition. */
  Optional<FigureSnapshot> find(Year year, int edition);

  /**
   * The figures of every edition that tells of a year, of the one before, or of those that a chart
   * of years shows beside it; withdrawn ones too, since they were read. Cheap enough to be asked at
   * each page.
   */
  List<FigureSnapshot> beside(Year year);
}
