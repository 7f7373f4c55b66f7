package org.inzira.health.certificates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a certificate states about somebody, as little as whoever holds their passport needs: no
 * name, no day of birth, nothing of why.
 *
 * @param issuer who states it: an address, or a name that is none
 * @param code the random word by which our page knows the certificate
 * @param number as printed
 * @param initials of the names, as printed
 * @param until the last day on which it holds, in the mission's zone
 * @param expires the moment at which that day ends
 * @param conditions codes of what is needed on the way
 */
public record Claims(
    String issuer,
    String code,
    String number,
    String initials,
    OptionalInt birthYear,
    LocalDate until,
    List<String> conditions,
    Instant issued,
    Instant expires) {

  public Claims {
    conditions = List.copyOf(conditions);
  }
}
