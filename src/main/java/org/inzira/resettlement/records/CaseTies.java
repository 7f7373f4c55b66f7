package org.inzira.resettlement.records;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The cases that a case hangs together with. */
@Component
public class CaseTies {

  private final TieRows rows;

  CaseTies(TieRows rows) {
    this.rows = rows;
  }

  /**
   * A case that was one with this one.
   *
   * @param record the split
   * @param older whether this one was split off from it
   */
  public record Tie(UUID record, UUID other, String number, boolean older, boolean sealed) {}

  /** A case that is to fly with this one. */
  public record Bond(UUID record, UUID other, String number) {}

  /**
   * The splits of a case.
   *
   * @param sealedToo only for who may know that a sealed one is there
   */
  public List<Tie> of(UUID id, String number, boolean sealedToo) {
    var ties = new ArrayList<>(rows.open(id));
    if (sealedToo) {
      ties.addAll(rows.sealed(number));
    }
    return ties;
  }

  /** The cases to which this one is bound directly. */
  public List<Bond> bonds(UUID id) {
    return rows.bonds(id);
  }
}
