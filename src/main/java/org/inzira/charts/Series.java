package org.inzira.charts;

import java.util.List;

/** Marks that belong together under a name: the months of a year, the ages of a sex. */
public record Series(String name, List<Mark> marks) {

  public Series {
    marks = List.copyOf(marks);
  }
}
