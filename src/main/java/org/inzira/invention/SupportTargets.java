package org.inzira.invention;

import org.inzira.invention.Gatherings.Heads;

/**
 * Who had psychosocial support in a year.
 *
 * @param inBoth how many of those in talks also came to groups
 * @param headcounts those of open groups, who were counted without names
 */
record SupportTargets(
    int inTalks, int refugeesInGroups, int neighboursInGroups, int inBoth, Heads headcounts) {

  /** 2,310 people and 3,830 heads: 6,140. */
  static final SupportTargets OF_2022 =
      new SupportTargets(310, 900, 1100, 40, new Heads(2214, 1589, 27));

  static final SupportTargets OF_2021 =
      new SupportTargets(140, 265, 564, 20, new Heads(1043, 742, 15));
}
