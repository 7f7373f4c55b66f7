package org.inzira.benchmark;

import java.util.List;

/**
 * How much is measured.
 *
 * @param imports how often the workbooks are brought in
 * @param persons how many persons of the invented mission come in with their departures; 0 for all
 *     of both years
 * @param entries how many entries the ledger holds at each look at the figures, growing; those of
 *     the first are all posted through the ledger
 * @param reads how often all figures are read
 * @param sums how often the same sums are made by SQL
 * @param postings how many single postings are timed with and without kept values
 * @param changes how many records come, or are corrected, between an edition and its restatement
 * @param restated how many records are handed in again with a change
 * @param journeys how many open cases are planned when travel windows are looked at
 * @param patients how many people are looked through for who is due for a dose
 * @param starts how often the server is started
 * @param bundles how many results the bundles have that are taken in
 * @param prints how often the review is printed, once warm
 */
record Sizes(
    int imports,
    int persons,
    List<Integer> entries,
    int reads,
    int sums,
    int postings,
    int changes,
    int restated,
    int journeys,
    int patients,
    int starts,
    List<Integer> bundles,
    int prints) {

  static final Sizes FULL =
      new Sizes(
          5,
          0,
          List.of(10_000, 1_000_000),
          21,
          3,
          300,
          200,
          100_000,
          30_000,
          100_000,
          5,
          List.of(200, 5_000),
          9);
  static final Sizes QUICK =
      new Sizes(
          1, 3_000, List.of(5_000, 50_000), 5, 1, 60, 50, 2_000, 1_000, 3_000, 1, List.of(200), 3);

  Sizes {
    entries = List.copyOf(entries);
    bundles = List.copyOf(bundles);
  }

  /** The same with ten million entries in place of the largest ledger. */
  Sizes withMillions() {
    return new Sizes(
        imports,
        persons,
        List.of(entries.getFirst(), 10_000_000),
        reads,
        sums,
        postings,
        changes,
        restated,
        journeys,
        patients,
        starts,
        bundles,
        prints);
  }
}
