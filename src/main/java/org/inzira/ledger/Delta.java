package org.inzira.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The lines that bring the ledger from what stands for a source to what it states now. */
record Delta(Statement statement, List<Line> lines) {

  Delta {
    lines = List.copyOf(lines);
  }

  /** Under what a quantity stands; dimensions and projects by their stored numbers. */
  record Key(
      MeasureCode measure,
      LocalDate happenedOn,
      Optional<SubjectId> subject,
      int dimensionSet,
      int projectSet) {

    /** The same key with whom its subject counts for. */
    Key counted(Map<SubjectId, SubjectId> canonical) {
      return new Key(
          measure,
          happenedOn,
          subject.map(one -> canonical.getOrDefault(one, one)),
          dimensionSet,
          projectSet);
    }
  }

  /** A quantity under a key. */
  record Line(Key key, long quantity) {}
}
