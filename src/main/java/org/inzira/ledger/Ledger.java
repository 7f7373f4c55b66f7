package org.inzira.ledger;

import java.time.Year;
import java.util.List;
import java.util.Map;
import org.inzira.kernel.Outcome;

/**
 * The verbs of the ledger. All of them run inside {@code Transactions.write}, in the transaction of
 * the record that they speak of; the block is sealed just before that transaction commits.
 */
public interface Ledger {

  /**
   * States what these records say now. What stands for each source is compared with it and the
   * difference is appended; stating the same twice adds nothing. Refused: a fact that breaks the
   * chart ({@code LG-001} to {@code LG-004}), a version older than the standing one ({@code
   * LG-005}), a touched year that is closed without a reason ({@code LG-006}).
   */
  Outcome<Stated> state(List<Statement> statements);

  /** Lets what was counted for the duplicate count for the other subject. */
  Outcome<SubjectId> merge(SubjectId duplicate, SubjectId kept);

  /** Lets a merged subject count for itself again. */
  Outcome<SubjectId> unmerge(SubjectId duplicate);

  /** Closes a year: from now on touching it needs a reason. Refused when it is closed already. */
  Outcome<Year> close(Year year);

  /**
   * What came of a call.
   *
   * @param entries how many entries it appended
   * @param restated how many of them touch a closed year, by year
   */
  record Stated(int entries, Map<Year, Integer> restated) {
    public Stated {
      restated = Map.copyOf(restated);
    }
  }
}
