package org.inzira.review.parts;

import java.util.List;
import java.util.Optional;

/**
 * What stands behind a figure of a review that is one file: what it counts, and of what it is made.
 *
 * @param id the place within the file
 */
public record Annex(
    String id, Tile tile, String unit, String definition, String version, List<Part> parts) {

  public Annex {
    parts = List.copyOf(parts);
  }

  /**
   * A breakdown as a table.
   *
   * @param rows none when too few people stand behind it to be told apart
   */
  public record Part(String id, String title, Optional<String> remark, List<Row> rows) {
    public Part {
      rows = List.copyOf(rows);
    }
  }

  /** A cell by name; its value is a word where it is kept back. */
  public record Row(String label, String value) {}
}
