package org.inzira.health.documents;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.CountryCode;
import org.inzira.registers.SavedRecord;

/** A check before boarding, as far as a certificate rests on it. */
record Check(
    UUID id, LocalDate on, CountryCode destination, boolean fit, Set<TravelCondition> needs) {

  Check {
    needs = Set.copyOf(needs);
  }

  static Check of(SavedRecord record) {
    var values = record.values();
    return new Check(
        record.ref().id(),
        values.day("checked_on").orElseThrow(),
        values.country("destination").orElseThrow(),
        !values.text("outcome").orElseThrow().equals("unfit"),
        Stream.of(TravelCondition.values())
            .filter(need -> values.yes(need.code()).orElse(false))
            .collect(Collectors.toUnmodifiableSet()));
  }

  /** In an order that does not change. */
  List<String> needCodes() {
    return needs.stream().map(TravelCondition::code).sorted().toList();
  }

  static Set<TravelCondition> needs(String codes) {
    return Arrays.stream(codes.split(","))
        .flatMap(code -> TravelCondition.find(code).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
