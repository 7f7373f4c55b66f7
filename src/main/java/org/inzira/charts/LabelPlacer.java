package org.inzira.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds room for labels near their places: each as close as it can stand without touching another
 * label, a place, or the line that leads from a place to its label.
 */
final class LabelPlacer {

  private static final double[] REACHES = {0, 8, 14, 20, 28, 36, 46, 58, 72, 88, 106, 130, 160};
  private static final int DIRECTIONS = 24;
  private static final double LEADER_MIN = 12;
  private static final double MARGIN = 2;

  private final Box frame;
  private final List<Box> taken = new ArrayList<>();

  LabelPlacer(Box frame) {
    this.frame = frame;
  }

  /** Keeps labels off an area. */
  void keepFree(Box box) {
    taken.add(box);
  }

  /**
   * The box of a label of this size whose natural place is this one; empty when there is no room
   * anywhere near, in which case the label must be left to the table.
   */
  Optional<Box> place(double x, double y, Box natural) {
    return place(x, y, 0, natural);
  }

  /** The same for a place that is drawn as a disc, from whose edge the line leads. */
  Optional<Box> place(double x, double y, double radius, Box natural) {
    for (double reach : REACHES) {
      for (int direction = 0; direction < (reach == 0 ? 1 : DIRECTIONS); direction++) {
        double angle = 2 * Math.PI * direction / DIRECTIONS;
        var box =
            new Box(
                natural.left() + reach * 1.4 * Math.cos(angle),
                natural.top() - reach * Math.sin(angle),
                natural.width(),
                natural.height());
        var leader = leader(x, y, radius, box);
        if (isFree(box.grownBy(MARGIN)) && leader.stream().allMatch(this::isFree)) {
          taken.add(box);
          taken.addAll(leader);
          return Optional.of(box);
        }
      }
    }
    return Optional.empty();
  }

  /** Whether a label stands so far from its place that a line must lead to it. */
  static boolean needsLeader(double x, double y, Box box) {
    return needsLeader(x, y, 0, box);
  }

  /** The same for a disc. */
  static boolean needsLeader(double x, double y, double radius, Box box) {
    return Math.hypot(nearestX(x, box) - x, nearestY(y, box) - y) > radius + LEADER_MIN;
  }

  static double nearestX(double x, Box box) {
    return Math.clamp(x, box.left(), box.right());
  }

  static double nearestY(double y, Box box) {
    return Math.clamp(y, box.top(), box.bottom());
  }

  private boolean isFree(Box box) {
    return box.isWithin(frame) && !box.overlapsAny(taken);
  }

  /** The line to a label as small boxes, from a step outside the place itself. */
  private static List<Box> leader(double x, double y, double radius, Box box) {
    var line = new ArrayList<Box>();
    if (needsLeader(x, y, radius, box)) {
      double width = nearestX(x, box) - x;
      double height = nearestY(y, box) - y;
      double length = Math.hypot(width, height);
      for (double step = Math.max(8, radius + 3); step < length - MARGIN; step += 3) {
        line.add(Box.around(x + width * step / length, y + height * step / length, 2, 2));
      }
    }
    return line;
  }
}
