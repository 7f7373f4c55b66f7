package org.inzira.invention;

import java.util.List;
import java.util.Map;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Origin;
import org.inzira.invention.people.Weighted;

/** To which countries families go, on which pathway, by which airports. All of it is invented. */
final class Routing {

  private static final Weighted<String> FROM_SITES =
      Weighted.of("USA 65, CAN 13, NOR 5, FRA 4, AUS 4, BEL 2, DNK 2, SWE 2, NZL 1, FIN 1, NLD 1");
  private static final Weighted<String> FROM_GASHORA =
      Weighted.of("CAN 30, NOR 23, FRA 12, SWE 11, FIN 9, USA 9, NLD 6");
  private static final Weighted<String> FROM_CITY = Weighted.of("CAN 4, BEL 3, FRA 3, AUS 2");
  private static final Weighted<String> PATHWAYS =
      Weighted.of("resettlement 93, humanitarian_admission 4, family_reunification 3");
  private static final Weighted<String> PATHWAYS_FROM_CITY =
      Weighted.of("family_reunification 7, other 3");
  private static final Weighted<String> ASYLUM_OF_TRANSIT = Weighted.of("BDI 2, UGA 2, TZA 1");
  private static final Map<String, List<String>> LEGS =
      Map.ofEntries(
          Map.entry("USA", List.of("KGL-ADD-IAD", "KGL-DOH-ORD", "KGL-BRU-EWR", "KGL-IST-JFK")),
          Map.entry("CAN", List.of("KGL-ADD-YYZ", "KGL-AMS-YUL", "KGL-DOH-YUL")),
          Map.entry("NOR", List.of("KGL-AMS-OSL", "KGL-IST-OSL")),
          Map.entry("FRA", List.of("KGL-BRU-CDG", "KGL-IST-CDG")),
          Map.entry("AUS", List.of("KGL-DOH-SYD", "KGL-DXB-MEL")),
          Map.entry("BEL", List.of("KGL-BRU")),
          Map.entry("DNK", List.of("KGL-AMS-CPH")),
          Map.entry("SWE", List.of("KGL-BRU-ARN", "KGL-IST-ARN")),
          Map.entry("NZL", List.of("KGL-DOH-AKL")),
          Map.entry("FIN", List.of("KGL-AMS-HEL")),
          Map.entry("NLD", List.of("KGL-AMS")));

  private final Chance chance;

  Routing(Chance chance) {
    this.chance = chance;
  }

  String destination(Origin origin) {
    return switch (origin) {
      case GASHORA -> FROM_GASHORA.draw(chance);
      case CITY -> FROM_CITY.draw(chance);
      default -> FROM_SITES.draw(chance);
    };
  }

  String pathway(Origin origin) {
    return (origin == Origin.CITY ? PATHWAYS_FROM_CITY : PATHWAYS).draw(chance);
  }

  String leg(String destination) {
    return chance.pick(LEGS.getOrDefault(destination, List.of("KGL-NBO-" + destination)));
  }

  String asylumCountry(Origin origin) {
    return origin == Origin.IN_TRANSIT ? ASYLUM_OF_TRANSIT.draw(chance) : "RWA";
  }

  static String category(Origin origin) {
    return origin == Origin.CITY ? "vulnerable_person" : "refugee";
  }
}
