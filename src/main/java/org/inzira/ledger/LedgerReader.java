package org.inzira.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
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

  /**
   * The same for what happened in one year, as it was known with a block: entries and mergings that
   * later blocks sealed do not count. Reads every entry of the year. Runs in the caller's
   * transaction.
   */
  void standings(Set<MeasureCode> measures, Year year, long upTo, Consumer<Standing> each);

  /**
   * Plays once more, step by step, what blocks after this one sealed about a year: reads those
   * entries and mergings, and of all earlier ones only what stands of the people and places that
   * they touch. Runs in the caller's transaction, which must read as of one moment.
   */
  void replay(Set<MeasureCode> measures, Year year, long after, Consumer<Replay> each);

  /**
   * One entry with whom it counts today, for counting what stood when; never for a page.
   *
   * @param subject the canonical one, as mergings of today have it
   */
  record Line(
      long number,
      long block,
      MeasureCode measure,
      Optional<SubjectId> subject,
      LocalDate happenedOn,
      Dimensions dimensions,
      long quantity) {}

  /** Every sealed entry of these measures that happened in a year, oldest first. */
  void lines(Set<MeasureCode> measures, Year year, Consumer<Line> each);

  /** The entries with these numbers, newest first; at most 200 are asked for at once. */
  List<Entry> list(Set<Long> numbers);

  /** The last block sealed before a moment. */
  Optional<Block> findLastBlock(Instant before);

  /** The first block of all. */
  Optional<Block> findFirstBlock();

  /** Why the statements and mergings of these blocks were made; blocks without any are absent. */
  Map<Long, Set<Reason>> reasons(Set<Long> blocks);

  /** The years that were closed, with the block up to which their published values were known. */
  Map<Year, Long> closings();
}
