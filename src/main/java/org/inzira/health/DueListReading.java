package org.inzira.health;

import java.time.LocalDate;

/**
 * Reads who is due for a dose as its page does, for who measures what that costs. It names nobody,
 * and nothing of it is shown.
 */
public interface DueListReading {

  /** The first page of those who were assessed lately: how many stand on it. */
  int page(LocalDate today);

  /** All pages, one after the other: how many stand on them. */
  int all(LocalDate today);
}
