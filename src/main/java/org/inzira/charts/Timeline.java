package org.inzira.charts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Stretches of days below each other, in groups, with the stretch that all of them share.
 *
 * @param first the first day that is drawn; what lies outside is cut off
 * @param shared the stretch that is common to all, if there is one
 * @param markers days that are marked across all rows, at most two
 */
public record Timeline(
    LocalDate first,
    LocalDate last,
    List<Group> groups,
    Optional<Stretch> shared,
    List<Marker> markers) {

  public Timeline {
    groups = List.copyOf(groups);
    markers = List.copyOf(markers);
    if (!last.isAfter(first) || markers.size() > 2) {
      throw new IllegalArgumentException("no days to draw, or too many are marked");
    }
  }

  /** Stretches with a heading, such as those of one person. */
  public record Group(String heading, String address, List<Stretch> stretches) {

    public Group {
      stretches = List.copyOf(stretches);
      Address.check(address);
    }
  }

  /**
   * A stretch of days, both ends included; one whose first day lies after its last is not drawn.
   *
   * @param words its days in words
   */
  public record Stretch(
      String label, LocalDate first, LocalDate last, Look look, String words, String address) {

    public Stretch {
      Address.check(address);
    }
  }

  /** A day that is marked. */
  public record Marker(LocalDate day, String label) {}

  /** How a stretch is drawn; each differs by its pattern. */
  public enum Look {
    CERTAIN(Fill.TEAL),
    UNCERTAIN(Fill.PALE),
    LACKING(Fill.GREY),
    ENDED(Fill.RED),
    SHARED(Fill.BLUE);

    private final Fill fill;

    Look(Fill fill) {
      this.fill = fill;
    }

    Fill fill() {
      return fill;
    }
  }
}
