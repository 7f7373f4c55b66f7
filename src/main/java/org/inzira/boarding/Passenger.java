package org.inzira.boarding;

import java.util.OptionalInt;
import org.inzira.kernel.PersonId;

/**
 * A passenger as gate and airline know them: nothing of health, nothing of the submission.
 *
 * @param number to say aloud; empty when the person was erased
 * @param sex the code
 * @param nationality the code, or empty
 * @param document the key of the travel document, or empty
 */
public record Passenger(
    PersonId person,
    String number,
    String name,
    String sex,
    OptionalInt age,
    String nationality,
    String document) {

  static Passenger erased(PersonId person) {
    return new Passenger(person, "", "", "unknown", OptionalInt.empty(), "", "");
  }
}
