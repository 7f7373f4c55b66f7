package org.inzira.movement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.registers.FieldValues;

/** An arrival, as its rules and facts look at it. It happened on the mission's calendar day. */
record Arrival(PersonId person, UUID departure, Instant arrivedAt) {

  static Arrival of(FieldValues values) {
    return new Arrival(
        values.reference("person").map(PersonId::new).orElseThrow(),
        values.reference("departure").orElseThrow(),
        values.moment("arrived_at").orElseThrow());
  }

  static Optional<LocalDate> arrivedOn(FieldValues values, ZoneId zone) {
    return values.moment("arrived_at").map(instant -> instant.atZone(zone).toLocalDate());
  }
}
