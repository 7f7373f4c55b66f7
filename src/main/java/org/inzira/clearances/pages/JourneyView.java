package org.inzira.clearances.pages;

import java.util.List;
import java.util.Optional;
import org.inzira.charts.Drawing;
import org.inzira.page.Badge;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Table;

/**
 * What the page of a planned journey shows.
 *
 * @param said sentences: the days that all share, what binds, the way out
 * @param asked what was asked of the preview, to stand in the form again
 */
record JourneyView(
    Frame frame,
    String id,
    Badge verdict,
    List<String> said,
    Drawing drawing,
    Table clearances,
    List<Choice> persons,
    List<Choice> kinds,
    Asked asked,
    Awaited awaited,
    Optional<Preview> preview,
    List<String> problems) {

  /** What the preview was asked. */
  record Asked(
      String change, String person, String clearance, String on, String until, String days) {

    static final Asked NOTHING = new Asked("", "", "", "", "", "10");

    boolean isNothing() {
      return change.isEmpty();
    }
  }

  /** Whose medical clearance is waited for longest, and the day on which health expects it. */
  record Awaited(String person, String on) {}

  /**
   * What would follow.
   *
   * @param lapses who would lose what
   */
  record Preview(String title, List<String> said, Table lapses, Drawing drawing) {}
}
