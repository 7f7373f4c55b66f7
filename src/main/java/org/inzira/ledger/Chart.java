package org.inzira.ledger;

import java.util.List;

/** A programme's part of the chart of measures; a bean of each module that states facts. */
public interface Chart {

  /** The measures of the module. */
  List<Measure> measures();
}
