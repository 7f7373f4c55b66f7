package org.inzira.invention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A mission at work, as rows by sheet.
 *
 * @param open families at every stage, and the flights that they may take
 * @param left who of them left in the last weeks; comes in after the others
 * @param seatings who has seats, which no sheet takes
 * @param seated what hangs on those seats: beds, vehicles, escorts, checks; comes in after they are
 *     taken
 */
public record Caseload(
    Map<String, List<Map<String, String>>> open,
    Map<String, List<Map<String, String>>> left,
    List<Seating> seatings,
    Map<String, List<Map<String, String>>> seated) {

  public Caseload {
    open = Mission.ordered(open);
    left = Mission.ordered(left);
    seatings = List.copyOf(seatings);
    seated = Mission.ordered(seated);
  }

  /**
   * Families that share a flight.
   *
   * @param flight the key of its record
   * @param departsOn its day
   * @param cases the keys of theirs
   * @param soon whether it leaves so soon that they sleep at the transit centre
   */
  public record Seating(String flight, LocalDate departsOn, List<String> cases, boolean soon) {

    public Seating {
      cases = List.copyOf(cases);
    }
  }
}
