package org.inzira.activities;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.inzira.kernel.Sex;
import org.inzira.registers.FieldValues;

/**
 * People counted at a session without being named. The parts by sex add up to the total; a total
 * without parts is a number of people whose sex is unknown.
 */
record Headcount(OptionalLong female, OptionalLong male, OptionalLong unknown, OptionalLong total) {

  static Headcount of(FieldValues values) {
    return new Headcount(
        values.whole("headcount_female"),
        values.whole("headcount_male"),
        values.whole("headcount_unknown"),
        values.whole("headcount_total"));
  }

  /** The sum of the parts, where there is any. */
  OptionalLong parts() {
    return female.isPresent() || male.isPresent() || unknown.isPresent()
        ? OptionalLong.of(female.orElse(0) + male.orElse(0) + unknown.orElse(0))
        : OptionalLong.empty();
  }

  boolean addsUp() {
    return total.isEmpty() || parts().isEmpty() || parts().equals(total);
  }

  /** How many of each sex, none left out and none invented; sexes with nobody are absent. */
  Map<Sex, Long> bySex() {
    var counts = new EnumMap<Sex, Long>(Sex.class);
    counts.put(Sex.FEMALE, female.orElse(0));
    counts.put(Sex.MALE, male.orElse(0));
    counts.put(Sex.UNKNOWN, parts().isPresent() ? unknown.orElse(0) : total.orElse(0));
    counts.values().removeIf(count -> count == 0);
    return counts;
  }
}
