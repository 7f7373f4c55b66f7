package org.inzira.benchmark;

import java.util.List;

/** Everything that one run measured. */
record Results(Machine machine, List<Line> lines) {

  Results {
    lines = List.copyOf(lines);
  }
}
