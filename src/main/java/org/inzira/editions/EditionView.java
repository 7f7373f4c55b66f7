package org.inzira.editions;

import java.util.List;
import java.util.Optional;
import org.inzira.page.Frame;
import org.inzira.page.Link;

/**
 * The page of one edition.
 *
 * @param withdrawn that it no longer holds, by whom and why
 * @param facts what stands on its cover, and its hashes
 * @param shelves its documents by audience
 * @param data where its data are, for who may read them
 * @param link how the public address stands, for who may switch it
 * @param mayWithdraw whether the visitor may take it back
 */
record EditionView(
    Frame frame,
    String path,
    Optional<String> withdrawn,
    List<Fact> facts,
    List<Shelf> shelves,
    Optional<Link> data,
    Optional<Switch> link,
    boolean mayWithdraw,
    Link changes,
    List<String> problems) {

  EditionView {
    facts = List.copyOf(facts);
    shelves = List.copyOf(shelves);
    problems = List.copyOf(problems);
  }

  /** A name and what it is; hashes are set in letters of one width. */
  record Fact(String name, String value, boolean hash) {}

  /** The documents of one audience. */
  record Shelf(String title, String lead, List<Item> items) {
    Shelf {
      items = List.copyOf(items);
    }
  }

  /**
   * A document.
   *
   * @param anew where it is made again from the data, for who may ask
   */
  record Item(Link link, String size, String hash, Optional<Link> anew) {}

  /** The public address, if it is on. */
  record Switch(Optional<String> address, boolean maySwitchOn) {}
}
