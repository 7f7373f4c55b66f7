package org.inzira.resettlement.records;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.registers.RecordDefinition.Confidence;
import org.springframework.stereotype.Component;

/** The cases that a case hangs together with. */
@Component
public class CaseTies {

  static final String FOR_PROTECTION = "protection";

  /** What tied two cases for all to see, before they were sealed. */
  static final Confidence CONFIDENCE =
      new Confidence(
          Set.of(Role.PROTECTION),
          Map.of("shown_to", Set.of(FOR_PROTECTION)),
          List.of(),
          List.of());

  private final TieRows rows;

  CaseTies(TieRows rows) {
    this.rows = rows;
  }

  /**
   * A case that was one with this one.
   *
   * @param record the split
   * @param older whether this one was split off from it
   * @param voided by whom, when and why, where it does not stand any more
   */
  public record Tie(
      UUID record,
      UUID other,
      String number,
      boolean older,
      boolean sealed,
      Optional<Voided> voided) {}

  /** That a split was taken back. */
  public record Voided(Instant at, String by, String reason) {}

  /** A case that is to fly with this one. */
  public record Bond(UUID record, UUID other, String number) {}

  /**
   * The splits of a case, voided ones last.
   *
   * @param sealedToo only for who may know that a sealed one is there
   */
  public List<Tie> of(UUID id, String number, boolean sealedToo) {
    var ties = new ArrayList<>(rows.open(id, sealedToo));
    if (sealedToo) {
      ties.addAll(rows.sealed(number));
    }
    ties.sort(Comparator.comparing((Tie tie) -> tie.voided().isPresent()));
    return ties;
  }

  /** The standing sealed split with that record, if it is one of this case. */
  public Optional<Tie> sealed(String number, UUID record) {
    return rows.sealed(number).stream()
        .filter(tie -> tie.record().equals(record) && tie.voided().isEmpty())
        .findFirst();
  }

  /** The cases to which this one is bound directly. */
  public List<Bond> bonds(UUID id) {
    return rows.bonds(id);
  }
}
