package org.inzira.resettlement.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.clearances.JourneyDrawings;
import org.inzira.page.Badge;
import org.inzira.page.Choice;
import org.inzira.page.FormView.Input;
import org.inzira.page.Frame;
import org.inzira.page.RecordView.Item;
import org.inzira.page.Table;

/**
 * The page of a case, as one viewer may see it.
 *
 * @param ready whether something keeps the case from being ready, in sentences
 * @param passages the stages it came to, and those still to come
 * @param own what happened to single members
 * @param todo what can be ended by one button: holds and tasks
 * @param tables what else is recorded, as far as the viewer may read it
 */
public record CaseView(
    Frame frame,
    String id,
    List<Badge> badges,
    List<Item> facts,
    List<String> ready,
    Table members,
    Table lacking,
    Optional<JourneyDrawings.Drawn> journey,
    String journeyAddress,
    List<Passed> passages,
    List<String> own,
    Table ties,
    List<SharedViews.Standing> shared,
    List<Todo> todo,
    List<Table> tables,
    List<Panel> panels,
    Optional<SplitPanel> split,
    List<String> problems) {

  /**
   * One stage.
   *
   * @param note the day and the reason, or that the day was not recorded
   * @param current whether the case is there now
   */
  public record Passed(String stage, String note, boolean current) {}

  /** Something that stands until somebody ends it. */
  public record Todo(
      String title,
      String note,
      String address,
      String link,
      String label,
      String day,
      String button,
      int version) {}

  /**
   * A form.
   *
   * @param open whether it is shown unfolded
   */
  public record Panel(
      String name,
      String title,
      String lead,
      String address,
      List<Input> inputs,
      String button,
      boolean open) {}

  /**
   * The form by which some go on apart.
   *
   * @param shared what they have together with those who stay; empty unless it is to be sealed
   */
  public record SplitPanel(
      List<Choice> members,
      List<Input> inputs,
      Map<String, Boolean> chosen,
      boolean sealing,
      boolean sealed,
      boolean open,
      List<SharedViews.Shared> shared) {}
}
