package org.inzira.page;

import java.util.List;
import java.util.Optional;

/** How a field of a form is filled in. */
public sealed interface Control {

  /** A line of text. */
  record Line(int lengthMax) implements Control {}

  /** Several lines of text. */
  record Paragraph(int lengthMax) implements Control {}

  /** A whole number. */
  record Whole(long min, long max) implements Control {}

  /** A day, as {@code 2022-03-01}. */
  record Day(Optional<String> latest) implements Control {}

  /** A moment in the mission's zone, as {@code 2022-03-01T22:30}. */
  record Moment(Optional<String> latest) implements Control {}

  /** One of several values. */
  record Select(List<Choice> choices) implements Control {
    public Select {
      choices = List.copyOf(choices);
    }
  }

  /** Yes, no or, where the field may stay empty, neither. */
  record YesNo() implements Control {}

  /** A line with suggestions, for codes of places and keys of records. */
  record Lookup(List<Choice> suggestions) implements Control {
    public Lookup {
      suggestions = List.copyOf(suggestions);
    }
  }

  /** A password. */
  record Secret() implements Control {}

  /** One or more files. */
  record Upload(String accepted, boolean several) implements Control {}
}
