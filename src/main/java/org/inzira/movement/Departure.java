package org.inzira.movement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.registers.FieldValues;

/** A departure, as its rules and facts look at it. It happened on the mission's calendar day. */
record Departure(
    PersonId person,
    LocalDate happenedOn,
    CountryCode asylumCountry,
    Optional<PlaceCode> site,
    CountryCode destination,
    String pathway,
    String category) {

  static Departure of(FieldValues values, ZoneId zone) {
    return new Departure(
        values.reference("person").map(PersonId::new).orElseThrow(),
        happenedOn(values, zone).orElseThrow(),
        values.country("asylum_country").orElseThrow(),
        values.place("site"),
        values.country("destination").orElseThrow(),
        values.text("pathway").orElseThrow(),
        values.text("category").orElseThrow());
  }

  static Optional<LocalDate> happenedOn(FieldValues values, ZoneId zone) {
    return values.moment("uplift_at").map(instant -> instant.atZone(zone).toLocalDate());
  }

  /** Nobody leaves twice on one day. */
  Leaving leaving() {
    return new Leaving(person, happenedOn);
  }

  record Leaving(PersonId person, LocalDate day) {}
}
