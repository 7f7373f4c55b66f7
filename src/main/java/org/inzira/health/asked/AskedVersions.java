package org.inzira.health.asked;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All versions of what is asked; an assessment keeps the one of the day it was opened. */
public record AskedVersions(List<Asked> versions) {

  public AskedVersions {
    versions = versions.stream().sorted(Comparator.comparing(Asked::from)).toList();
    if (versions.isEmpty()) {
      throw new IllegalArgumentException("no version of what is asked");
    }
  }

  /** The one that holds on a day; before all of them the first. */
  public Asked on(LocalDate day) {
    return versions.reversed().stream()
        .filter(one -> !one.from().isAfter(day))
        .findFirst()
        .orElse(versions.getFirst());
  }

  /** The one that was kept, or the one of a day when none was, or it is there no longer. */
  public Asked get(Optional<String> version, LocalDate day) {
    return version
        .flatMap(kept -> versions.stream().filter(one -> one.version().equals(kept)).findFirst())
        .orElseGet(() -> on(day));
  }
}
