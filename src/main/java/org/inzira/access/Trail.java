package org.inzira.access;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;

/**
 * The trail of who saw and did what; append-only. Written in a transaction of its own before a page
 * leaves, so that what was seen is on it even when the page fails.
 */
public interface Trail {

  /** The current viewer opened a record that concerns these persons. */
  void opened(RecordRef record, Set<PersonId> persons, Optional<String> reason);

  /** The current viewer was shown these persons in a list or search. */
  void listed(String list, Set<PersonId> persons);

  /** The current account did something to a record ({@code saved}, {@code voided}, …). */
  void did(String action, RecordRef record);

  /** The current account did something that concerns no record; what says to which. */
  void did(String action, String what);

  /**
   * The newest lines before a number that concern the person, at most so many; for those who may
   * see who saw that person.
   */
  List<TrailEntry> list(PersonId person, long before, int limit);

  /** The current viewer was refused a route or record. */
  void refused(String what);

  /**
   * Says what is shown on the trail in place of a kind of record or a list that a viewer may not
   * read: that there is a medical hold at all, and when it was looked at, is known by its readers
   * alone.
   */
  interface Veil {

    /**
     * The key of the words in its place; empty when the viewer may know it.
     *
     * @param what the code of a kind, or the name of a list
     */
    Optional<String> over(String what, Viewer viewer);
  }
}
