package org.inzira.reconciliation;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The way from our figure to a partner's. What the parts do not explain is the rest, of either
 * sign; nothing makes it zero but records and numbers.
 *
 * @param ours what we count; empty when nobody recorded it
 */
record Bridge(PartnerFigure theirs, OptionalLong ours, List<Share> shares) {

  /**
   * What one part explains.
   *
   * @param number how many are on one side only
   * @param entries the entries behind it; none behind a number that somebody states
   */
  record Share(BridgePart part, long number, List<Long> entries) {

    Share {
      entries = List.copyOf(entries);
    }

    /** What it adds on the way from ours to theirs. */
    long change() {
      return part.theirsIsHigher() ? number : -number;
    }
  }

  Bridge {
    shares = List.copyOf(shares);
  }

  /** Parts in their order: what one has taken the next ones do not find any more. */
  static Bridge of(
      PartnerFigure theirs, OptionalLong ours, List<BridgePart> parts, List<Lot> lots) {
    var left = new ArrayList<>(lots);
    var shares = new ArrayList<Share>();
    for (var part : parts) {
      shares.add(
          part.filter()
              .map(filter -> take(part, filter, left))
              .orElseGet(() -> new Share(part, part.number(), List.of())));
    }
    return new Bridge(theirs, ours, shares);
  }

  private static Share take(BridgePart part, PartFilter filter, List<Lot> left) {
    var taken = left.stream().filter(filter::takes).toList();
    left.removeIf(filter::takes);
    return new Share(
        part,
        taken.stream().mapToLong(Lot::amount).sum(),
        taken.stream().flatMap(lot -> lot.entries().stream()).toList());
  }

  /** By how much theirs is higher than ours. */
  OptionalLong difference() {
    return ours.isPresent() ? OptionalLong.of(theirs.value() - ours.getAsLong()) : ours;
  }

  /** What all parts together add. */
  long attributed() {
    return shares.stream().mapToLong(Share::change).sum();
  }

  /** What is left unexplained. */
  OptionalLong rest() {
    return ours.isPresent() ? OptionalLong.of(difference().getAsLong() - attributed()) : ours;
  }
}
