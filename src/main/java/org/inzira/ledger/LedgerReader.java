package org.inzira.ledger;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.inzira.kernel.RecordRef;

/** Reads what was posted. Who may see entries of a confidential measure is the caller's to keep. */
public interface LedgerReader {

  /** The measure with this code. */
  Optional<Measure> find(MeasureCode code);

  /** One page of entries. */
  List<Entry> list(EntryQuery query);

  /** How many entries answer a query, whatever its page. */
  long count(EntryQuery query);

  /** Every entry that one record ever stated, oldest first. */
  List<Entry> list(RecordRef source);

  /**
   * Every key of these measures, net, by measure and canonical subject (headcounts and things
   * last); before is 0. For rebuilding what is kept. Runs in the caller's transaction.
   */
  void standings(Set<MeasureCode> measures, Consumer<Standing> each);

  /** Why the statements and mergings of these blocks were made; blocks without any are absent. */
  Map<Long, Set<Reason>> reasons(Set<Long> blocks);

  /** The years that were closed, with the block up to which their published values were known. */
  Map<java.time.Year, Long> closings();
}
