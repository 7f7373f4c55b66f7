package org.inzira.health.laboratory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PersonId;

/** One specimen, by the number on its label. */
public record Specimen(
    UUID id,
    String number,
    PersonId person,
    String kind,
    LocalDate takenOn,
    String takenBy,
    Optional<String> method,
    Optional<Rejection> rejection) {

  public static final Comparator<Specimen> IN_ORDER =
      Comparator.comparing(Specimen::takenOn).thenComparing(Specimen::number);

  /** That it could not be used. */
  public record Rejection(LocalDate on, String reason) {}
}
