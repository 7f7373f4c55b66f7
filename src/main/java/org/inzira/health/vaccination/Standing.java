package org.inzira.health.vaccination;

import java.time.LocalDate;

/** How somebody stands with one vaccine on a day. */
sealed interface Standing {

  /** Every dose of the course was had. */
  record Complete(int doses) implements Standing {}

  /**
   * May be given today.
   *
   * @param catchUp whether the course is begun later than at first
   */
  record Due(int dose, boolean catchUp) implements Standing {}

  /** May be given today, and should have been before. */
  record Overdue(int dose, LocalDate since) implements Standing {}

  /** By age, or since the last dose. */
  record TooEarly(int dose, LocalDate from) implements Standing {}

  /** Too soon after another live vaccine that was not given on the same day. */
  record Spaced(int dose, LocalDate from, Given after) implements Standing {}

  /** The age for it is over, or will be before it could be given. */
  record TooLate(int dose, LocalDate since) implements Standing {}

  /** A live vaccine, and a pregnancy: not given. */
  record Withheld(int dose) implements Standing {}

  /** Too little is known of the birth to say. */
  record Unclear() implements Standing {}

  /** Whether there is something to give today. */
  default boolean isDue() {
    return this instanceof Due || this instanceof Overdue;
  }

  /** What to look at first stands first. */
  default int rank() {
    return switch (this) {
      case Overdue _ -> 0;
      case Due _ -> 1;
      case Withheld _ -> 2;
      case Spaced _ -> 3;
      case TooEarly _ -> 4;
      case Unclear _ -> 5;
      case TooLate _ -> 6;
      case Complete _ -> 7;
    };
  }
}
