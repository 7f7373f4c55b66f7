package org.inzira.health.asked;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of the tariff; an assessment keeps the prices of the day it was opened. */
public record Tariffs(List<Tariff> versions) {

  public Tariffs {
    versions = versions.stream().sorted(Comparator.comparing(Tariff::from)).toList();
  }

  /** The one that holds on a day; before all of them none. */
  public Optional<Tariff> on(LocalDate day) {
    return versions.reversed().stream().filter(one -> !one.from().isAfter(day)).findFirst();
  }
}
