package org.inzira.health.asked;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.inzira.kernel.CountryCode;

/**
 * The order in which the printed form of a destination gives what was found: that in which it is
 * typed again on the other side.
 *
 * @param destinations of which countries; none means of all that have no form of their own
 */
public record PrintedForm(
    String id, Set<CountryCode> destinations, List<Block> blocks, Origin origin) {

  /** What stands under one heading. */
  public record Block(Map<String, String> titles, List<String> fields) {

    public Block {
      titles = Map.copyOf(titles);
      fields = List.copyOf(fields);
    }

    /** Its heading in a language. */
    public String title(String language) {
      return titles.getOrDefault(language, "");
    }
  }

  public PrintedForm {
    destinations = Set.copyOf(destinations);
    blocks = List.copyOf(blocks);
  }
}
