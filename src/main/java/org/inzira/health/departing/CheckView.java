package org.inzira.health.departing;

import java.util.List;
import java.util.Map;
import org.inzira.page.Badge;
import org.inzira.page.Choice;
import org.inzira.page.FormView.Input;
import org.inzira.page.Frame;
import org.inzira.page.Table;

/**
 * What the page of somebody before departure shows.
 *
 * @param notices what to know before anything else
 * @param key what the next check is kept under
 * @param needs what may be needed on the way
 * @param ticked the needs that are ticked
 */
record CheckView(
    Frame frame,
    String address,
    String who,
    List<Badge> badges,
    List<Item> items,
    List<String> notices,
    List<String> problems,
    String key,
    List<Input> inputs,
    List<Choice> needs,
    Map<String, String> ticked,
    Table checks,
    Treatment treatment) {

  /** A name and what it is. */
  record Item(String label, String value) {}

  /**
   * The part about treatment.
   *
   * @param warnings what no answer leaves open
   * @param questions what is asked
   * @param decided what was decided before
   */
  record Treatment(
      List<String> problems,
      List<String> warnings,
      List<Input> questions,
      List<Line> lines,
      Table decided,
      Table rules) {}

  /** The advice on one drug, and what is decided of it. */
  record Line(
      String drug,
      String name,
      String dose,
      Badge verdict,
      boolean illustrative,
      String reasons,
      String decision,
      String given,
      String why) {}
}
