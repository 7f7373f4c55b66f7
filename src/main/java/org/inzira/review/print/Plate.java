package org.inzira.review.print;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inzira.charts.ChartTable;
import org.inzira.figures.FigureCharts.Panel;
import org.inzira.review.parts.Annex;

/**
 * A chart on a page.
 *
 * @param width in millimetres
 * @param annex the place of its numbers in the annex
 */
public record Plate(Panel panel, int width, Optional<String> annex) {

  static final int WIDTH_WHOLE = 174;
  static final int WIDTH_HALF = 83;

  /** A chart that stands alone in its row leaves room for its table. */
  static final int WIDTH_ALONE = 92;

  /** Drawn larger, a chart would shout beside the others. */
  private static final double MILLIMETRES_PER_PIXEL_MAX = .21;

  /** A chart of few marks is as high as it is wide, and would make its row too high. */
  private static final double SMALL_PER_PIXEL = .18;

  private static final int PIXELS_SMALL_MAX = 400;
  private static final int PIXELS_HALF_MAX = 600;
  private static final int ROWS_MAX = 16;
  private static final int MONTHS = 12;
  private static final Pattern WIDTH = Pattern.compile(" width=\"(\\d+)\"");
  private static final Pattern ID = Pattern.compile(" id=\"(?:chart-)?([^\"]*)\"");

  static Plate of(Panel panel, List<Annex> annexes) {
    var id = found(ID, panel).orElse("");
    var place =
        annexes.stream()
            .map(Annex::id)
            .filter(annex -> ("figure-" + id).startsWith(annex + "-"))
            .max(Comparator.comparingInt(String::length));
    return new Plate(panel, isWide(panel) ? WIDTH_WHOLE : WIDTH_HALF, place);
  }

  Plate alone() {
    return new Plate(panel, WIDTH_ALONE, annex);
  }

  boolean isWhole() {
    return width == WIDTH_WHOLE;
  }

  /** Whether its table stands beside it. */
  public boolean hasTableBeside() {
    return width == WIDTH_ALONE
        && table().headings().size() == 2
        && table().rows().size() <= ROWS_MAX;
  }

  /** Whether its numbers are printed across the page: a line of months shows but its highest. */
  public boolean hasTableBelow() {
    return table().headings().size() > 2 && table().rows().size() == MONTHS;
  }

  /** How wide the drawing itself is. */
  public String drawn() {
    int pixels = pixels(panel);
    double perPixel = pixels < PIXELS_SMALL_MAX ? SMALL_PER_PIXEL : MILLIMETRES_PER_PIXEL_MAX;
    return Integer.toString((int) Math.min(width, pixels * perPixel));
  }

  /** What its link leads to, in words. */
  public String name() {
    return panel.subject().isEmpty() ? panel.title() : panel.subject();
  }

  /** Its numbers. */
  public ChartTable table() {
    return panel.drawing().table();
  }

  private static boolean isWide(Panel panel) {
    return pixels(panel) > PIXELS_HALF_MAX;
  }

  private static int pixels(Panel panel) {
    return found(WIDTH, panel).map(Integer::parseInt).orElse(PIXELS_HALF_MAX);
  }

  private static Optional<String> found(Pattern pattern, Panel panel) {
    var matcher = pattern.matcher(panel.drawing().svg());
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }
}
