package org.inzira.ledger;

import java.time.Year;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Which entries to read: of these measures, happened in this year (and month, if given), carrying
 * one of these values in each dimension named. Newest number first; {@code after} is the last
 * number of the page before.
 *
 * @param absent the dimensions that must carry no value
 * @param counting whether those of one subject each, those by headcount, or all
 * @param upTo the last block whose entries are read; empty for all
 * @param since the block after which entries are read; empty for all
 * @param cause why they were posted; empty for all
 * @param limit at most 200
 */
public record EntryQuery(
    Set<MeasureCode> measures,
    Year year,
    OptionalInt month,
    Map<Dimension, Set<String>> carrying,
    Set<Dimension> absent,
    Counting counting,
    OptionalLong upTo,
    OptionalLong since,
    Optional<Replay.Cause> cause,
    OptionalLong after,
    int limit) {

  /** How the entries asked for count. */
  public enum Counting {
    ALL,
    SUBJECTS,
    HEADCOUNTS
  }

  public EntryQuery {
    measures = Set.copyOf(measures);
    carrying = Map.copyOf(carrying);
    absent = Set.copyOf(absent);
    if (limit < 1 || limit > 200) {
      throw new IllegalArgumentException("limit is 1 to 200");
    }
  }
}
