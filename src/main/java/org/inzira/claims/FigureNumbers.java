package org.inzira.claims;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The numbers of one year, as the text may speak of them. Whoever has a text checked brings it. */
public interface FigureNumbers {

  /** A figure's numbers; empty when the catalogue has no figure of this name. */
  Optional<Numbers> find(String figure);

  /** One cell of a figure that exists. */
  Answer cell(String figure, Part.Cell cell);

  /** The figures of the chapter: a number typed by hand is looked for among them. */
  List<String> chapter();

  /**
   * What is known of a figure.
   *
   * @param value empty when it is not recorded; zero when it is recorded as nil
   * @param previous the same for the year before
   * @param whole the figure that this one is a part of
   * @param axes by what it can be broken down
   * @param withheld whether there is a value that these readers are not told
   */
  record Numbers(
      OptionalLong value,
      OptionalLong previous,
      Optional<String> whole,
      List<String> axes,
      boolean withheld) {
    public Numbers {
      axes = List.copyOf(axes);
    }
  }

  /** What is known of a cell: a sealed answer, since each has another remedy. */
  sealed interface Answer {

    /** Its value, and whether the cells of its axis add up to the total. */
    record Known(long value, boolean exclusive) implements Answer {}

    /** The figure cannot be broken down so. */
    record NoSuchAxis() implements Answer {}

    /** The breakdown has no such cell. */
    record NoSuchCell() implements Answer {}

    /** It is not shown because it or one beside it is small. */
    record KeptBack() implements Answer {}

    /** It is not shown because beside an edition it would tell of the few that came or went. */
    record KeptSinceEdition() implements Answer {}
  }
}
