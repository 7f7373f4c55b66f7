package org.inzira.page;

import java.util.List;
import java.util.Optional;

/**
 * A page that lists things: filters, a table, and the way to the next page.
 *
 * @param lead a sentence below the title, or empty
 * @param address where the filters are sent by GET
 * @param search a search by POST, so that no name stands in an address or a log
 */
public record ListView(
    Frame frame,
    String lead,
    String address,
    List<Filter> filters,
    Optional<Search> search,
    Table table) {

  public ListView {
    filters = List.copyOf(filters);
  }

  /**
   * A choice that narrows the list. Leaving it empty means all, unless a choice with an empty value
   * says what it means.
   *
   * @param value the value chosen now, or empty
   */
  public record Filter(String name, String label, List<Choice> choices, String value) {
    public Filter {
      choices = List.copyOf(choices);
    }

    boolean offersAll() {
      return choices.stream().noneMatch(choice -> choice.value().isEmpty());
    }
  }

  /** A search by POST for words. */
  public record Search(String address, String name, String label, String value) {}
}
