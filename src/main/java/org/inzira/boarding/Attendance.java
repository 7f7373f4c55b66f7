package org.inzira.boarding;

import java.util.List;
import java.util.Optional;
import org.inzira.kernel.AccountName;

/**
 * What all taps of one passenger come to. A tap supersedes those that its officer had seen, and the
 * officer’s own earlier ones. What is left says one thing, or the officers differ and somebody has
 * to say which holds.
 *
 * @param standing what is left, the oldest first
 * @param newest the number of the newest tap, which the next one shall have seen
 */
public record Attendance(List<KeptTap> standing, long newest) {

  public Attendance {
    standing = List.copyOf(standing);
  }

  /** Of the taps of one person on one flight, in any order. */
  static Attendance of(List<KeptTap> taps) {
    var standing =
        taps.stream()
            .filter(tap -> taps.stream().noneMatch(later -> supersedes(later, tap)))
            .sorted(java.util.Comparator.comparingLong(KeptTap::number))
            .toList();
    return new Attendance(standing, taps.stream().mapToLong(KeptTap::number).max().orElse(0));
  }

  private static boolean supersedes(KeptTap later, KeptTap tap) {
    if (later.number() == tap.number()) {
      return false;
    }
    boolean seen = tap.number() <= later.tap().seen();
    boolean own = later.by().equals(tap.by()) && follows(later, tap);
    return seen || own;
  }

  /** Taps of one phone may come in another order than they were made. */
  private static boolean follows(KeptTap later, KeptTap tap) {
    var one = later.tap().times().device();
    var other = tap.tap().times().device();
    if (one.isPresent() && other.isPresent() && !one.equals(other)) {
      return one.get().isAfter(other.get());
    }
    return later.number() > tap.number();
  }

  /** Whether nobody has said anything. */
  public boolean isMissing() {
    return standing.isEmpty();
  }

  /** Whether officers differ. */
  public boolean isContested() {
    return standing.stream().map(KeptTap::tap).map(Tap::presence).distinct().count() > 1;
  }

  /** What holds, unless nobody said anything or officers differ. */
  public Optional<KeptTap> settled() {
    return standing.isEmpty() || isContested() ? Optional.empty() : Optional.of(standing.getLast());
  }

  /** Whether this one is on board as far as is known. */
  public boolean isOnBoard() {
    return settled().filter(kept -> kept.tap().presence() == Presence.BOARDED).isPresent();
  }

  /** Who said what holds. */
  public List<AccountName> officers() {
    return standing.stream().map(KeptTap::by).distinct().toList();
  }
}
