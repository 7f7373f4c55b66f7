package org.inzira.health.clinic;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.clinic.Clinics.Clinic;
import org.inzira.kernel.PersonId;
import org.springframework.stereotype.Component;

/** Reads days of clinics, in the mission's zone. */
@Component
public class ClinicDays {

  private final AppointmentRows appointments;
  private final VisitRows visits;
  private final TurnRows turns;
  private final Clock clock;
  private final ZoneId zone;

  ClinicDays(
      AppointmentRows appointments, VisitRows visits, TurnRows turns, Clock clock, ZoneId zone) {
    this.appointments = appointments;
    this.visits = visits;
    this.turns = turns;
    this.clock = clock;
    this.zone = zone;
  }

  public ClinicDay of(Clinic clinic, LocalDate day) {
    return new ClinicDay(
        clinic,
        day,
        appointments.openings(clinic.id(), day, Set.of()),
        appointments.of(clinic.id(), day),
        visits.of(clinic.id(), start(day), start(day.plusDays(1))),
        turns.of(clinic.id(), start(day), start(day.plusDays(1))),
        clock.instant());
  }

  public ClinicDay today(Clinic clinic) {
    return of(clinic, today());
  }

  public LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  /** Whether one of these records of a person was checked in today and is who they say. */
  public boolean isKnownToday(Set<PersonId> records) {
    return visits.isKnown(records, start(today()), start(today().plusDays(1)));
  }

  /** The page of the visit for which a person is here today, to go back to the queue from there. */
  public Optional<String> visitToday(PersonId person) {
    return visits
        .newest(person, start(today()), start(today().plusDays(1)))
        .map(visit -> "/health/clinic/visits/" + visit);
  }

  public Instant now() {
    return clock.instant();
  }

  public Instant start(LocalDate day) {
    return day.atStartOfDay(zone).toInstant();
  }

  public LocalDate day(Instant moment) {
    return moment.atZone(zone).toLocalDate();
  }
}
