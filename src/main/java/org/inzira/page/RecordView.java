package org.inzira.page;

import java.util.List;

/**
 * The page of one record: what it says, what belongs to it, what happened to it.
 *
 * @param lead a sentence below the title, or empty
 * @param forms what can be done with a reason: void, restore
 */
public record RecordView(
    Frame frame,
    String lead,
    List<Badge> badges,
    List<Section> sections,
    List<Table> tables,
    List<Event> history,
    List<ReasonForm> forms) {

  public RecordView {
    badges = List.copyOf(badges);
    sections = List.copyOf(sections);
    tables = List.copyOf(tables);
    history = List.copyOf(history);
    forms = List.copyOf(forms);
  }

  /** Values under a heading. */
  public record Section(String title, List<Item> items) {
    public Section {
      items = List.copyOf(items);
    }
  }

  /** A label and its value. */
  public record Item(String label, Cell value) {}

  /**
   * Something that happened to the record.
   *
   * @param reason the reason given, or empty
   */
  public record Event(String when, String who, String what, String reason) {}
}
