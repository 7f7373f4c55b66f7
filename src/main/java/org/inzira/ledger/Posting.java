package org.inzira.ledger;

import java.util.Set;
import java.util.function.Consumer;

/** What a transaction is about to commit, under the ledger's lock. */
public interface Posting {

  /** The number of the block that will seal it. */
  long block();

  /** The measures that it touches. */
  Set<MeasureCode> measures();

  /** Each entry of the posting added up by key; before is 0, after the sum. For plain sums. */
  void additions(Set<MeasureCode> measures, Consumer<Standing> each);

  /**
   * Every standing of each subject that the posting touches, by entry or by merging, in the touched
   * years; ordered by measure and canonical subject under either aliasing. A merged subject appears
   * before under itself and after under the other, in two calls of {@code each}.
   */
  void subjectHistories(Set<MeasureCode> measures, Consumer<Standing> each);

  /** Every standing of each place that the posting touches, in the touched years, by place. */
  void placeHistories(Set<MeasureCode> measures, Consumer<Standing> each);
}
