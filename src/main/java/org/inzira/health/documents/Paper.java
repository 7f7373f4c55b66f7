package org.inzira.health.documents;

import java.util.List;
import java.util.Optional;

/**
 * What is printed, in one language: the same letterhead and parts for every kind of document.
 *
 * @param issuer who answers for it
 * @param introduction sentences below the title
 * @param code the drawing that a phone reads, where there is one
 * @param signatures lines to sign on, each with who signs there
 */
record Paper(
    String title,
    String number,
    String issuer,
    List<String> introduction,
    List<Part> parts,
    Optional<Code> code,
    List<String> signatures,
    String foot) {

  private static final int ROWS_SHORT = 15;

  Paper {
    introduction = List.copyOf(introduction);
    parts = List.copyOf(parts);
    signatures = List.copyOf(signatures);
  }

  /** All parts but the last, which stands with the signatures. */
  List<Part> leading() {
    return parts.subList(0, parts.size() - 1);
  }

  /** Whether the last part fits on one sheet with the signatures. */
  boolean isEndShort() {
    return parts.getLast().grids().stream().mapToInt(grid -> grid.rows().size()).sum()
        <= ROWS_SHORT;
  }

  /**
   * A heading with what stands below it: labelled values, a table, or a sentence alone.
   *
   * @param id by which a reader's bookmark leads to it
   */
  record Part(String id, String title, String note, List<Item> items, List<Grid> grids) {

    Part {
      items = List.copyOf(items);
      grids = List.copyOf(grids);
    }

    static Part items(String id, String title, List<Item> items) {
      return new Part(id, title, "", items, List.of());
    }

    static Part note(String id, String title, String note) {
      return new Part(id, title, note, List.of(), List.of());
    }

    /** A table, or a sentence where it would have no row. */
    static Part grid(String id, String title, Grid grid, String empty) {
      return grid.rows().isEmpty()
          ? note(id, title, empty)
          : new Part(id, title, "", List.of(), List.of(grid));
    }

    Part with(String sentence) {
      return new Part(id, title, sentence, items, grids);
    }
  }

  record Item(String label, String value) {}

  record Grid(String caption, List<String> columns, List<List<String>> rows) {

    Grid {
      columns = List.copyOf(columns);
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * @param drawing as vectors
   * @param sentences what to do with it
   */
  record Code(String drawing, List<String> sentences) {

    Code {
      sentences = List.copyOf(sentences);
    }
  }
}
