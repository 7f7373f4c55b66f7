package org.inzira.reconciliation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import org.inzira.figures.Axis;
import org.inzira.registers.FieldValues;

/**
 * Which of our entries a part is about; what it does not name it does not narrow. A person is
 * judged by the earliest fact of the year, as in every breakdown whose cells add up.
 */
record PartFilter(
    Optional<Axis> axis,
    boolean excluding,
    Set<String> values,
    OptionalLong monthFrom,
    OptionalLong monthTo,
    Optional<LocalDate> recordedAfter) {

  PartFilter {
    values = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(values));
  }

  /** The filter that a record holds, unless it states a number. */
  static Optional<PartFilter> of(FieldValues values) {
    return values.whole("number").isPresent()
        ? Optional.empty()
        : Optional.of(
            new PartFilter(
                values.text("dimension").flatMap(Axis::find),
                values.text("comparison").equals(Optional.of(ReconciliationShapes.IS_NOT)),
                values(values.text("dimension_values").orElse("")),
                values.whole("month_from"),
                values.whole("month_to"),
                values.day("recorded_after")));
  }

  /** Several values as they are written: with commas, semicolons or spaces between them. */
  static Set<String> values(String written) {
    var values = new LinkedHashSet<String>();
    Arrays.stream(written.split("[,;\\s]+", -1))
        .filter(Predicate.not(String::isEmpty))
        .forEach(values::add);
    return values;
  }

  boolean takes(Lot lot) {
    var month = lot.fact().happenedOn().getMonthValue();
    return axis.map(by -> values.contains(by.key(lot.fact())) != excluding).orElse(true)
        && month >= monthFrom.orElse(1)
        && month <= monthTo.orElse(12)
        && recordedAfter.map(lot.unknownOn()::contains).orElse(true);
  }
}
