package org.inzira.restatement;

import java.time.Year;
import java.util.Optional;
import org.inzira.figures.snapshot.FigureSnapshot;

/** Where the figures of published editions are found, as they were published. */
public interface PublishedSnapshots {

  /** The figures of an edition; empty when there is no such edition. */
  Optional<FigureSnapshot> find(Year year, int edition);
}
