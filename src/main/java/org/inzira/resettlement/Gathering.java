package org.inzira.resettlement;

import java.time.LocalDate;
import org.inzira.kernel.RecordRef;

/**
 * Where people have places together on a day that is to come: a flight, a vehicle, nights at a
 * centre, a course.
 *
 * @param at the record of it; its kind says what it is
 * @param name by which people know it
 * @param on the first day on which they meet
 * @param onePaper whether their places stand in one record, so that they cannot stay there apart
 */
public record Gathering(RecordRef at, String name, LocalDate on, boolean onePaper) {

  /** What a form calls it. */
  public String code() {
    return at.kind().code() + "." + at.id();
  }
}
