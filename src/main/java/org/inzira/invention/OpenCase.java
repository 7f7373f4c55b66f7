package org.inzira.invention;

import java.time.LocalDate;
import java.util.List;
import org.inzira.invention.people.Someone;

/**
 * A family that is still on its way.
 *
 * @param reached how far it has come
 * @param lapses whether something that it holds ends within two weeks
 */
record OpenCase(
    String key,
    List<Someone> people,
    String destination,
    String pathway,
    LocalDate referredOn,
    Reached reached,
    boolean lapses) {

  OpenCase {
    people = List.copyOf(people);
  }

  /** How far families have come, with how many of them, and how long ago they were referred. */
  enum Reached {
    REFERRED(48, 3, 95),
    REGISTERED(46, 60, 190),
    INTERVIEWED(42, 120, 300),
    ACCEPTED(92, 190, 460),
    READY(72, 250, 560);

    private final int families;
    private final int daysLeast;
    private final int daysMost;

    Reached(int families, int daysLeast, int daysMost) {
      this.families = families;
      this.daysLeast = daysLeast;
      this.daysMost = daysMost;
    }

    int families() {
      return families;
    }

    int daysLeast() {
      return daysLeast;
    }

    int daysMost() {
      return daysMost;
    }

    boolean has(Reached other) {
      return compareTo(other) >= 0;
    }
  }
}
