package org.inzira.benchmark;

/**
 * How much is measured.
 *
 * @param imports how often the workbooks are brought in
 * @param persons how many persons of the invented mission come in with their departures; 0 for all
 *     of both years
 * @param small entries in the first look at the figures; all of them posted through the ledger
 * @param large entries in the second look
 * @param reads how often all figures are read
 * @param sums how often the same sums are made by SQL over the large ledger
 * @param postings how many single postings are timed with and without kept values
 * @param starts how often the server is started
 */
record Sizes(
    int imports, int persons, int small, int large, int reads, int sums, int postings, int starts) {

  static final Sizes FULL = new Sizes(5, 0, 10_000, 1_000_000, 11, 3, 300, 5);
  static final Sizes QUICK = new Sizes(1, 3_000, 5_000, 50_000, 5, 1, 60, 1);
}
